import type { Page } from 'puppeteer-core';
import type { FiguresAnswer } from '../../server/contract/figures/figures.ts';
import { FIGURE_RULES, FIGURES_VERSION } from '../../server/contract/figures/figures.ts';
import type { Town } from './town.ts';

/** A year that a town would take months to have. */
const figures: FiguresAnswer = {
  schema: 'lernbausteine/figures',
  version: FIGURES_VERSION,
  time: '2026-11-26T09:00:00.000Z',
  k: 10,
  indicator: { de: 'In Anspruch genommene Schulungsangebote', en: 'Training courses used' },
  rules: FIGURE_RULES,
  years: [
    { year: 2024, target: 50, offers: 41, source: 'told' },
    { year: 2025, target: 50, offers: 52, source: 'counted', participations: { exactly: 1204 } },
    { year: 2026, target: 50, offers: 37, source: 'counted', running: true, participations: { atLeast: 620 } },
  ],
  detail: {
    year: 2026,
    months: [
      { month: '2026-09', closed: true, offers: 12, participations: { exactly: 66 }, completions: { exactly: 41 } },
      { month: '2026-10', closed: true, offers: 13, participations: { exactly: 72 }, completions: { exactly: 60 } },
      { month: '2026-11', closed: false, closes: '2026-12-08', offers: 8, participations: { atLeast: 20 } },
    ],
    courses: [
      { id: 'd3-ablegen', title: 'Dokumente in d.3 ablegen', participations: { exactly: 214 } },
      {
        id: 'aktenplan',
        title: 'Aktenführungsgrundsätze und Verfahrensbeschreibungen in der Verwaltungsdigitalisierung',
        participations: { exactly: 73 },
        completions: { exactly: 41 },
      },
    ],
    areas: [{ id: 'hauptamt', participations: { exactly: 287 }, completions: { exactly: 41 } }],
  },
};

/** Lets the service of a page have these figures. Everything else it answers itself. */
export async function giveFigures(page: Page, { intranetUrl }: Town): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!/\/api\/v1\/figures/.test(request.url())) return void request.continue();
    const headers = {
      'Access-Control-Allow-Origin': intranetUrl,
      'Access-Control-Allow-Credentials': 'true',
      'Access-Control-Allow-Headers': request.headers()['access-control-request-headers'] ?? '*',
    };
    const body = JSON.stringify(figures);
    void request.respond({ status: 200, contentType: 'application/json', headers, body });
  });
}
