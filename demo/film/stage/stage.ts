/**
 * Runs in the browser: shows the film at any moment. `seek(t)` depends on nothing but `t`,
 * so pictures can be taken one by one, as slowly as the machine likes.
 */
import { render } from 'lit';
import type { Film } from '../script.ts';
import type { Timeline } from '../timeline.ts';
import { card } from './cards.ts';
import { deskAt } from './playback.ts';
import { cameraAt, pointerAt, rehearse } from './motion.ts';
import type { Rehearsal } from './motion.ts';
import { screen } from './screen.ts';

declare global {
  interface Window {
    load(film: Film, timeline: Timeline): void;
    /** Shows the moment `t` and answers with all that was seen, so that equal pictures are taken once. */
    seek(t: number): string;
  }
}

const [world, overlay, pointer] = ['world', 'overlay', 'pointer'].map(
  (id) => document.getElementById(id) as HTMLElement,
) as [HTMLElement, HTMLElement, HTMLElement];

let film: Film;
let timeline: Timeline;
let rehearsal: Rehearsal;

window.load = (newFilm, newTimeline) => {
  film = newFilm;
  timeline = newTimeline;
  world.style.transform = '';
  rehearsal = rehearse(timeline.events, (t, target) => {
    draw(t);
    const element = world.querySelector(`[data-target="${target}"]`);
    if (!element) throw new Error(`At ${t.toFixed(1)} s there is no "${target}" on the stage.`);
    return element.getBoundingClientRect();
  });
};

window.seek = (t) => {
  const seen = draw(t);
  const camera = cameraAt(t, rehearsal);
  const { x, y, press } = pointerAt(t, rehearsal);
  const [left, top] = [x * camera.scale + camera.x, y * camera.scale + camera.y];

  world.style.transform = `translate(${camera.x}px, ${camera.y}px) scale(${camera.scale})`;
  pointer.style.transform = `translate(${left}px, ${top}px)`;
  pointer.style.setProperty('--press', String(press));
  pointer.toggleAttribute('pressed', press > 0 && press < 1);
  return JSON.stringify([seen, world.style.transform, pointer.style.transform, press]);
};

function draw(t: number): unknown {
  const { desk, cardAge, cardShare, lastCard } = deskAt(t, film, timeline.events);
  render(screen(desk), world);
  for (const element of world.querySelectorAll<HTMLElement>('[data-target]'))
    element.toggleAttribute('marked', desk.marked.includes(element.dataset['target'] ?? ''));

  render(lastCard ? card(lastCard, cardAge) : '', overlay);
  overlay.style.opacity = String(cardShare);
  pointer.style.opacity = String(1 - cardShare);
  const moving = Math.min(cardAge, 5);
  return [desk, cardShare, cardShare > 0 ? moving : 0];
}
