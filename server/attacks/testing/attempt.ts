import { randomBytes } from 'node:crypto';
import { nameOf } from '../../http/mount.ts';
import type { Row } from '../../http/mount.ts';
import { watched } from '../../testing/facts.ts';
import type { Entrance } from './ways-in.ts';

/** One request, header by header as it goes over the wire. */
export interface Attempt {
  method: string;
  path: string;
  headers: [name: string, value: string][];
  /** A string goes as it is, anything else as JSON. */
  body?: unknown;
  from?: string | undefined;
}

const PATHS: Record<string, string> = {
  'GET /api/v1/courses/:course': '/api/v1/courses/amt',
  'GET /media/:grant/:course/:hash/*file': '/media/public/amt/none/film-0.m4s',
  'GET /docs/:page': '/docs/anmelden',
  'GET /docs/en/:page': '/docs/en/anmelden',
  'GET /pages/:file': '/pages/pages.css',
  'GET /reference/:file': '/reference/custom-elements.json',
  'GET /chunks/*file': '/chunks/learn-badge-AbCd1234.js',
};

/** What a learner would rightly ask a route for. */
export function honestAttempt(row: Row, { headers, from }: Entrance, subject: string | null): Attempt {
  const path = PATHS[nameOf(row)] ?? row.path;
  const body = bodyFor(nameOf(row), subject);
  return { method: row.method, path, headers: Object.entries(headers), ...(body && { body }), from };
}

function bodyFor(name: string, subject: string | null): object | undefined {
  // After any erasure, else it would be refused for that; and of a part of the film that nobody else has seen.
  const now = { at: Date.now(), segments: [[11, 12]] };
  const question = { lesson: 'ablegen', question: 'aktenzeichen', rev: 'unbekannt', response: ['eigenschaften'] };
  switch (name) {
    case 'POST /api/v1/facts':
      return { subject: subject ?? '', facts: [watched('ablage', now), watched('leise', now)] };
    case 'POST /api/v1/verdicts':
      return { answers: [{ course: 'ablage', ...question }] };
    case 'POST /api/v1/attempts':
      return { course: 'ablage', lesson: 'ablegen' };
    case 'POST /api/v1/counts':
      return { events: [{ id: randomBytes(16).toString('hex'), course: 'offen', kind: 'started', month: '2026-11' }] };
    default:
      return name.startsWith('POST ') ? {} : undefined;
  }
}
