/** All that can be seen on the mock screen, as plain data; a script changes it, the views draw it. */
export interface Desk {
  view:
    | ('home' | 'inbox' | 'filing' | 'saved' | 'report' | 'plan' | 'mail' | 'results')
    | ('scan' | 'ways' | 'copies' | 'aloud' | 'needed');
  /** Who sits at the screen. */
  person: string;
  /** How much of a picture that grows is there already. */
  shown: number;
  /** Opened branches of the file plan. */
  open: string[];
  /** The chosen Aktenzeichen. */
  picked: string;
  /** The document in the preview. */
  document: string;
  /** What stands in each field. */
  fields: Record<string, string>;
  /** The field with the caret. */
  focus: string;
  /** Targets with a frame around them. */
  marked: string[];
  /** Pressed filters of the search. */
  filters: string[];
  /** A card over everything. */
  card: Card | null;
}

export type Card =
  | { kind: 'title'; kicker: string; title: string; picture: PictureName }
  | { kind: 'steps'; kicker: string; title: string; picture: PictureName; lines: string[] }
  | { kind: 'number'; kicker: string; title: string }
  | { kind: 'claim'; kicker: string; title: string; verdict?: Verdict; answer?: string };

/** What is left of a claim after a closer look. */
export type Verdict = 'Mythos' | 'Wahrheit';

export type PictureName = 'letter' | 'tree' | 'lens' | 'snail' | 'voice';

export const emptyDesk: Desk = {
  view: 'home',
  person: 'Mara Kern',
  shown: 0,
  open: [],
  picked: '',
  document: '',
  fields: {},
  focus: '',
  marked: [],
  filters: [],
  card: null,
};
