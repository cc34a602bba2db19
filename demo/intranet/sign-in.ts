import type { IncomingMessage } from 'node:http';
import { Router, urlencoded } from 'express';
import { keepCookie, readCookie } from './cookies.ts';
import { localPath } from './local-path.ts';
import { visitors } from './people.ts';
import type { Person } from './people.ts';

/** Name of the cookie that says who somebody has chosen to be. */
export const personCookie = 'person';

/** Who is signed in. A stand-in for a town's single sign-on: it believes what the header's form was told. */
export function personOf(request: IncomingMessage): Person | undefined {
  const id = readCookie(request, personCookie);

  return visitors.find((visitor) => visitor.id === id);
}

/** Takes the header's form: a person signs in, nobody signs out. */
export function signInRoutes(): Router {
  const router = Router();

  router.post('/anmelden', urlencoded({ extended: false, limit: '4kb' }), (request, response) => {
    const { person, zurueck } = (request.body ?? {}) as Record<string, unknown>;
    const visitor = visitors.find(({ id }) => id === person);

    keepCookie(response, personCookie, visitor?.id ?? '');
    response.redirect(303, localPath(zurueck));
  });

  return router;
}
