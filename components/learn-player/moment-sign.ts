import type { TemplateResult } from 'lit';
import { svg } from 'lit';
import type { MomentKind } from './moment.ts';

/** Told apart by their shape: a question is a diamond, a note a round spot, something to do a square. */
const shapes: Record<MomentKind, string> = {
  question: 'M8 1.5 14.5 8 8 14.5 1.5 8z',
  note: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z',
  step: 'M2.5 2.5h11v11h-11z',
};

/** The outline of a moment’s sign, 16 units wide. */
export function momentShape(kind: MomentKind): TemplateResult {
  return svg`<path d=${shapes[kind]} />`;
}
