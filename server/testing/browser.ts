import type { OutgoingHttpHeaders } from 'node:http';
import { ask } from './ask.ts';
import type { Answer, Asking } from './ask.ts';

/** As much of a browser as signing in needs: it keeps cookies, and follows one address to the next. */
export interface Browser {
  /** One request to an address. */
  ask(url: string, asking?: Asking): Promise<Answer>;
  /** Goes on until a page is shown; also tells where that lies. */
  follow(url: string, asking?: Asking): Promise<Answer & { url: string }>;
  /** Goes on until an address begins like this, and doesn't ask for that one. */
  followTo(url: string, beginning: string): Promise<string>;
  /** Cookies of an origin by name. */
  cookies(origin: string): Map<string, string>;
}

/** A fresh browser. It holds to the paths of cookies. */
export function openBrowser(): Browser {
  const jars = new Map<string, Map<string, { value: string; path: string }>>();
  const jarOf = (origin: string) => jars.get(origin) ?? jars.set(origin, new Map()).get(origin)!;

  const browser: Browser = {
    async ask(url, { headers = {}, ...asking } = {}) {
      const { origin, pathname, search } = new URL(url);
      const jar = jarOf(origin);
      const sent = [...jar]
        .filter(([, { path }]) => path === '/' || pathname === path || pathname.startsWith(`${path}/`))
        .map(([name, { value }]) => `${name}=${value}`);
      const answer = await ask(origin, pathname + search, {
        ...asking,
        headers: {
          accept: 'text/html',
          ...(sent.length > 0 && { cookie: sent.join('; ') }),
          ...(headers as OutgoingHttpHeaders),
        },
      });
      for (const header of answer.headers['set-cookie'] ?? []) keep(jar, header);
      return answer;
    },

    async follow(url, asking) {
      for (let steps = 0; steps < 12; steps++) {
        const answer = await browser.ask(url, asking);
        if (!answer.headers.location) return { ...answer, url };
        url = new URL(answer.headers.location, url).href;
      }
      throw new Error('The addresses go in circles.');
    },

    async followTo(url, beginning) {
      for (let steps = 0; steps < 12 && !url.startsWith(beginning); steps++) {
        const { headers, text } = await browser.ask(url);
        if (!headers.location) throw new Error(`Stopped at ${url}: ${text}`);
        url = new URL(headers.location, url).href;
      }
      return url;
    },

    cookies(origin) {
      const jar = jarOf(origin);
      return new Map([...jar].map(([name, { value }]) => [name, value]));
    },
  };
  return browser;
}

function keep(jar: Map<string, { value: string; path: string }>, header: string): void {
  const [pair = '', ...attributes] = header.split(/;\s*/);
  const [name = ''] = pair.split('=', 1);
  const value = pair.slice(name.length + 1);
  const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/';
  const isGone = attributes.some((attribute) => /^max-age=0$|^expires=thu, 01 jan 1970/i.test(attribute));
  if (isGone) jar.delete(name);
  else jar.set(name, { value, path: path.replace(/(?<=.)\/$/, '') });
}
