import type { CoursesAnswer } from '../contract/api.ts';
import { frameAddress } from '../contract/embedding/snippets.ts';
import type { Words } from '../contract/words.ts';
import type { Policy } from './policy.ts';
import { allowsParent, policiesOf } from './policy.ts';
import { silence } from './read-page.ts';

/** How a service answers to a page that uses it. */
export interface Service {
  address: URL;
  /** Why it doesn't answer at all. */
  silence?: Words;
  /** Of `loader.js`. */
  script: { status: number; type: string; isOpen: boolean };
  /** There is a learning service at the address, and not only its files. */
  isService: boolean;
  /** The page's origin stands in LERN_ORIGINS, or needn't; undefined where the page's isn't known. */
  isListed?: boolean;
  /** Ids of the courses that everybody may know of. */
  courses: string[];
  /** Whether pages of the page's origin may frame it; undefined where there is nothing to frame. */
  mayFrame?: boolean;
}

/** What is known of a course that somebody names, who is nobody to the service. */
export interface CourseAnswer {
  state: 'there' | 'unknown' | 'untold';
  /** Of a course that everybody may see. */
  lessons?: string[];
}

const PATIENCE = 15_000;

/** Asks a service as a browser on that page would, as nobody in particular: nothing of what opens the page goes there. */
export async function askService(address: URL, page: URL | undefined): Promise<Service> {
  const origin = page && { Origin: page.origin };
  const service: Service = {
    address,
    script: { status: 0, type: '', isOpen: false },
    isService: false,
    courses: [],
  };
  try {
    const script = await get(new URL('loader.js', address), origin);
    const open = script.headers.get('Access-Control-Allow-Origin');
    const isOwn = page?.origin === address.origin;
    service.script = {
      status: script.status,
      type: script.headers.get('Content-Type') ?? '',
      isOpen: isOwn || open === '*' || (page !== undefined && open === page.origin),
    };
    const catalog = await get(new URL('api/v1/courses', address), origin);
    const { courses } = (await catalog.json().catch(() => ({}))) as Partial<CoursesAnswer>;
    service.isService = catalog.ok && Array.isArray(courses);
    service.courses = (Array.isArray(courses) ? courses : []).map(({ id }) => id);
    if (page && service.isService) {
      service.isListed = isOwn || (await isListed(address, page.origin));
      const framing = await mayFrame(address, page, service.courses[0] ?? 'kurs');
      if (framing !== undefined) service.mayFrame = framing;
    }
  } catch (error) {
    service.silence = silence(address, error);
  }
  return service;
}

/** Whether there is a course; one for staff only says no more than that it wants somebody signed in. */
export async function askCourse({ address }: Service, course: string): Promise<CourseAnswer> {
  try {
    const response = await get(new URL(`api/v1/courses/${encodeURIComponent(course)}`, address));
    if ([401, 403].includes(response.status)) return { state: 'there' };
    const { type, lessons } = (await response.json()) as { type?: string; lessons?: { id: string }[] };
    if (response.ok) return { state: 'there', ...(lessons && { lessons: lessons.map(({ id }) => id) }) };
    return { state: type?.endsWith('/course-unknown') ? 'unknown' : 'untold' };
  } catch {
    return { state: 'untold' };
  }
}

/** As browsers ask before a request with something of ours in it. */
async function isListed(address: URL, origin: string): Promise<boolean> {
  const headers = {
    Origin: origin,
    'Access-Control-Request-Method': 'POST',
    'Access-Control-Request-Headers': 'x-learn',
  };
  const response = await fetch(new URL('api/v1/facts', address), {
    ...{ method: 'OPTIONS', headers, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) },
  });
  return response.headers.get('Access-Control-Allow-Origin') === origin;
}

async function mayFrame(address: URL, page: URL, course: string): Promise<boolean | undefined> {
  const url = new URL(frameAddress({ service: address.href, element: 'player', course }));
  const { status, headers } = await get(url);
  const type = headers.get('Content-Type') ?? '';
  if (!type.includes('html') || status >= 500) return undefined;
  return framesAllowed(headers, url, page);
}

/** What was sent says who may frame it; the older header counts only where no policy says. */
function framesAllowed(headers: Headers, url: URL, page: URL): boolean {
  const policies: Policy[] = policiesOf([headers.get('Content-Security-Policy') ?? '']);
  if (policies.some(({ directives }) => directives.has('frame-ancestors')))
    return policies.every((policy) => allowsParent(policy, url, page));
  const words = headers.get('X-Frame-Options')?.trim().toUpperCase();
  return words === undefined || (words === 'SAMEORIGIN' ? url.origin === page.origin : words !== 'DENY');
}

async function get(url: URL, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
}
