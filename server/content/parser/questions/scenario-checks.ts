import type { Heading } from 'mdast';
import type { KeyedOption, Scene } from '../../../contract/question.ts';
import type { Place } from '../../issues/issue.ts';
import { suggest } from '../../issues/suggest.ts';
import type { Reading } from '../reading.ts';
import { placeOf } from '../reading.ts';

/** A scene as it is read, and where it and the decisions in it are written. */
export interface ReadScene {
  scene: Scene;
  options: { option: KeyedOption; place: Place }[];
  place: Place;
  /** All of its options can be read. */
  isWhole: boolean;
}

/** Notes ways that lead nowhere or never end, and scenes to which none leads. */
export function noteWays(scenes: ReadScene[], heading: Heading, { issues }: Reading): void {
  const byId = new Map(scenes.map((one) => [one.scene.id, one]));
  let isClear = scenes.every(({ isWhole }) => isWhole);
  for (const { options, place, scene } of scenes) {
    if (!options.length) issues.add(place, 'scene-options', scene.id);
    if (options.length === 1) issues.add(place, 'scene-option-one');
    for (const { option, place } of options) {
      if (option.to === undefined || byId.has(option.to)) continue;
      issues.add(place, 'to-unknown', option.to, suggest(option.to, byId.keys()));
      isClear = false;
    }
  }
  if (!isClear || scenes.some(({ options }) => !options.length)) return;

  const [first] = scenes;
  const reached = reachableFrom(first!, byId, () => true);
  const ending = endingScenes(scenes);
  const isEndless = [...reached].some((scene) => !ending.has(scene));
  for (const scene of scenes) {
    if (!reached.has(scene)) issues.add(scene.place, 'scene-unreached', scene.scene.id);
    else if (!ending.has(scene)) issues.add(scene.place, scene === first ? 'scenario-endless' : 'scene-endless');
  }
  if (!isEndless) noteRight(scenes, byId, heading, issues);
}

/** Scenes to which a way leads from this one. */
function reachableFrom(
  from: ReadScene,
  byId: Map<string, ReadScene>,
  goes: (option: KeyedOption) => boolean,
): Set<ReadScene> {
  const reached = new Set([from]);
  for (const { options } of reached) {
    for (const { option } of options) {
      const next = goes(option) && option.to !== undefined ? byId.get(option.to) : undefined;
      if (next) reached.add(next);
    }
  }
  return reached;
}

/** Scenes from which a way leads to an end. */
function endingScenes(scenes: ReadScene[]): Set<ReadScene> {
  const before = new Map<string, ReadScene[]>(scenes.map(({ scene }) => [scene.id, []]));
  for (const scene of scenes) {
    for (const { option } of scene.options) if (option.to !== undefined) before.get(option.to)?.push(scene);
  }
  const ending = new Set(scenes.filter(({ options }) => options.some(({ option }) => option.to === undefined)));
  for (const { scene } of ending) for (const one of before.get(scene.id) ?? []) ending.add(one);
  return ending;
}

function noteRight(
  scenes: ReadScene[],
  byId: Map<string, ReadScene>,
  heading: Heading,
  issues: Reading['issues'],
): void {
  const good = reachableFrom(scenes[0]!, byId, ({ right }) => right);
  const isEnd = ({ option }: { option: KeyedOption }) => option.right && option.to === undefined;
  if (![...good].some(({ options }) => options.some(isEnd))) issues.add(placeOf(heading), 'scenario-right');
  const all = scenes.flatMap(({ options }) => options);
  if (all.every(({ option }) => option.right)) issues.add(placeOf(heading), 'scenario-all');
}
