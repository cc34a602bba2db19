import type { Way } from '../contract/embedding/snippets.ts';
import { WAYS } from '../contract/embedding/snippets.ts';
import { lineWith } from '../contract/embedding/policy-line.ts';
import type { Policy } from './policy.ts';
import { allows, trusts } from './policy.ts';

/** What a policy has to be changed to. */
export interface PolicyChange {
  policy: Policy;
  directive: string;
  /** The directive, exactly as to be written; undefined where no address opens it, and the script has to carry a nonce. */
  line: string | undefined;
}

/** Where what a way needs comes from. */
export interface WayOptions {
  service: URL;
  page: URL;
  policies: readonly Policy[];
  /** Of the script that stands in the page. */
  nonce?: string | undefined;
}

/** The name under which our elements hand markup to a page that wants trusted types. */
const TRUSTED = 'lernbausteine';

/** Way → what has to be changed for it; nothing where it works as it is. */
export function waysUnder(options: WayOptions): ReadonlyMap<Way, PolicyChange[]> {
  return new Map(WAYS.map((way) => [way, options.policies.flatMap((policy) => changesFor(way, policy, options))]));
}

function changesFor(way: Way, policy: Policy, options: WayOptions): PolicyChange[] {
  const { service, page } = options;
  if (way === 'address') return [];
  if (way === 'frame') return asked(policy, options, 'frame-src', [new URL('embed/player/kurs', service)]);
  const script = new URL(way === 'script' ? 'embed.js' : 'loader.js', service);
  return [
    ...scriptChanges(policy, script, options),
    ...asked(policy, options, 'connect-src', [new URL('api/v1/me', service)]),
    ...asked(policy, options, 'img-src', [new URL('media/x/x.jpg', service)]),
    ...asked(policy, options, 'media-src', [new URL('media/x/x.m3u8', service), new URL(`blob:${page.origin}/x`)]),
    ...(trusts(policy, TRUSTED)
      ? []
      : [{ policy, directive: 'trusted-types', line: lineWith(policy.text, 'trusted-types', [TRUSTED]) }]),
  ];
}

/** The script itself stands in the page's markup; what it loads, it brings. */
function scriptChanges(policy: Policy, script: URL, { service, page, nonce }: WayOptions): PolicyChange[] {
  const directive = 'script-src-elem';
  const isOpen =
    allows(policy, { directive, url: script, nonce }, page) &&
    allows(policy, { directive, url: new URL('chunks/x.js', service), nonce, byScript: true }, page);
  if (isOpen) return [];
  const line = lineWith(policy.text, directive, [service.origin]);
  return [{ policy, directive: line.split(' ')[0]!, line: /'strict-dynamic'/i.test(line) ? undefined : line }];
}

function asked(policy: Policy, { page }: WayOptions, directive: string, urls: readonly URL[]): PolicyChange[] {
  const missing = urls.filter((url) => !allows(policy, { directive, url }, page));
  if (!missing.length) return [];
  const sources = missing.map(({ protocol, origin }) => (protocol === 'blob:' ? 'blob:' : origin));
  return [{ policy, directive, line: lineWith(policy.text, directive, sources) }];
}
