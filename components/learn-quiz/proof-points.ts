import type { ProofScene } from './proof-scene.ts';

/** What a share of `all` points is called; never more than it is: 79.9 of 100 are not 80, where 80 are asked for. */
export function pointsOf(share: number, all: number, { text }: Pick<ProofScene, 'text'>): string {
  return number(floored(share * all, 10), text.lang());
}

/** The same in percent. */
export function percentOf(share: number, { text }: Pick<ProofScene, 'text'>): string {
  const format = new Intl.NumberFormat(text.lang(), { style: 'percent', maximumFractionDigits: 0 });
  return format.format(floored(share, 100));
}

/** How many points have to be reached, in a sentence. */
export function markSentence(passed: number, all: number, scene: Pick<ProofScene, 'text'>): string {
  const points = passed * all;
  const isWhole = Math.abs(points - Math.round(points)) < 0.01;
  return isWhole
    ? scene.text.term('proofMark', number(Math.round(points), scene.text.lang()), all)
    : scene.text.term('proofMarkShare', percentOf(passed, scene));
}

/** A thousandth below the mark is the mark, as for the service. */
function floored(value: number, parts: number): number {
  return Math.floor((value + 0.001) * parts) / parts;
}

function number(value: number, lang: string): string {
  return new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(value);
}
