import { lineWith } from '../../../server/contract/embedding/policy-line.ts';
import type { Words } from '../../../server/contract/words.ts';
import type { Fault } from './fault.ts';
import { says } from './words.ts';

/** What a browser tells of something that the page's policy forbade, by an event or by a report. */
export interface Violation {
  /** `img-src`, `script-src-elem`, … */
  effectiveDirective: string;
  /** An address, or a word like `inline` or `blob`. */
  blocked: string;
  originalPolicy: string;
  disposition: string;
}

/** What a directive is about. */
const WHAT: Readonly<Record<string, Words>> = {
  'script-src': { de: 'Skripte', en: 'scripts' },
  'connect-src': { de: 'Anfragen', en: 'requests' },
  'img-src': { de: 'Bilder', en: 'pictures' },
  'media-src': { de: 'Filme', en: 'films' },
  'frame-src': { de: 'eingebettete Seiten', en: 'embedded pages' },
};

/** Collects what the page's policy forbids the service's elements. */
export class Violations {
  /** Directive → the policy that forbids it. */
  readonly #found = new Map<string, string>();
  readonly #service: URL;

  constructor(service: URL) {
    this.#service = service;
  }

  /** Requests of the elements are among it. */
  get ofConnecting(): boolean {
    return this.#found.has('connect-src');
  }

  /** Listens from now on, and calls back where there is news; what happened before comes where the browser keeps reports. */
  listen(news: () => void): void {
    const take = (violation: Violation) => {
      if (this.add(violation)) news();
    };
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI: blocked, originalPolicy, disposition } = event;
      take({ effectiveDirective, blocked, originalPolicy, disposition });
    });
    try {
      new ReportingObserver(
        (reports) => {
          for (const { body } of reports) {
            const { blockedURL: blocked = '', ...rest } =
              (body as unknown as
                | (Partial<Violation> & {
                    blockedURL?: string | null;
                  })
                | null) ?? {};
            take({ effectiveDirective: '', originalPolicy: '', disposition: '', ...rest, blocked: blocked ?? '' });
          }
        },
        { types: ['csp-violation'], buffered: true },
      ).observe();
    } catch {
      // This browser keeps no reports.
    }
  }

  /** Takes note of one; true where that is new and concerns the service. */
  add({ effectiveDirective, blocked, originalPolicy, disposition }: Violation): boolean {
    const directive = effectiveDirective.replace(/-(elem|attr)$/, '');
    if (disposition !== 'enforce' || !this.#isOurs(blocked) || !WHAT[directive] || this.#found.has(directive))
      return false;
    this.#found.set(directive, originalPolicy);
    return true;
  }

  /** On the page's own origin only what lies below the service's address is. */
  #isOurs(blocked: string): boolean {
    const { href, origin } = this.#service;
    if (!URL.canParse(blocked)) return false;
    return origin === location.origin ? blocked.startsWith(href) : new URL(blocked).origin === origin;
  }

  faults(): Fault[] {
    const { origin } = this.#service;
    return [...this.#found].map(([directive, policy]) => ({
      id: `policy ${directive}`,
      says: says.policy(directive, WHAT[directive]!, origin),
      todo: says.policyTodo,
      line: `${lineWith(policy, directive, directive === 'media-src' ? ['blob:', origin] : [origin])};`,
    }));
  }
}
