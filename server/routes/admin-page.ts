import type { Language } from '../contract/words.ts';
import { pageHeaders } from '../pages/page-headers.ts';
import type { Handler } from '../http/mount.ts';
import type { Handlers } from './table.ts';

/** The page for those who answer for the learning of others. It is the same for everybody: nothing of anybody is in it. */
export function adminPageRoutes(): Handlers<'GET /admin' | 'GET /admin/en'> {
  const asPage = pageHeaders();

  const page = (language: Language): Handler => {
    return async (_request, response) => {
      // What draws it is loaded for whoever comes first: a service starts sooner without.
      const { renderAdminPage } = await import('../pages/admin/admin-page.ts');
      asPage(response);
      response.send(renderAdminPage(language));
    };
  };

  return { 'GET /admin': page('de'), 'GET /admin/en': page('en') };
}
