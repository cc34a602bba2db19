/** A Content-Security-Policy by its directives. */
export type Policy = Readonly<Record<string, readonly string[]>>;

/** A strict policy without anybody else's address, as many towns set it in front of their CMS. */
export const strictPolicy: Policy = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'self'"],
};

/** What of the policy somebody has to add so that the elements work in the page itself. */
export function forElements(service: string, policy: Policy): Policy {
  const byNonce = policy['script-src']?.includes("'strict-dynamic'");
  return {
    ...(!byNonce && { 'script-src': [service] }),
    'connect-src': [service],
    'img-src': [service],
    'media-src': [service, 'blob:'],
    ...(policy['require-trusted-types-for'] && { 'trusted-types': ['lernbausteine'] }),
  };
}

/** What somebody has to add so that a page of the service may stand in a frame. */
export function forFrame(service: string): Policy {
  return { 'frame-src': [service] };
}

/** A policy with more allowed; a directive that isn't there yet begins with what it falls back to. */
export function extended(policy: Policy, additions: Policy): Policy {
  const wider = Object.entries(additions).map(([directive, sources]) => {
    const before = (policy[directive] ?? policy['default-src'] ?? []).filter((source) => source !== "'none'");
    return [directive, [...new Set([...before, ...sources])]] as const;
  });
  return { ...policy, ...Object.fromEntries(wider) };
}

/** The header; `NONCE` stands for the one of this answer. */
export function headerOf(policy: Policy, nonce: string): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ')
    .replaceAll('NONCE', nonce);
}
