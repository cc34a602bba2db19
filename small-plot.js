// Of Observable Plot we draw bars, rules and words: what else it can do needn't travel.
import { readFileSync } from 'node:fs';

/** Maps, colour schemes, legends, dates and what follows a pointer. */
const LEFT_OUT =
  /node_modules\/(@observablehq\/plot\/src\/(legends|projection|time|marks\/tip|interactions\/pointer|scales\/(diverging|schemes|temporal))|d3-(geo|shape|time|time-format)\/dist\/d3-[\w-]+|interval-tree-1d\/interval-tree)\.m?js$/;

/** What stands in place of such a module: its names, which do nothing. Undefined for every other file. */
export function insteadOf(path) {
  if (!LEFT_OUT.test(path)) return undefined;
  const source = readFileSync(path, 'utf8');
  const declared = source.matchAll(/^export (?:default )?(?:async )?(?:function|const|let|class) (\w+)/gm);
  const listed = source.matchAll(/^export \{([^}]*)\}/gm);
  const names = [
    ...[...declared].map(([, name]) => name),
    ...[...listed].flatMap(([, list]) => list.split(',').map((one) => one.trim().split(/ as /).at(-1))),
  ].filter(Boolean);
  // Plot asks how many legends there are.
  const lines = names.map((name) => `export const ${name} = () => ${name === 'createLegends' ? '[]' : 'undefined'};`);
  return [...lines, 'export default undefined;'].join('\n');
}
