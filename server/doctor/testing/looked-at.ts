import type { IncomingMessage, ServerResponse } from 'node:http';
import { after, before, beforeEach } from 'node:test';
import type { Language } from '../../contract/words.ts';
import { listen, startService } from '../../testing/service.ts';
import type { TestService } from '../../testing/service.ts';
import { diagnose } from '../diagnose.ts';
import { readPage } from '../read-page.ts';
import { reportJson, reportText } from '../report.ts';

/** A page as a town's server sends it; `S` stands for the service's address. */
export interface Sent {
  html?: string;
  headers?: Record<string, string>;
  status?: number;
}

type Host = Awaited<ReturnType<typeof listen>>;

/** A service, and servers of pages that the doctor looks at. */
export interface LookedAt {
  service: TestService;
  /** A server that the service lists. */
  host: Host;
  /** One that it doesn't. */
  stranger: Host;
  /** What both send, by path. */
  pages: Record<string, Sent>;
  /** What both were asked. */
  asked: IncomingMessage[];
}

/** A page as it is recommended. */
export const WHOLE = '<script type="module" src="S/loader.js"></script>\n<learn-player course="offen"></learn-player>';

/** For all tests of a `describe`; each begins without pages. */
export function lookedAt(): LookedAt {
  const here = {} as LookedAt;

  before(async () => {
    const send = (request: IncomingMessage, response: ServerResponse): void => {
      here.asked.push(request);
      const { html = '', headers = {}, status = 200 } = here.pages[request.url!] ?? { status: 404 };
      response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
      response.end(html.replaceAll('S/', `${here.service.origin}/`));
    };
    here.host = await listen(send);
    here.stranger = await listen(send);
    here.service = await startService({ origins: [here.host.origin] });
  });

  after(async () => {
    await here.host.close();
    await here.stranger.close();
    await here.service.close();
  });

  beforeEach(() => {
    here.pages = {};
    here.asked = [];
  });

  return here;
}

/** Sends a page, and has it looked at; the report as it is, and on one line. */
export async function look(here: LookedAt, html: string, headers: Record<string, string> = {}, lang: Language = 'de') {
  here.pages['/'] = { html, headers };
  const diagnosis = await diagnose(await readPage(here.host.origin, { headers: [] }), undefined);
  const out = reportText(diagnosis, lang);
  return { out, flat: out.replaceAll(/\s+/g, ' '), faults: faultsOf(reportJson(diagnosis)) };
}

/** Ids of the faults in a report for programs. */
export function faultsOf(json: string): string[] {
  const { findings } = JSON.parse(json) as { findings: { kind: string; id: string }[] };
  return findings.filter(({ kind }) => kind === 'fault').map(({ id }) => id);
}
