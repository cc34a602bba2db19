import type { Directives } from '../contract/embedding/policy-line.ts';
import { directivesOf, governing } from '../contract/embedding/policy-line.ts';
import { matchesAncestor, matchesSources } from './source-match.ts';

/** A Content-Security-Policy of a page (CSP Level 3). Where there are several, each has to allow what happens. */
export interface Policy {
  /** As it was sent. */
  text: string;
  from: 'header' | 'meta';
  directives: Directives;
}

/** What doesn't count in a `<meta>`. */
const HEADER_ONLY = ['frame-ancestors', 'sandbox', 'report-uri'];

/** The policies of a page; several may stand in one header, with commas between them. */
export function policiesOf(headers: readonly string[], metas: readonly string[] = []): Policy[] {
  const fromHeaders = headers
    .flatMap((header) => header.split(','))
    .map((text): Policy => ({ text: text.trim(), from: 'header', directives: directivesOf(text) }));
  const fromMetas = metas.map((text): Policy => {
    const directives = [...directivesOf(text)].filter(([name]) => !HEADER_ONLY.includes(name));
    return { text: text.trim(), from: 'meta', directives: new Map(directives) };
  });
  return [...fromHeaders, ...fromMetas].filter(({ directives }) => directives.size > 0);
}

/** What a page would fetch. */
export interface Fetched {
  /** `img-src`, `connect-src`, `script-src-elem`, … */
  directive: string;
  url: URL;
  /** Of a script. */
  nonce?: string | undefined;
  /** A script that another script brought, and not the page's own markup. */
  byScript?: boolean | undefined;
}

/** Whether a policy lets a page at `page` fetch it. */
export function allows({ directives }: Policy, { directive, url, nonce, byScript }: Fetched, page: URL): boolean {
  const governor = governing(directives, directive);
  if (governor === undefined) return true;
  const sources = directives.get(governor)!;
  if (directive.startsWith('script-src')) {
    // In the order of the specification: a nonce opens, and with 'strict-dynamic' no address does.
    if (nonce && sources.includes(`'nonce-${nonce}'`)) return true;
    if (sources.some((source) => source.toLowerCase() === "'strict-dynamic'")) return byScript === true;
  }
  return matchesSources(sources, url, page);
}

/** Whether a page at `parent` may frame what was sent with this policy from `url`. */
export function allowsParent({ directives }: Policy, url: URL, parent: URL): boolean {
  const ancestors = directives.get('frame-ancestors');
  return ancestors === undefined || ancestors.some((source) => matchesAncestor(source, parent, url));
}

/** Whether it lets our elements be drawn: where only trusted types may be, ours has to be named. */
export function trusts({ directives }: Policy, name: string): boolean {
  const isRequired = directives.get('require-trusted-types-for')?.some((sink) => sink.toLowerCase() === "'script'");
  const named = directives.get('trusted-types');
  return !isRequired || named === undefined || named.includes(name) || named.includes('*');
}
