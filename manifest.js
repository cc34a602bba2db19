// Describes the elements for whoever looks closer: programs that complete what somebody types, and the handbook.
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const SOURCES = 'components/**/*.ts';
const OUTPUT = 'dist/reference';
const MANIFEST = 'custom-elements.json';
const HTML_DATA = 'vscode.html-custom-data.json';
const CSS_DATA = 'vscode.css-custom-data.json';
const WEB_TYPES = 'web-types.json';

/** What a class of ours is called that is no element: an event. */
const EVENT = /^Learn\w*Event$/;

/** What Lit calls, and nobody else does. */
const LIFECYCLE =
  /^(shouldUpdate|willUpdate|update|updated|firstUpdated|getUpdateComplete|render|(dis)?connectedCallback)$/;

if (process.argv[1] === import.meta.filename && !isUpToDate()) writeTo(OUTPUT, manifestOf());

/** The manifest of every element that isn't `@internal`, and of the events they fire; as the published files lie. */
export function manifestOf() {
  const modules = sourceFiles().map((file) => {
    return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  });
  const manifest = create({ modules, plugins: [...litPlugin(), sharedProperties(), eventFields(), withoutInside()] });
  return { ...manifest, readme: 'README.md' };
}

/** Writes the manifest, and what is made of it. */
export function writeTo(folder, manifest) {
  mkdirSync(folder, { recursive: true });
  quietly(() => {
    const common = { outdir: folder, hideMethodDocs: true };
    generateVsCodeCustomElementData(manifest, { ...common, htmlFileName: HTML_DATA, cssFileName: CSS_DATA });
    generateJetBrainsWebTypes(manifest, { ...common, webTypesFileName: WEB_TYPES, packageJson: false });
  });
  for (const file of [HTML_DATA, CSS_DATA, WEB_TYPES]) {
    const path = join(folder, file);
    writeFileSync(path, json(JSON.parse(readFileSync(path, 'utf8'), once)));
  }
  // The last: what is there is whole.
  writeFileSync(join(folder, MANIFEST), json(manifest));
}

/** Where sources lie, tests left out. */
export function sourceFiles() {
  return globSync(SOURCES)
    .map((file) => file.split(sep).join('/'))
    .filter((file) => !/\.test\.ts$|\.d\.ts$|\/testing\//.test(file))
    .sort();
}

/** What several elements have, they list several times; and an address that isn't there is none. */
function once(key, value) {
  if (key === 'doc-url' && !value) return undefined;
  if (!Array.isArray(value) || !['properties', 'pseudoElements', 'pseudo-elements'].includes(key)) return value;
  return value.filter(({ name }, index) => value.findIndex((other) => other.name === name) === index);
}

/** Both say what they have written, whatever one asks of them. */
function quietly(run) {
  const { log } = console;
  console.log = () => undefined;
  try {
    run();
  } finally {
    console.log = log;
  }
}

function json(value) {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** Properties of every element that wears `hostStyles` are documented once, there. */
function sharedProperties() {
  let shared = [];
  const wearers = new Set();
  return {
    name: 'shared-properties',
    collectPhase({ node }) {
      if (!ts.isVariableStatement(node)) return;
      const [declaration] = node.declarationList.declarations;
      if (declaration.name.getText() === 'hostStyles')
        shared = node.jsDoc.flatMap(({ tags = [] }) => tags.flatMap(cssProperty));
    },
    analyzePhase({ node }) {
      if (!ts.isClassDeclaration(node)) return;
      const styles = node.members.find((member) => member.name?.getText() === 'styles');
      if (styles?.initializer?.getText().includes('hostStyles')) wearers.add(node.name.text);
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations } of customElementsManifest.modules) {
        for (const one of declarations.filter(({ name }) => wearers.has(name))) {
          one.cssProperties = [...(one.cssProperties ?? []), ...shared.map((property) => ({ ...property }))];
        }
      }
    },
  };
}

/** `@cssprop [--name=value] - Words.` */
function cssProperty(tag) {
  if (tag.tagName.text !== 'cssprop') return [];
  const [, name, value, description] =
    /^\[(--[\w-]+)=(.*?)\]\s+-\s+([^]*)$/.exec(ts.getTextOfJSDocComment(tag.comment)) ?? [];
  return [{ name, default: value, description: oneLine(description) }];
}

/** An event carries what its constructor is given. */
function eventFields() {
  return {
    name: 'event-fields',
    analyzePhase({ node, moduleDoc }) {
      if (!ts.isClassDeclaration(node) || !EVENT.test(node.name.text)) return;
      const made = node.members.find(ts.isConstructorDeclaration);
      const fields = made.parameters.filter(({ modifiers }) => modifiers);
      const one = moduleDoc.declarations.find(({ name }) => name === node.name.text);
      one.members = fields.map((field) => ({
        kind: 'field',
        name: field.name.getText(),
        type: { text: field.type.getText() },
        description: oneLine((field.jsDoc ?? []).map(({ comment }) => ts.getTextOfJSDocComment(comment)).join(' ')),
        readonly: true,
      }));
    },
  };
}

/** What is nobody's but ours stays out, and paths are those of the published files. */
function withoutInside() {
  return {
    name: 'without-inside',
    packageLinkPhase({ customElementsManifest }) {
      for (const one of customElementsManifest.modules) {
        one.declarations = one.declarations.filter(({ tagName, name }) => tagName ?? EVENT.test(name));
        for (const declaration of one.declarations) tidy(declaration);
      }
      const kept = new Set(
        customElementsManifest.modules.flatMap(({ declarations }) => declarations.map(({ name }) => name)),
      );
      for (const one of customElementsManifest.modules) {
        one.exports = one.exports.filter(({ declaration }) => kept.has(declaration.name));
      }
      const modules = customElementsManifest.modules.filter(
        ({ declarations, exports }) => declarations.length + exports.length,
      );
      customElementsManifest.modules = modules.map(published);
    },
  };
}

function tidy(declaration) {
  const isOffered = ({ name, kind, privacy, static: isStatic }) =>
    !/^#|^adoptedStyleSheets$/.test(name) &&
    (privacy ?? 'public') === 'public' &&
    !isStatic &&
    !(kind === 'method' && LIFECYCLE.test(name));
  declaration.members = (declaration.members ?? []).filter(isOffered);
  // The analyzer takes all that stands before the first tag for the summary.
  const [summary, ...rest] = (declaration.summary ?? '').split('\n\n');
  if (declaration.summary)
    Object.assign(declaration, { summary: oneLine(summary), description: oneLine(rest.join(' ')) });
  if (declaration.description) declaration.description = oneLine(declaration.description);
  // What it carries of its own comes last.
  declaration.members.sort((one, other) => Number(Boolean(other.inheritedFrom)) - Number(Boolean(one.inheritedFrom)));
  // The analyzer finds where an event is made, too, but not its name.
  if (declaration.events) declaration.events = declaration.events.filter(({ name }) => name);
  const { attributes, members, events, slots, cssParts, cssProperties } = declaration;
  for (const one of [attributes, members, events, slots, cssParts, cssProperties].flatMap((list) => list ?? [])) {
    if (one.description) one.description = oneLine(one.description);
  }
}

function published(module) {
  const text = JSON.stringify(module, (key, value) => {
    return key === 'module' || key === 'path' ? value.replace(/^\/?(components\/.*)\.ts$/, 'dist/$1.js') : value;
  });
  return JSON.parse(text);
}

function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}

function isUpToDate() {
  const changed = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const built = changed(join(OUTPUT, MANIFEST));
  return [...sourceFiles(), 'manifest.js', 'package.json'].every((file) => changed(file) < built);
}
