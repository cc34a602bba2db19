import type { CmsId, CmsWay } from '../contract/embedding/cms.ts';
import { canShow, cmsOf } from '../contract/embedding/cms.ts';
import type { Way, Wish } from '../contract/embedding/snippets.ts';
import { EMBEDDED, frameAddress, loaderLine, snippetOf } from '../contract/embedding/snippets.ts';
import { nearest } from '../contract/nearest.ts';
import type { Words } from '../contract/words.ts';
import type { CourseAnswer, Service } from './ask-service.ts';
import { askCourse, askService } from './ask-service.ts';
import { cmsOfPage } from './cms-of.ts';
import type { Finding } from './finding.ts';
import { judgePolicy, judgeService } from './judge-service.ts';
import { judgeSnippets } from './judge-snippets.ts';
import type { Policy } from './policy.ts';
import { policiesOf } from './policy.ts';
import type { ReadPage } from './read-page.ts';
import type { Examined, Trace } from './traces.ts';
import { examine } from './traces.ts';
import type { PolicyChange } from './ways-under-policy.ts';
import { waysUnder } from './ways-under-policy.ts';

/** Everything that is to be said about a page. */
export interface Diagnosis {
  page: ReadPage;
  title: string;
  cms: CmsId | undefined;
  service: URL | undefined;
  findings: Finding[];
  policies: readonly Policy[];
  /** Undefined where the page's address, or the service's, isn't known. */
  ways: ReadonlyMap<Way, PolicyChange[]> | undefined;
  /** What to do in this CMS; only where something is to be mended. */
  advice: Advice | undefined;
}

export interface Advice {
  way: Way;
  where: Words;
  /** The lines to paste. */
  lines: string[];
}

const WAY_OF: Partial<Record<Trace['kind'], Way>> = {
  tag: 'tag',
  placeholder: 'placeholder',
  link: 'link',
  'embed-script': 'script',
  frame: 'frame',
};

/** So many courses are asked about. */
const ASKED = 20;

/** Looks at a page, and asks the service that it uses. `service`: where nothing in the page says which one. */
export async function diagnose(page: ReadPage, given: URL | undefined): Promise<Diagnosis> {
  const seen = examine(page.html, page.url);
  const address = given ?? serviceOf(seen.traces);
  const service = address && (await askService(address, page.url));
  const courses = await coursesOf(seen.traces, service);
  const used = usedWays(seen.traces);
  const policies = policiesOf([page.headers.get('Content-Security-Policy') ?? ''], seen.policies);
  const nonce = seen.traces.find(({ kind }) => /script$/.test(kind))?.attributes['nonce'];
  const ways = page.url && address && waysUnder({ service: address, page: page.url, policies, nonce });
  const findings = [
    ...judgeSnippets({ page: page.url, traces: seen.traces, service, courses }),
    ...(service ? judgeService(service, page.url, used) : []),
    ...(ways ? judgePolicy(ways, used, address) : []),
  ];
  const cms = cmsOfPage(page.html, seen.generator, page.headers);
  const isIll = findings.some(({ kind }) => kind === 'fault');
  return {
    ...{ page, title: seen.title, cms, service: address, findings, policies, ways },
    advice: isIll ? adviceFor(cms ?? 'other', { seen, service, courses, ways }) : undefined,
  };
}

/** What carries a script decides, else what leads to the service. */
function serviceOf(traces: readonly Trace[]): URL | undefined {
  const byKind = (...kinds: Trace['kind'][]) => traces.find(({ kind, service }) => service && kinds.includes(kind));
  return (byKind('script', 'embed-script') ?? byKind('frame') ?? byKind('link'))?.service;
}

async function coursesOf(traces: readonly Trace[], service: Service | undefined): Promise<Map<string, CourseAnswer>> {
  if (!service?.isService) return new Map();
  const mine = traces.filter((trace) => !trace.service || trace.service.href === service.address.href);
  const ids = [...new Set(mine.flatMap(({ course }) => course ?? []))].slice(0, ASKED);
  return new Map(await Promise.all(ids.map(async (id) => [id, await askCourse(service, id)] as const)));
}

function usedWays(traces: readonly Trace[]): Way[] {
  return [...new Set(traces.flatMap(({ kind }) => WAY_OF[kind] ?? []))];
}

interface Circumstances {
  seen: Examined;
  service: Service | undefined;
  courses: ReadonlyMap<string, CourseAnswer>;
  ways: Diagnosis['ways'];
}

/** The best way of this CMS that the page's policy allows as it is; where none is, the best. */
function adviceFor(cms: CmsId, { seen, service, courses, ways }: Circumstances): Advice {
  const named = seen.traces.find(({ course }) => course);
  const known = service?.courses ?? [];
  const isUnknown = named?.course !== undefined && courses.get(named.course)?.state === 'unknown';
  const course = (isUnknown ? nearest(named.course!, known) : named?.course) ?? known[0] ?? 'd3-ablegen';
  const element = EMBEDDED.find((one) => one === named?.element) ?? 'player';
  const fitting = cmsOf(cms).ways.filter(({ way }) => canShow(way, element));
  const best = fitting.find(({ way }) => !ways?.get(way)?.length) ?? fitting[0] ?? cmsOf(cms).ways[0];
  const wish: Wish = {
    service: service?.address.href ?? 'https://lernen.stadt.example/',
    ...{ element, course, title: course, lesson: isUnknown ? undefined : named?.lesson },
  };
  return { way: best.way, where: best.where, lines: linesOf(best, wish) };
}

function linesOf({ way, script, takes }: CmsWay, wish: Wish): string[] {
  const line = takes === 'address' && way === 'frame' ? frameAddress(wish) : snippetOf(way, wish);
  return [...(script === 'none' ? [] : [loaderLine(wish, way === 'link')]), line];
}
