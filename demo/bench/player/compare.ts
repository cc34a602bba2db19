import type { Figure } from '../../../server/bench/figure.ts';
import { median } from '../../../server/bench/rounds.ts';

/** Something that is measured of every player. */
export interface Measure {
  name: string;
  unit: Figure['unit'];
  /** Only what comes on top of the page with a bare `<video>` is compared. */
  aboveBare?: boolean;
  /** Ours, as a share of the best rival's: so much at most. */
  share?: number;
  /** Ours alone: so much at most. */
  atMost?: number;
}

/** What a visit to a player's page has measured; what can't be measured there isn't named. */
export type Measured<Name extends string> = Partial<Record<Name, number>>;

/** Whose measurements mean what. */
export interface Roles {
  ours: string;
  rivals: string[];
  bare: string;
}

/** The medians of all, and how ours compare. */
export function figuresOf<Name extends string>(
  measures: Readonly<Record<Name, Measure>>,
  rounds: Readonly<Record<string, Measured<Name>[]>>,
  { ours, rivals, bare }: Roles,
): Figure[] {
  return (Object.entries(measures) as [Name, Measure][]).flatMap(([key, measure]) => {
    const { name, unit, aboveBare = false, share, atMost } = measure;
    const medians = new Map<string, number>();
    for (const [player, visits] of Object.entries(rounds)) {
      const values = visits.map((visit) => visit[key]).filter((value) => value !== undefined);
      if (values.length > 0) medians.set(player, median(values));
    }
    const figures: Figure[] = [...medians].map(([of, value]) => ({ name, of, value, unit }));
    const compared = (player: string) => (medians.get(player) ?? NaN) - (aboveBare ? (medians.get(bare) ?? 0) : 0);
    if (share !== undefined) {
      const best = bestOf(rivals, compared);
      const what = `${name}${aboveBare ? ', above the bare page' : ''} ÷ ${best}`;
      figures.push({ name: what, value: shareOf(compared(ours), compared(best)), unit: '×', atMost: share });
    }
    if (atMost !== undefined) figures.push({ name, value: medians.get(ours)!, unit, atMost });
    return figures;
  });
}

/** Whoever needs least. */
export function bestOf(players: string[], measured: (player: string) => number): string {
  return players.reduce((best, player) => (measured(best) <= measured(player) ? best : player));
}

/** What lies within the noise of the bare page is nothing, and of nothing there is no share but none. */
export function shareOf(ours: number, best: number): number {
  if (ours <= 0) return 0;
  return best <= 0 ? Infinity : ours / best;
}
