import type { Page } from 'puppeteer-core';

/** A request to the service's API. */
export interface ApiRequest {
  /** Seconds, by the browser's clock that nobody can set. */
  at: number;
  /** `POST facts` */
  what: string;
}

/** Writes down each request of a page to the API from now on; Chromium only. */
export async function apiRequests(page: Page): Promise<ApiRequest[]> {
  const requests: ApiRequest[] = [];
  const devtools = await page.createCDPSession();
  devtools.on('Network.requestWillBeSent', ({ request: { method, url }, timestamp }) => {
    const { pathname, search } = new URL(url);
    const [, path] = pathname.split('/api/v1/');
    if (path !== undefined) requests.push({ at: timestamp, what: `${method} ${path}${search}` });
  });
  await devtools.send('Network.enable');
  return requests;
}

/** Not only the browser's own question whether a request may be sent. */
export function isReport({ what }: ApiRequest): boolean {
  return what.startsWith('POST');
}

/** The most of them that fell into any such number of seconds. */
export function mostWithin(seconds: number, requests: ApiRequest[]): number {
  const counts = requests.map(
    ({ at: first }) => requests.filter(({ at }) => at >= first && at < first + seconds).length,
  );
  return Math.max(0, ...counts);
}
