import type { Config } from '../../config/config.ts';
import { askService } from '../ask-service.ts';
import type { Finding } from '../finding.ts';
import { plain, teller } from '../finding.ts';
import { judgeService } from '../judge-service.ts';
import { silence } from '../read-page.ts';
import { says } from './address-words.ts';

const { good, hint, fault } = teller('address');

const PATIENCE = 15_000;

/** What whoever answers at an address said. */
interface Answer {
  status: number;
  /** Of a problem of ours. */
  problem?: string | undefined;
  text: string;
  /** Milliseconds since 1970, by its own clock. */
  time: number | undefined;
}

/** Asks the service itself, and then by the address that browsers have: what differs is the proxy between. */
export async function inspectAddress(config: Config): Promise<{ findings: Finding[]; time?: number | undefined }> {
  const { url } = config.app;
  const own = ownAddress(config);
  const direct = own && (await ask(new URL('healthz', own)).catch(() => undefined));
  const isRunning = direct?.status === 200;
  const here = own ? [isRunning ? good('running', says.running(own)) : hint('not-running', says.notRunning(own))] : [];
  if (!url) return { findings: [...here, hint('address-none', says.noUrl)] };

  const address = plain(url.href);
  let answer: Answer;
  try {
    answer = await ask(new URL('healthz', url));
  } catch (error) {
    return { findings: [...here, fault('address-silent', silence(url, error))] };
  }
  const wrong = judgeHealth(answer, { address, isRunning, config });
  if (wrong) return { findings: [...here, wrong], time: answer.time };
  return { findings: [...here, ...(await through(config, url))], time: answer.time };
}

/** What may be wrong with what answers instead of the service; undefined where the service does. */
function judgeHealth(
  { status, problem, text }: Answer,
  { address, isRunning, config }: { address: string; isRunning: boolean; config: Config },
): Finding | undefined {
  if (status === 200 && /"status"\s*:\s*"ok"/.test(text)) return undefined;
  if ([502, 503, 504].includes(status)) return fault('address-behind', says.behind(address, status, config, isRunning));
  if (problem?.endsWith('/problems/not-found')) return fault('address-path', says.path(address, config.basePath));
  if ([401, 403].includes(status) || (status >= 300 && status < 400)) {
    return hint('address-sign-in', says.signIn(address, status));
  }
  return fault('address-other', says.other(address, status));
}

/** What comes through: whether it can be used, the headers that pages need, and those that nobody may send. */
async function through(config: Config, url: URL): Promise<Finding[]> {
  const ready = await ask(new URL('readyz', url));
  const page = config.app.origins[0];
  const service = await askService(url, page === undefined ? undefined : new URL(page));
  const judged = judgeService(service, page === undefined ? undefined : new URL(page), ['script', 'frame']);
  const forged = config.app.proxy && (await isForgeable(url, config.app.proxy.headers.user));
  return [
    ready.status === 200 ? good('ready', says.ready(plain(url.href))) : fault('not-ready', says.notReady(ready.status)),
    ...judged.map((finding): Finding => ({ ...finding, about: 'address' })),
    ...(forged === undefined
      ? []
      : [
          forged
            ? fault('header-forged', says.forged(config.app.proxy!.headers.user))
            : good('header-guarded', says.guarded),
        ]),
  ];
}

/** Whether somebody may say in a header of their own who they are; undefined where that can't be told. */
async function isForgeable(url: URL, header: string): Promise<boolean | undefined> {
  try {
    const { status, text } = await ask(new URL('api/v1/me', url), { [header]: 'lernbausteine-doctor' });
    return status === 200 ? (JSON.parse(text) as { subject: unknown }).subject !== null : undefined;
  } catch {
    return undefined;
  }
}

/** Where the service listens, as seen from this machine; undefined where the system chooses the port. */
function ownAddress({ host, port, basePath }: Config): URL | undefined {
  if (port === 0) return undefined;
  const local = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  return new URL(`http://${local}:${port}${basePath}/`);
}

async function ask(url: URL, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE), headers });
  const text = (await response.text()).slice(0, 100_000);
  const isProblem = /problem\+json/.test(response.headers.get('Content-Type') ?? '');
  const date = Date.parse(response.headers.get('Date') ?? '');
  return {
    status: response.status,
    text,
    problem: isProblem ? (/"type"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? '') : undefined,
    time: Number.isNaN(date) ? undefined : date,
  };
}
