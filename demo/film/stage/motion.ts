/** Where the pointer and the camera are. Targets are measured once, in a rehearsal; after that it is arithmetic. */
import { GLIDE } from '../timeline.ts';
import type { Event } from '../timeline.ts';
import { PRESS } from './playback.ts';

const [WIDTH, HEIGHT] = [1280, 720];

export interface Camera {
  x: number;
  y: number;
  scale: number;
}

interface Walk {
  at: number;
  length: number;
  x: number;
  y: number;
  pressed: number;
}

export interface Rehearsal {
  walks: Walk[];
  glides: { at: number; camera: Camera }[];
}

/** `measure` shows the screen at a moment and tells where a target is then. */
export function rehearse(events: Event[], measure: (t: number, target: string) => DOMRect): Rehearsal {
  const rehearsal: Rehearsal = { walks: [], glides: [] };
  for (const { at, length, action } of events) {
    if (action.kind === 'move' || action.kind === 'click') {
      const target = action.kind === 'move' ? action.to : action.on;
      const pressed = action.kind === 'click' ? at + length - PRESS : Infinity;
      const box = measure(Math.min(at + length, pressed) - 0.01, target);
      const [x, y] = [box.right - Math.min(box.width * 0.16, 30), box.y + box.height * 0.66];
      rehearsal.walks.push({ at, length: 0.65, x, y, pressed });
    }
    if (action.kind === 'zoom') {
      const box = action.to === 'screen' ? new DOMRect(0, 0, WIDTH, HEIGHT) : measure(at + GLIDE, action.to);
      rehearsal.glides.push({ at, camera: lookingAt(box, action.scale) });
    }
  }
  return rehearsal;
}

function lookingAt(box: DOMRect, scale: number): Camera {
  const x = WIDTH / 2 - (box.x + box.width / 2) * scale;
  const y = HEIGHT / 2 - (box.y + box.height / 2) * scale;
  return { scale, x: clamp(x, WIDTH * (1 - scale), 0), y: clamp(y, HEIGHT * (1 - scale), 0) };
}

export function cameraAt(t: number, { glides }: Rehearsal): Camera {
  let now: Camera = { x: 0, y: 0, scale: 1 };
  for (const [index, { at, camera }] of glides.entries()) {
    if (at > t) break;
    const until = Math.min(t, glides[index + 1]?.at ?? Infinity);
    const share = ease((until - at) / GLIDE);
    now = {
      x: between(now.x, camera.x, share),
      y: between(now.y, camera.y, share),
      scale: between(now.scale, camera.scale, share),
    };
  }
  return now;
}

/** `press` runs from 0 to 1 while the ring of a click spreads. */
export function pointerAt(t: number, { walks }: Rehearsal): { x: number; y: number; press: number } {
  let now = { x: 900, y: 560, press: 0 };
  for (const { at, length, x, y, pressed } of walks) {
    if (at > t) break;
    const share = ease((t - at) / length);
    now = { x: between(now.x, x, share), y: between(now.y, y, share), press: clamp((t - pressed) / 0.6, 0, 1) };
  }
  return now;
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
const between = (from: number, to: number, share: number): number => from + (to - from) * share;

function ease(share: number): number {
  const s = clamp(share, 0, 1);
  return s < 0.5 ? 4 * s ** 3 : 1 - (-2 * s + 2) ** 3 / 2;
}
