import type { Response } from 'express';

/**
 * What a page of the service's own may do: nothing but what the service itself sends, and no script that stands in the page.
 * `origins`: the pages that may show it in a frame; without them no page may, not even one of the service's own.
 */
export function pageHeaders(origins?: readonly string[]): (response: Response) => void {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${origins ? ["'self'", ...origins].join(' ') : "'none'"}`,
  ].join('; ');

  return (response) => {
    response.set({
      'Content-Security-Policy': policy,
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
    });
  };
}
