import type { RequestHandler, Response } from 'express';

/** Two hours: what browsers keep a preflight for at most. */
const PREFLIGHT_SECONDS = '7200';

/** Headers that a page may read. */
const TOLD = 'Date, ETag, Retry-After';

/** Names a listed origin exactly, with credentials; tells everybody else nothing. Whether those may ask is up to the route. */
export function corsForApi(origins: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const { origin } = request.headers;
    const listed = origin !== undefined && origins.includes(origin);
    response.vary('Origin');
    if (listed) {
      response.set('Access-Control-Allow-Origin', origin);
      response.set('Access-Control-Allow-Credentials', 'true');
      response.set('Access-Control-Expose-Headers', `${TOLD}, Learn-Next, Learn-Done, Learn-Total`);
    }
    if (!listed || !isPreflight(request)) {
      next();
      return;
    }
    response.set('Access-Control-Allow-Methods', 'GET, POST, DELETE');
    response.set('Access-Control-Allow-Headers', 'content-type, authorization, x-learn');
    response.set('Access-Control-Max-Age', PREFLIGHT_SECONDS);
    response.status(204).end();
  };
}

/** Opens files to every page, without credentials. */
export const corsForFiles: RequestHandler = (request, response, next) => {
  response.set('Access-Control-Allow-Origin', '*');
  response.set('Cross-Origin-Resource-Policy', 'cross-origin');
  if (!isPreflight(request)) {
    next();
    return;
  }
  response.set('Access-Control-Allow-Methods', 'GET');
  response.set('Access-Control-Allow-Headers', 'range');
  response.set('Access-Control-Max-Age', PREFLIGHT_SECONDS);
  response.status(204).end();
};

/** Answers the preflight of a page that isn't listed: it may ask what is open to all, and send no sign of who is there. */
export function allowToAll(response: Response): void {
  response.set('Access-Control-Allow-Origin', '*');
  response.set('Access-Control-Allow-Methods', 'GET, POST');
  response.set('Access-Control-Allow-Headers', 'content-type, x-learn');
  response.set('Access-Control-Max-Age', PREFLIGHT_SECONDS);
  response.status(204).end();
}

/** Lets every page read an answer that is anybody's anyway. */
export function openToAll(response: Response): void {
  if (response.hasHeader('Access-Control-Allow-Origin')) return;
  response.set('Access-Control-Allow-Origin', '*');
  response.set('Access-Control-Expose-Headers', TOLD);
}

/** Whether a browser asks what a page may ask for. */
export function isPreflight({ method, headers }: { method: string; headers: Record<string, unknown> }): boolean {
  return method === 'OPTIONS' && headers.origin !== undefined && 'access-control-request-method' in headers;
}
