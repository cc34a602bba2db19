import type { Request } from 'express';
import type { Catalog } from '../content/catalog.ts';
import { readChoice } from '../contract/embedding/choice.ts';
import { sightOf } from '../identity/access.ts';
import { embedCodePaths } from '../pages/course/place.ts';
import { pageHeaders } from '../pages/page-headers.ts';
import { ProblemError } from '../problems.ts';
import type { ShowCourse } from './shown-course.ts';
import type { Handlers } from './table.ts';

export interface EmbedCodeRoutesOptions {
  catalog: Catalog;
  show: ShowCourse;
  /** The pages that may show ours in a frame. */
  origins: readonly string[];
  /** The service has a sign-in of its own. */
  signIn: boolean;
  /** Where the service lies for browsers; without it, where it was asked. */
  url: URL | undefined;
}

/** Where an editor gets what to paste: for whoever may see the course. */
export function embedCodeRoutes(options: EmbedCodeRoutesOptions): Handlers<'GET /embed-code/:course'> {
  const { catalog, show, origins, signIn, url } = options;
  const asPage = pageHeaders(origins);
  /** What draws it is loaded for whoever comes first: a service starts sooner without. */
  const page = () => import('../pages/embed-code/embed-code-page.ts');

  return {
    async 'GET /embed-code/:course'(request, response, { identity }) {
      const id = request.params.course as string;
      const language = request.query.lang === 'en' ? 'en' : 'de';
      const keyed = await catalog.get(id);
      const sight = keyed && sightOf(keyed, identity);
      const course = keyed && show(keyed, identity);
      asPage(response);
      response.set('Cache-Control', 'private, no-cache');

      if (!course) {
        const why = sight === 'sign-in' || sight === 'role-missing' ? sight : 'gone';
        response.vary('Accept');
        if (request.accepts(['json', 'html']) !== 'html') throw new ProblemError(why === 'gone' ? 'not-found' : why);
        const { renderRefusalPage } = await import('../pages/course/pages.ts');
        if (why === 'sign-in') response.set('WWW-Authenticate', 'Bearer');
        response.status({ gone: 404, 'sign-in': 401, 'role-missing': 403 }[why]);
        const canSignIn = signIn && !identity;
        const place = { language, course: id, lesson: undefined, why, canSignIn } as const;
        response.send(renderRefusalPage({ ...place, paths: embedCodePaths(id) }));
        return;
      }

      const { renderEmbedCodePage } = await page();
      const query = queryOf(request);
      const choice = readChoice(
        query,
        course.lessons.map((lesson) => lesson.id),
      );
      const service = url?.href ?? addressOf(request);
      response.send(renderEmbedCodePage({ language, course, choice, parents: origins, service }));
    },
  };
}

/** Each parameter once; a list is nobody's choice. */
function queryOf({ query }: Request): { get(name: string): string | null } {
  return {
    get(name) {
      const value = Object.hasOwn(query, name) ? query[name] : undefined;
      return typeof value === 'string' ? value : null;
    },
  };
}

function addressOf(request: Request): string {
  return `${request.protocol}://${request.get('host') ?? 'localhost'}${request.baseUrl}/`;
}
