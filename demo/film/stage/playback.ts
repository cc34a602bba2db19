/** What stands on the screen at a moment: the start, and everything that happened since. */
import type { Film } from '../script.ts';
import type { Event } from '../timeline.ts';
import { emptyDesk } from './desk.ts';
import type { Card, Desk } from './desk.ts';

/** A press takes effect this long before its click ends. */
export const PRESS = 0.3;

const FADE = 0.4;

export interface Playback {
  desk: Desk;
  /** The card to draw: the current one, or the one that is just fading out. */
  lastCard: Card | null;
  cardAge: number;
  cardShare: number;
}

export function deskAt(t: number, film: Film, events: Event[]): Playback {
  let desk: Desk = { ...emptyDesk, ...film.start };
  let lastCard = desk.card;
  let cardFrom = -FADE;
  let fadeFrom = -FADE;
  let cardTo = Infinity;

  const change = (at: number, next: Partial<Desk>) => {
    if (next.card) {
      // A card that follows another stands at once: what lies below never shines through.
      if (!desk.card) fadeFrom = at;
      [lastCard, cardFrom, cardTo] = [next.card, at, Infinity];
    }
    if (next.card === null) cardTo = at;
    desk = { ...desk, ...next, fields: { ...desk.fields, ...next.fields } };
  };

  for (const { at, length, action } of events) {
    if (action.kind === 'show' && at <= t) change(at, action.change);
    if (action.kind === 'click' && at + length - PRESS <= t) change(at, action.then);
    if (action.kind === 'type' && at <= t) {
      const letters = Math.ceil(((t - at) / length) * action.text.length);
      change(at, { fields: { [action.field]: action.text.slice(0, letters) } });
    }
  }

  const cardShare = Math.min(share((t - fadeFrom) / FADE), 1 - share((t - cardTo) / FADE));
  return { desk, lastCard: cardShare > 0 ? lastCard : null, cardAge: t - cardFrom, cardShare };
}

const share = (value: number): number => Math.min(1, Math.max(0, value));
