import type { Response } from 'express';

/** What went wrong: a title, and a sentence in both languages of the house. */
export interface Trouble {
  readonly status: number;
  readonly title: string;
  readonly de: string;
  readonly en: string;
}

/** Answers with problem details (RFC 9457) in the same shape as the service's own. */
export function sendProblem(response: Response, { status, title, de, en }: Trouble): void {
  response
    .status(status)
    .set({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' })
    .send(JSON.stringify({ type: 'about:blank', title, status, detail: de, de, en }));
}
