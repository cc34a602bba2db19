import type { Nodes } from 'mdast';
import type { KeyedOption, Scene } from '../../../contract/question.ts';
import { readLabelled } from '../heading.ts';
import { readOption } from '../option.ts';
import type { Reading } from '../reading.ts';
import { placeOf } from '../reading.ts';
import { richText } from '../rich-text-of.ts';
import { splitAt } from '../sections.ts';
import type { Answers, Asked } from './asked.ts';
import { noteMany, splitOptions } from './asked.ts';
import type { ReadScene } from './scenario-checks.ts';
import { noteWays } from './scenario-checks.ts';

/** Reads scenes in which somebody decides, and where each decision leads. */
export function readScenario({ heading, nodes }: Asked, reading: Reading): Answers {
  const { head, sections } = splitAt(4, nodes);
  const takenScenes = new Map<string, number>();
  const takenOptions = new Map<string, number>();
  const scenes = sections.map((section) => readScene(section, takenScenes, takenOptions, reading));
  const outside = splitOptions(head, reading);
  if (outside.lists[0]) reading.issues.add(placeOf(outside.lists[0]), 'scene-first');
  else if (!scenes.length) reading.issues.add(placeOf(heading), 'answers-missing', 'scenario');
  else noteWays(scenes, heading, reading);

  const options = scenes.flatMap((scene) => scene.options.map(({ option }) => option));
  noteMany(options, heading, reading);
  return { body: richText(outside.body, reading), options, scenes: scenes.map(({ scene }) => scene) };
}

function readScene(
  { heading, nodes }: { heading: Nodes; nodes: Nodes[] },
  takenScenes: Map<string, number>,
  takenOptions: Map<string, number>,
  reading: Reading,
): ReadScene {
  const content = heading.type === 'heading' ? heading.children : [];
  const { id, text } = readLabelled('scene', heading, content, [], takenScenes, reading);
  const { items, body } = splitOptions(nodes, reading);
  const options = items.flatMap((item) => {
    const read = readOption(item, takenOptions, reading, ['to']);
    if (!read) return [];
    const to = read.attributes.get('to');
    const option: KeyedOption = { ...read.option, ...(to && { to: to.value.replace(/^#/, '') }) };
    return { option, place: to ? reading.source.placeAt(to.offset) : placeOf(item) };
  });
  const scene: Scene = {
    id,
    title: text,
    body: richText(body, reading),
    options: options.map(({ option }) => option.id),
  };
  return { scene, options, place: placeOf(heading), isWhole: options.length === items.length };
}
