/** A Content-Security-Policy as it was sent: its directives by name, the first of each name counts. */
export type Directives = ReadonlyMap<string, readonly string[]>;

/** Reads one policy: directives between semicolons, words between white space. */
export function directivesOf(policy: string): Directives {
  const directives = new Map<string, readonly string[]>();
  for (const part of policy.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/);
    if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
  }
  return directives;
}

/** The directives that are asked in the place of one that isn't there, nearest first. */
const FALLBACKS: Readonly<Record<string, readonly string[]>> = {
  'script-src-elem': ['script-src', 'default-src'],
  'script-src-attr': ['script-src', 'default-src'],
  'style-src-elem': ['style-src', 'default-src'],
  'style-src-attr': ['style-src', 'default-src'],
  'worker-src': ['child-src', 'script-src', 'default-src'],
  'frame-src': ['child-src', 'default-src'],
};

/** The directive that decides for `name`, by what stands in its place; undefined where everything is allowed. */
export function governing(directives: Directives, name: string): string | undefined {
  return [name, ...(FALLBACKS[name] ?? ['default-src'])].find((one) => directives.has(one));
}

/**
 * The directive to write so that a policy allows `sources`, too: `img-src 'self' data: https://lernen.stadt.example`.
 * What it allowed before, by whatever directive, it goes on to allow.
 */
export function lineWith(policy: string, name: string, sources: readonly string[]): string {
  const directives = directivesOf(policy);
  const governor = governing(directives, name);
  // A narrower name is used only where it stands there already.
  const own = directives.has(name) || !/-(elem|attr)$/.test(name) ? name : name.replace(/-(elem|attr)$/, '');
  const before = (governor ? directives.get(governor)! : []).filter((source) => source.toLowerCase() !== "'none'");
  return [own, ...new Set([...before, ...sources])].join(' ');
}
