import terser from '@rollup/plugin-terser';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { cpSync, globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { insteadOf } from './small-plot.js';

const SOURCES = [
  'components/**/*.ts',
  'server/contract/**/*.ts',
  'rollup.config.js',
  'small-plot.js',
  'package-lock.json',
];
const OUTPUT = 'dist/browser';

// The service's own pages find theirs beside their code, in dist as in the source.
for (const file of globSync('server/pages/**/*.{css,md,svg,webp}')) cpSync(file, join('dist', file));

if (isUpToDate()) process.exit(0);

/** White space around these is never seen; in the page each bit of it would be a node. */
const BLOCK = '(?:section|header|footer|div|p|ol|ul|li|h[1-6]|table|thead|tbody|tr|t[hd]|dl|dt|dd|svg|path)\\b';
const BEFORE_BLOCK = new RegExp(`(?<=[>}])\\n\\s+(?=</?${BLOCK})`, 'g');
const AFTER_BLOCK = new RegExp(`(</?${BLOCK}(?:[^<>\`]|=>)*>)\\n\\s+(?=[<$])`, 'g');

const plugins = () => [
  withoutShortcutsDialog(),
  helpersApart(),
  { name: 'small-plot', load: (id) => insteadOf(id) ?? null },
  trustingTemplates(),
  nodeResolve({ browser: true, exportConditions: ['production'] }),
  esbuild({ target: 'es2022', tsconfig: 'components/tsconfig.json' }),
  withoutDictionary(),
  minifyTemplates(),
  withoutOldBrowsers(),
];

const small = (module) =>
  terser({
    module,
    ecma: 2022,
    format: { comments: false },
    compress: { passes: 3, unsafe_arrows: true, hoist_vars: true },
  });

/** What a page gets: the loader, one chunk for each element, the stage and hls.js in lazy chunks of their own. */
const pieces = {
  input: { loader: 'components/loader.ts', frame: 'components/frame.ts' },
  output: {
    dir: OUTPUT,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash:6].js',
    manualChunks: chunkOf,
  },
  plugins: [...plugins(), small(true), withoutSteps(), compressed(), clearAway()],
};

/** A classic script: `embed.js` puts an element where it stands; `lernbausteine.js` is everything in one file. */
const classic = (name) => ({
  input: { [name]: `components/${name}.ts` },
  output: { dir: OUTPUT, format: 'iife', entryFileNames: '[name].js', inlineDynamicImports: true },
  plugins: [withoutSeldom(), ...plugins(), small(false), compressed(), sizeSaid()],
});

// What the check for changes goes by is written last.
export default [classic('embed'), classic('lernbausteine'), pieces];

function chunkOf(id) {
  if (isCore(id)) return 'core';
  if (isCommon(id)) return 'common';
  if (isOfCaptions(id)) return 'captions';
  if (isOfKeeper(id)) return 'keeper';
  if (isOfAnswers(id)) return 'answers';
  if (isOfAdmin(id)) return 'admin';
  if (isOfUnusual(id)) return 'unusual';
  if (isOfWork(id)) return 'work';
  if (isOfPlace(id)) return 'place';
  return isOfPlaceholders(id) ? 'placeholders' : undefined;
}

/** What every element needs before the service's first answer travels in one chunk. */
function isCore(id) {
  return (
    /node_modules\/(lit|lit-html|lit-element|@lit)\/(?!.*(decorator|directive))/.test(id) ||
    /components\/(begin|upgrade|shared\/(course-controller|events|follow-session|host\.styles|is-edited|sentences|session|shared\.texts|start-session|texts|trusted))\.ts$/.test(
      id,
    ) ||
    /components\/shared\/session\/(api|course-entry|page-session|token)\.ts$/.test(id) ||
    /server\/contract\/(course|intervals|state|summarize)\.ts$/.test(id)
  );
}

/** What turns placeholders and links into elements, and brings the look of a script: one small request. */
function isOfPlaceholders(id) {
  return /components\/embedding\/(?!untrusted)/.test(id);
}

/** What keeps the learner's facts, and tells playing from jumping, comes some moments after the first answer to every page, in one request. */
function isOfKeeper(id) {
  return /components\/(shared\/session\/keeper|learn-player\/one-go)\.ts$/.test(id);
}

/** What the stage, the window for captions and the text of a film share. */
function isOfCaptions(id) {
  return /components\/learn-player\/(captions|captions-fit|captions-look|captions\.styles|choose-captions)\.ts$/.test(
    id,
  );
}

/** What the kinds of questions that most courses do without share. */
function isOfAnswers(id) {
  return /components\/learn-quiz\/kinds\/(drag|grip|grip\.styles|part\.styles|part\.texts)\.ts$/.test(id);
}

/** What only a page needs that is edited right now, or trusts no text. */
function isOfUnusual(id) {
  return /components\/(shared\/standing-still[.\w]*|embedding\/untrusted)\.ts$/.test(id);
}

/** What admins work with is on one page, and arrives as one. */
function isOfAdmin(id) {
  return id.includes('/components/learn-admin/');
}

/** What the elements that work with data share: fields, errors, days and numbers, and what is copied or saved. Together, like other small things: with 64 chunks the hash in every name would be longer. */
function isOfWork(id) {
  return /components\/shared\/(control\.styles|copy-text|problem-of|save-file|when-back|written-lang)\.ts$/.test(id);
}

/** Where in a film somebody is. */
function isOfPlace(id) {
  return /components\/learn-player\/(place|watching)\.ts$/.test(id);
}

/** Small things that several elements share: one request instead of many. */
function isCommon(id) {
  return /node_modules\/(@lit\/reactive-element\/decorators|lit-html\/directives\/keyed)|components\/(learn-privacy\/.*line.*|shared\/(contact-link|device-choice|heading|lesson-events|notice|notice\.styles|own-clicks|page-target|rich-text|sign-in))\.ts$/.test(
    id,
  );
}

/** media-chrome's list of its shortcuts stays English and has no name: with `nohotkeys` it never opens, and needn't travel. */
function withoutShortcutsDialog() {
  const name = 'media-keyboard-shortcuts-dialog';
  return {
    name: 'without-shortcuts-dialog',
    resolveId: (id) => (id.endsWith(`/${name}.js`) ? `\0${name}` : null),
    load: (id) => (id === `\0${name}` ? 'export const getHotkeyToken = () => "";' : null),
  };
}

/** Lit's `keyed`, which every page has, needs one line of its helpers: what `repeat` and `live` need of them arrives with these. */
function helpersApart() {
  const apart = '?apart';
  return {
    name: 'helpers-apart',
    async resolveId(source, importer = '') {
      if (!source.endsWith('/directive-helpers.js') || importer.endsWith('/keyed.js')) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found && `${found.id}${apart}`;
    },
    load: (id) => (id.endsWith(apart) ? readFileSync(id.slice(0, -apart.length), 'utf8') : null),
  };
}

/**
 * A page that trusts no text (`require-trusted-types-for 'script'`) allows policies by their names: with this it is one for
 * Lit and media-chrome, and its name is ours, so that it meets nobody else's Lit.
 */
function trustingTemplates() {
  const source = resolve('components/shared/trusted.ts');
  return {
    name: 'trusting-templates',
    transform(code, id) {
      const isLit = /node_modules\/lit-html\/lit-html\.js$/.test(id);
      if (!isLit && !/node_modules\/media-chrome\/dist\/.*\.js$/.test(id)) return null;
      const trusting = isLit
        ? code
            .replace(/\w+=\w+\.trustedTypes,\w+=\w+\?\w+\.createPolicy\("lit-html",\{.*?\}\):void 0,/, '')
            .replace(/\w+\?\w+\.emptyScript:""/, '""')
            .replace(/return void 0!==\w+\?\w+\.createHTML\((\w+)\):\1/, 'return trusted($1)')
        : code
            .replace(/(\.innerHTML = )([^;`\n]+);/g, '$1trusted($2);')
            .replace(/\.setHTMLUnsafe\((\w+)\)/g, '.setHTMLUnsafe(trusted($1))');
      if (isLit && !/^(?!.*(createPolicy|createHTML|emptyScript)).*trusted\(/s.test(trusting))
        this.error('Lit makes its policy in another way now.');
      return trusting === code
        ? null
        : { code: `import { trusted } from ${JSON.stringify(source)};\n${trusting}`, map: null };
    },
  };
}

/** White space and comments in templates and style sheets are for us, not for the page. */
function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (!id.includes('/components/')) return null;
      const small = code
        .replace(/css`([^`]*)`/g, (_all, sheet) => `css\`${minifyStyles(sheet)}\``)
        .replace(BEFORE_BLOCK, '')
        .replace(AFTER_BLOCK, '$1')
        .replace(/\n\s+/g, '\n');
      return { code: small, map: null };
    },
  };
}

function minifyStyles(sheet) {
  return (
    sheet
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};]) ?/g, '$1')
      .replace(/([:,(]) /g, '$1')
      .replace(/ \)/g, ')')
      // In a sum only plus and minus need room; before a name the star may be a selector.
      .replace(/ (\/|\*(?= [\d.(]| (?:var|max|min|calc)\()) /g, '$1')
      .replace(/([:,(*/ -])0\.(?=\d)/g, '$1.')
      .replace(/;}/g, '}')
      .trim()
  );
}

/** media-chrome's English dictionary says of each word what it shows anyway where one is missing. */
function withoutDictionary() {
  return {
    name: 'without-dictionary',
    load: (id) => (/media-chrome\/dist\/lang\/en\.js$/.test(id) ? 'export const En = {};' : null),
  };
}

/**
 * Lit asks whether somebody mends old browsers, hydrates, or counts its versions: nobody does; ours share style sheets; and
 * it tells whoever writes a template or a style sheet what is wrong with it.
 */
function withoutOldBrowsers() {
  return {
    name: 'without-old-browsers',
    transform(code, id) {
      if (!/node_modules\/(@lit\/reactive-element|lit-html|lit-element)\//.test(id)) return null;
      const small = code
        .replace(/\w+\.\w+(Polyfill|Hydrate)Support\b/g, '(void 0)')
        .replace(/\w+\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/, '!0')
        .replace(/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g, '0')
        // Attributes of ours are text, a number, or just there.
        .replace(/case Object:case Array:(?:t=null==t|try\{).*?(?=\}return [ti]\})/g, '')
        .replace(
          /"function"==typeof \w\.converter\?\{.*?\}:void 0!==\w\.converter\?\.fromAttribute\?\w\.converter:/,
          '',
        )
        .replace(/\(void 0!==\w\.converter\?\.toAttribute\?\w\.converter:(\w)\)/, '$1')
        // Boolean attributes are empty text; decorators are those of TypeScript, which leave no notes and no initializers.
        .replace(/(\w+)=\w+\.trustedTypes,(\w+)=\1\?\1\.emptyScript:""/, '$2=""')
        .replace(/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, '')
        .replace(/const \w+=this\[Symbol\.metadata\];if\(null!==\w+\)\{.*?\.set\(\w+,\w+\)\}/, '')
        .replace(/static addInitializer\(\w\)\{.*?\}|,this\.constructor\.l\?\.forEach\(.*?\)\)/g, '')
        .replace(/void 0!==(\w)\.l&&\(this\.l=\[\.\.\.\1\.l\]\),/, '')
        .replace(/Error\("(?:CSSResult is not|Value passed to 'css'|invalid template)[^;}]+"\)/g, 'Error()');
      return { code: small, map: null };
    },
  };
}

/** What an element's chunk shares with others is asked for together with it, not when that has arrived. */
function withoutSteps() {
  return {
    name: 'without-steps',
    generateBundle(_options, bundle) {
      const core = Object.values(bundle).find(({ name }) => name === 'core');
      core.code = core.code.replace(/import\("\.\/([^"]+)"\)/g, (all, file) => {
        const { facadeModuleId, imports: needed } = bundle[`chunks/${file}`];
        // On few pages only, and nobody's first view.
        if (/components\/seldom/.test(facadeModuleId)) return all;
        // What is copied or saved is so small that its name here would weigh more than the step.
        const shared = needed.filter((name) => name !== core.fileName && !name.startsWith('chunks/hand-out-'));
        const imports = [...shared.map((name) => name.replace('chunks/', './')), `./${file}`];
        return shared.length ? `(${imports.map((name) => `import("${name}")`)})` : all;
      });
    },
  };
}

/** A `.br` and a `.gz` beside each file, so that the service compresses nothing while running. */
function compressed() {
  return {
    name: 'compressed',
    generateBundle(_options, bundle) {
      for (const [fileName, { code }] of Object.entries(bundle).filter(([, { type }]) => type === 'chunk')) {
        const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
        this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotliCompressSync(code, { params }) });
        this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(code, { level: 9 }) });
      }
    },
  };
}

/** What is stored about somebody can be looked at on every page. */
const PRIVACY = resolve('components/learn-privacy/define.ts');

/** What else few pages have, no other page needs to carry: there the loader brings it. */
function withoutSeldom() {
  return {
    name: 'without-seldom',
    resolveId: (id) => (id.endsWith('/seldom.ts') ? '\0seldom' : null),
    load: (id) => (id === '\0seldom' ? `export const define = () => import('${PRIVACY}');` : null),
  };
}

/** Says what a file weighs that a page has to fetch as a whole. */
function sizeSaid() {
  return {
    name: 'size-said',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle).filter(({ fileName }) => fileName.endsWith('.br')))
        console.log(`${file.fileName}: ${file.source.length.toLocaleString('en')} bytes`);
    },
  };
}

/** Chunks of earlier builds go once the new ones are there. */
function clearAway() {
  return {
    name: 'clear-away',
    writeBundle(_options, bundle) {
      for (const file of globSync('chunks/*.{js,br,gz}', { cwd: OUTPUT }))
        if (!(file in bundle)) rmSync(join(OUTPUT, file));
    },
  };
}

function isUpToDate() {
  const changed = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const built = changed(join(OUTPUT, 'loader.js'));
  return globSync(SOURCES, { exclude: (name) => String(name).endsWith('.test.ts') }).every(
    (file) => changed(file) < built,
  );
}
