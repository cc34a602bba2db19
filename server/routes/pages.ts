import { join } from 'node:path';
import type { PrivacyAnswer } from '../contract/api.ts';
import { sendFile } from '../http/send-file.ts';
import { isPage } from '../pages/handbook/chapters.ts';
import type { Handbook } from '../pages/handbook/handbook.ts';
import { pageHeaders } from '../pages/page-headers.ts';
import { renderPrivacyPage } from '../pages/privacy-page.ts';
import { inventory } from '../records/inventory.ts';
import { ProblemError } from '../problems.ts';
import { table } from './table.ts';
import type { Handlers } from './table.ts';
import type { Handler } from '../http/mount.ts';
import type { Catalog } from '../content/catalog.ts';
import type { Language } from '../contract/words.ts';
import { exampleOf } from '../pages/handbook/reference/example.ts';
import { readReference, REFERENCE_FILES, referenceFolder } from '../pages/handbook/reference/manifest.ts';
import type { ShowCourse } from './shown-course.ts';

export interface PageRoutesOptions {
  /** The running configuration, as everybody may know it. */
  privacy: PrivacyAnswer;
  /** The pages that may show ours in a frame. */
  origins: readonly string[];
  catalog: Catalog;
  show: ShowCourse;
  /** Where the service lies for browsers, if that is known. */
  url?: URL | undefined;
}

/** Where nobody has said it, as in the rest of the handbook. */
const SERVICE = 'https://lernen.stadt.example/';

type PageRoutes =
  | 'GET /'
  | 'GET /docs'
  | 'GET /docs/:page'
  | 'GET /docs/en'
  | 'GET /docs/en/:page'
  | 'GET /privacy'
  | 'GET /privacy/en'
  | 'GET /pages/:file'
  | 'GET /reference/:file';

const FOLDER = join(import.meta.dirname, '..', 'pages');

/** What the pages are drawn with; nothing else in their folder is anybody's. */
const DRAWN_WITH: Readonly<Record<string, string>> = {
  'pages.css': 'text/css; charset=utf-8',
  'course.css': 'text/css; charset=utf-8',
  'admin.css': 'text/css; charset=utf-8',
  'embed-code.css': 'text/css; charset=utf-8',
  'elements.css': 'text/css; charset=utf-8',
  'embed.css': 'text/css; charset=utf-8',
  'sign.svg': 'image/svg+xml',
};

/** The pictures of the handbook. */
const PICTURE = /^[\w.-]+\.webp$/;

/** The pages of the service's own that nobody has to sign in for. */
export function pageRoutes({ privacy, origins, catalog, show, url }: PageRoutesOptions): Handlers<PageRoutes> {
  let opened: Promise<Handbook> | undefined;
  /** What draws it is loaded for whoever reads it first: a service starts sooner without. */
  const handbook = () =>
    (opened ??= import('../pages/handbook/handbook.ts').then(({ openHandbook }) =>
      openHandbook({
        ...{ rows: table, inventory, privacy, parents: origins, service: url?.href ?? SERVICE },
        reference: readReference(),
      }),
    ));
  /** What nobody in particular may see: the page is the same for everybody. */
  const example = async () => exampleOf((await catalog.list()).flatMap((course) => show(course, undefined) ?? []));
  const asPage = pageHeaders(origins);

  const contents = (language: Language): Handler => {
    return async (_request, response) => {
      const { contents } = await handbook();
      asPage(response);
      response.send(contents(language));
    };
  };
  const page = (language: Language): Handler => {
    return async (request, response) => {
      const name = request.params.page as string;
      if (!isPage(name)) throw new ProblemError('not-found');
      const { article, page } = await handbook();
      const shown = article(name, language).isLive ? await example() : undefined;
      asPage(response);
      response.send(page(name, language, shown));
    };
  };
  const privacyPage = (language: Language): Handler => {
    return async (_request, response) => {
      const page = renderPrivacyPage(language, privacy, await handbook(), origins);
      asPage(response);
      response.send(page);
    };
  };

  return {
    'GET /': contents('de'),
    'GET /docs': contents('de'),
    'GET /docs/en': contents('en'),
    'GET /docs/:page': page('de'),
    'GET /docs/en/:page': page('en'),
    'GET /privacy': privacyPage('de'),
    'GET /privacy/en': privacyPage('en'),

    async 'GET /pages/:file'(request, response) {
      const name = request.params.file as string;
      const isPicture = PICTURE.test(name);
      const type = isPicture ? 'image/webp' : Object.hasOwn(DRAWN_WITH, name) ? DRAWN_WITH[name] : undefined;
      if (!type) throw new ProblemError('not-found');
      response.set('Content-Type', type).set('Cache-Control', 'no-cache');
      // A page in a sandboxed frame has no origin, and is a stranger to its own service.
      response.set('Cross-Origin-Resource-Policy', 'cross-origin');
      await sendFile(response, join(FOLDER, isPicture ? 'pictures' : '', name), 'not-found');
    },

    async 'GET /reference/:file'(request, response) {
      const name = REFERENCE_FILES.find((file) => file === request.params.file);
      if (!name) throw new ProblemError('not-found');
      response.set('Content-Type', 'application/json').set('Cache-Control', 'no-cache');
      await sendFile(response, join(referenceFolder(), name), 'not-found');
    },
  };
}
