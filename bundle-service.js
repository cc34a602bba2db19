// Puts what `serve` runs into a few files: else most of a start is spent on finding hundreds of modules.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

const BUILT = 'dist/server';
const OUTPUT = 'dist/service';

/** What the bundle is made of; main.ts goes by the same. */
const SOURCES = ['dist/*.tsbuildinfo', 'node_modules/.package-lock.json', 'bundle-service.js'];

const common = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  logLevel: 'warning',
  // Names stay, for whoever reads a stack.
  minifyWhitespace: true,
  minifySyntax: true,
  // CommonJS among the dependencies asks for Node's own modules by it.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
};

if (!isUpToDate()) await bundle();

async function bundle() {
  const { metafile } = await build({
    ...common,
    entryPoints: [join(BUILT, 'serve.js')],
    outdir: OUTPUT,
    splitting: true,
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    // Tables of charsets and media types: most are never asked for, and JSON is read faster than a script.
    loader: { '.json': 'copy' },
    metafile: true,
    plugins: [parserVersion(await parserHash()), ownPlaces(), plainHttp()],
  });
  const made = Object.keys(metafile.outputs).map((file) => basename(file));
  for (const file of globSync('*.{js,json}', { cwd: OUTPUT })) if (!made.includes(file)) rmSync(join(OUTPUT, file));
}

/** Names the parser's code with everything it is made of. */
async function parserHash() {
  const entry = join(BUILT, 'content/parser/parse-course.js');
  const { outputFiles } = await build({ ...common, entryPoints: [entry], write: false });
  return createHash('sha256').update(outputFiles[0].contents).digest('base64url');
}

function parserVersion(version) {
  return replacing('parser-version', /[\\/]parser-version\.js$/, () => {
    return `export const PARSER_VERSION = ${JSON.stringify(version)};`;
  });
}

/** What lies beside a module (workers, pages, the handbook) is still looked for there: beside the single files. */
function ownPlaces() {
  return replacing('own-places', /[\\/]dist[\\/]server[\\/].*\.js$/, (path) => {
    const place = `places.resolve(import.meta.dirname, ${JSON.stringify(relative(OUTPUT, path))})`;
    const named = { filename: place, dirname: `places.dirname(${place})`, url: `urls.pathToFileURL(${place}).href` };
    const code = readFileSync(path, 'utf8');
    if (!code.includes('import.meta')) return code;
    return `import * as places from 'node:path';
import * as urls from 'node:url';
${code.replace(/import\.meta\.(filename|dirname|url)\b/g, (_all, name) => named[name])}`;
  });
}

/** An `import` of it reads all its exports, and one of them loads Node's whole `fetch`. */
function plainHttp() {
  return {
    name: 'plain-http',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^node:http$/ }, ({ path }) => ({ path, namespace: 'plain' }));
      onLoad({ filter: /./, namespace: 'plain' }, ({ path }) => ({
        contents: `module.exports = process.getBuiltinModule('${path}');`,
      }));
    },
  };
}

function replacing(name, filter, codeOf) {
  return { name, setup: ({ onLoad }) => onLoad({ filter }, ({ path }) => ({ contents: codeOf(path) })) };
}

function isUpToDate() {
  const changed = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const built = changed(join(OUTPUT, 'serve.js'));
  return globSync(SOURCES).every((file) => changed(file) < built);
}
