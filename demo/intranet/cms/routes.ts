import { randomBytes } from 'node:crypto';
import { Router } from 'express';
import { renderPage } from '../pages/layout.ts';
import { serviceAddress } from '../pages/snippet.ts';
import { visitOf } from '../visit.ts';
import { systems } from './all.ts';
import { shownPage } from './page.ts';
import { show } from './shown.ts';
import { widgetFor } from './systems/staffbase.ts';

/** One page per CMS, each filtered now as that CMS does it, under the policy of that CMS. */
export function cmsRoutes(serviceUrl: string): Router {
  const router = Router();

  router.get('/cms/staffbase/lernbausteine-widget.js', (request, response) => {
    const service = `${serviceAddress(visitOf(request, serviceUrl))}/`;
    response.type('text/javascript').send(widgetFor(service));
  });

  for (const system of systems) {
    router.get(`/cms/${system.id}`, async (request, response) => {
      const visit = visitOf(request, serviceUrl);
      const nonce = randomBytes(16).toString('base64');
      const shown = await show(system, visit, nonce);
      response
        .set('Content-Security-Policy', shown.policy)
        .type('html')
        .send(renderPage(shownPage(system, shown), visit));
    });
  }
  return router;
}
