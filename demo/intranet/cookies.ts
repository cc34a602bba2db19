import type { IncomingMessage } from 'node:http';
import type { Response } from 'express';

/** The value of one cookie, if the browser sent it. */
export function readCookie(request: IncomingMessage, name: string): string | undefined {
  for (const [key, value] of cookiesOf(request.headers.cookie)) if (key === name) return value;

  return undefined;
}

/** Keeps a choice until the browser is closed; works on plain http and under any host name. */
export function keepCookie(response: Response, name: string, value: string): void {
  if (value) response.cookie(name, value, { httpOnly: true, sameSite: 'lax', path: '/' });
  else response.clearCookie(name, { httpOnly: true, sameSite: 'lax', path: '/' });
}

/** A Cookie header without the named cookies; undefined when nothing is left. */
export function withoutCookies(header: string | undefined, names: readonly string[]): string | undefined {
  const others = cookiesOf(header).filter(([key]) => !names.includes(key));

  return others.length ? others.map(([key, value]) => `${key}=${value}`).join('; ') : undefined;
}

function cookiesOf(header = ''): [key: string, value: string][] {
  return header
    .split(';')
    .filter((pair) => pair.includes('='))
    .map((pair) => {
      const cut = pair.indexOf('=');
      return [pair.slice(0, cut).trim(), pair.slice(cut + 1).trim()];
    });
}
