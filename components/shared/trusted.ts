interface Policy {
  createHTML(html: string): string;
}

/** As far as it is used here; not every browser has it. */
const page = self as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } };

const trusting: Policy = { createHTML: (html) => html };

let policy: Policy | undefined;

/**
 * The markup of a template, for a page that trusts no text (`require-trusted-types-for 'script'`). All of it was written by
 * us, or by media-chrome; what courses and people say never gets here. The policy is made when something is drawn: of a
 * copy that comes second, and draws nothing, the page needs to allow none.
 */
export function trusted(html: string): string {
  try {
    policy ??= page.trustedTypes?.createPolicy('lernbausteine', trusting) ?? trusting;
  } catch (error) {
    // The page may have a policy for whatever comes without one.
    policy = trusting;
    void import('../embedding/untrusted.ts').then(({ explain }) => explain(error));
  }
  return policy.createHTML(html);
}
