import { loaderLine } from '../../../dist/server/contract/embedding/snippets.js';
import type { Wish } from '../../../dist/server/contract/embedding/snippets.js';
import type { Visit } from '../pages/page.ts';
import { course, serviceAddress } from '../pages/snippet.ts';
import { extended, forElements, forFrame, headerOf } from './policy.ts';
import type { Policy } from './policy.ts';
import { lessons } from './system.ts';
import type { CmsSystem } from './system.ts';

/** A system's page, as far as it depends on who asks for it. */
export interface Shown {
  readonly pasted: string;
  /** What the system has made of that. */
  readonly arrived: string;
  /** Tags that the template brings, once. */
  readonly scripts: readonly string[];
  /** What the policy needs beyond what the system allows. */
  readonly additions: Policy;
  /** The whole of it, as this page has it. */
  readonly policy: string;
}

/** Lets the system filter what is pasted into it, now. */
export async function show(system: CmsSystem, visit: Visit, nonce: string): Promise<Shown> {
  const wish = wishOf(system, visit);
  const pasted = system.pasted(wish);
  const additions = additionsFor(system, visit);
  return {
    pasted,
    arrived: await system.arrives(pasted),
    scripts: scriptsFor(system, wish, nonce),
    additions,
    policy: headerOf(extended(system.policy, additions), nonce),
  };
}

/** What this page's editor wants. */
export function wishOf({ element, lesson }: CmsSystem, visit: Visit): Wish & { service: string } {
  return { service: `${serviceAddress(visit)}/`, element, course, lesson, title: lessons[lesson] };
}

/** Names of elements and attributes that were pasted and haven't arrived. */
export function missing(pasted: string, arrived: string): string[] {
  const left = namesIn(arrived);
  return [...namesIn(pasted)].filter((name) => !left.has(name));
}

function namesIn(markup: string): Set<string> {
  const names = new Set<string>();
  for (const [, tag = '', attributes = ''] of markup.matchAll(/<([a-z][a-z-]*)([^>]*)>/g)) {
    names.add(`<${tag}>`);
    for (const [, attribute = ''] of attributes.matchAll(/ ([a-z-]+)(?==|$| )/g)) names.add(attribute);
  }
  return names;
}

/** Of a service below this very intranet only what isn't an address is left to allow. */
function additionsFor({ way, policy }: CmsSystem, { embedding, serviceUrl }: Visit): Policy {
  const service = embedding === 'proxy' ? "'self'" : new URL(serviceUrl).origin;
  return way === 'frame' ? forFrame(service) : forElements(service, policy);
}

function scriptsFor({ included }: CmsSystem, { service }: Wish, nonce: string): string[] {
  switch (included) {
    case 'loader':
      return [loaderLine({ service })];
    case 'loader-for-links':
      return [loaderLine({ service }, true)];
    case 'loader-with-nonce':
      return [loaderLine({ service }).replace('<script', `<script nonce="${nonce}"`)];
    case 'all-in-one':
      return [`<script type="module" src="${service}lernbausteine.js"></script>`];
    case 'staffbase-widget':
      return [
        '<script src="/static/staffbase-platform.js"></script>',
        '<script src="/cms/staffbase/lernbausteine-widget.js"></script>',
      ];
    case 'nothing':
      return [];
  }
}
