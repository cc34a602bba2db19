import type { Option, Question, Scene } from '../../../server/contract/question.ts';

/** Where somebody is in a scenario. */
export interface Path {
  decisions: Decision[];
  /** What is to be decided next; undefined at the end. */
  scene?: Scene | undefined;
}

export interface Decision {
  scene: Scene;
  option: Option;
}

/** The way somebody has gone, as far as the question knows it. */
export function pathIn(response: readonly string[], { options, scenes = [] }: Question): Path {
  const decisions: Decision[] = [];
  let scene = scenes[0];
  for (const id of response) {
    const option = scene?.options.includes(id) ? options.find((one) => one.id === id) : undefined;
    if (!scene || !option) break;
    decisions.push({ scene, option });
    scene = scenes.find((one) => one.id === option.to);
  }
  return { decisions, scene };
}
