// Prints THIRD-PARTY-NOTICES.md; `npm run notices` writes it.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Packages that come without a licence file: where their own words about it stand. */
const ELSEWHERE = {
  '@lit-labs/ssr-dom-shim': 'node_modules/lit/LICENSE',
  format: 'node_modules/format/Readme.md',
  'pg-types': 'node_modules/pg-types/README.md',
  pgpass: 'node_modules/pgpass/README.md',
};

process.stdout.write(notices());

/** Everything that is installed with us, or built into what pages load, under the terms it comes with; equal terms once. */
function notices() {
  const packages = shipped();
  const byTerms = Map.groupBy(packages, ({ terms }) => terms);
  return `# Third-party notices

Lernbausteine itself is under the MIT licence (LICENSE). These ${packages.length} packages are installed with it, or built into what
pages load. Made from package-lock.json by \`npm run notices\`.

| Package | Version | Licence |
| --- | --- | --- |
${packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`).join('\n')}

${[...byTerms].map(([terms, those]) => section(terms, those)).join('\n')}`;
}

function section(terms, packages) {
  const names = packages.map(({ name, version }) => `${name} ${version}`).join(', ');
  return `## ${names}\n\n\`\`\`\`text\n${terms}\n\`\`\`\`\n`;
}

/** What of the lock file isn't for development only. */
function shipped() {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  return Object.entries(packages)
    .filter(([path, entry]) => path && !entry.dev && !entry.devOptional)
    .map(([path, { version, license }]) => {
      const name = path.replace(/^.*node_modules\//, '');
      const text = readFileSync(termsFile(name, path), 'utf8').replace(/\r\n/g, '\n');
      // Of a readme only what stands under its heading.
      const terms = text.replace(/^.*\n(License\n=+|## license)\n/is, '').trim();
      return { name, version, licence: license ?? licenceIn(terms), terms };
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function termsFile(name, path) {
  const file = readdirSync(path).find((one) => /^(licen[cs]e|copying)([-.]\w+)*$/i.test(one));
  if (file) return join(path, file);
  if (Object.hasOwn(ELSEWHERE, name)) return ELSEWHERE[name];
  throw new Error(`${path} has no licence file: say in ELSEWHERE where its terms stand.`);
}

function licenceIn(terms) {
  if (/\bMIT\b/.test(terms)) return 'MIT';
  throw new Error('A package says nothing about its licence.');
}
