import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { FiguresAnswer } from '../contract/figures/figures.ts';
import { monthOf } from '../contract/figures/months.ts';
import { figuresCsv } from '../figures/figures-csv.ts';
import type { Figures } from '../figures/figures.ts';
import { openToAll } from '../http/cors.ts';
import { ProblemError } from '../problems.ts';
import type { Handlers } from './table.ts';

export interface FiguresRoutesOptions {
  figures: Pick<Figures, 'answer'>;
  now(): number;
}

/** Nothing was counted here before. */
const FIRST_YEAR = 2000;

/** So many seconds everybody's figures may be kept on the way. */
const FRESH = 60;

/** What was learnt, in figures: for everybody what may be told to all, for reporters with departments. */
export function figuresRoutes({
  figures,
  now,
}: FiguresRoutesOptions): Handlers<'GET /api/v1/figures' | 'GET /api/v1/admin/figures'> {
  async function answer(request: Request, response: Response, whole: boolean): Promise<void> {
    const year = yearIn(request.query.year, now());
    const format = formatIn(request.query.format);
    const answer = await figures.answer({ year, whole });
    if (whole) response.set('Cache-Control', 'no-store');
    else tag(response, answer, format);
    if (!whole && request.fresh) {
      response.status(304).end();
    } else if (format === 'csv') {
      response.type('text/csv').attachment(`lernzahlen-${year}.csv`).send(figuresCsv(answer));
    } else {
      response.type('application/json').send(JSON.stringify(answer));
    }
  }

  return {
    async 'GET /api/v1/figures'(request, response) {
      // They are the same whoever asks.
      openToAll(response);
      await answer(request, response, false);
    },

    async 'GET /api/v1/admin/figures'(request, response) {
      await answer(request, response, true);
    },
  };
}

/** The tag is weak: when an answer was made makes it no other one. */
function tag(response: Response, { time: _, ...figures }: FiguresAnswer, format: string): void {
  const hash = createHash('sha256').update(`${format} ${JSON.stringify(figures)}`);
  response.set('Cache-Control', `public, max-age=${FRESH}`);
  response.set('ETag', `W/"${hash.digest('base64url').slice(0, 27)}"`);
}

function yearIn(asked: unknown, now: number): number {
  const current = Number(monthOf(now).slice(0, 4));
  if (asked === undefined) return current;
  const year = typeof asked === 'string' && /^\d{4}$/.test(asked) ? Number(asked) : NaN;
  if (year >= FIRST_YEAR && year <= current) return year;
  throw new ProblemError('year-invalid');
}

function formatIn(asked: unknown): 'json' | 'csv' {
  if (asked === undefined || asked === 'json') return 'json';
  if (asked === 'csv') return 'csv';
  throw new ProblemError('figures-format');
}
