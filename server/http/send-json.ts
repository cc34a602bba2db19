import type { Response } from 'express';

/** Answers with what nobody else may keep, as JSON. Head and body leave in one write; Express's own `json` makes two. */
export function sendJson(response: Response, body: unknown): void {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}
