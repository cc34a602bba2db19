import { expect } from '@open-wc/testing';
import './learn-badge/define.ts';
import './learn-figures/define.ts';
import './learn-player/define.ts';
import './learn-privacy/define.ts';
import './learn-quiz/define.ts';
import './learn-session/define.ts';
import { provideSession } from './shared/start-session.ts';
import { COURSE, eventually, newPerson, openSession, signIn } from './testing/real-session.ts';

/** What somebody may write who can write nothing but attributes. */
const HOSTILE = [
  '"><img src=x onerror="hurt()"><script>hurt()</script>',
  'javascript:hurt()',
  '${hurt()}',
  "');hurt();//",
  '__proto__',
  '../../auth/sign-out',
  '/../..%2f..%2fapi/v1/me?x=',
  'https://elsewhere.test/',
  '\u0000\u202e\ud800',
  '9'.repeat(5_000),
] as const;

const TAGS = ['learn-player', 'learn-quiz', 'learn-badge', 'learn-privacy', 'learn-figures', 'learn-session'] as const;

const page = window as unknown as { hurt?: () => void };

/** Everything that is drawn, in every shadow root. */
function drawn(root: Element): Element[] {
  const within = [...root.children, ...(root.shadowRoot?.children ?? [])];
  return [root, ...within.flatMap(drawn)];
}

/** An address a browser would run, or ask of somebody else. */
function leadsAstray(element: Element): boolean {
  const names = ['href', 'src', 'action', 'formaction', 'poster'];
  const addresses = names.map((name) => (element as unknown as Record<string, unknown>)[name]);
  return addresses.some((one) => typeof one === 'string' && /^(javascript|data:text|https?:\/\/elsewhere)/i.test(one));
}

describe('what an editor, or somebody else, writes into attributes', () => {
  let hurts: number;
  /** What nobody waited for. */
  let lost: unknown[];
  const lose = ({ reason }: PromiseRejectionEvent): unknown => lost.push(reason);

  before(() => {
    newPerson();
    provideSession(document.documentElement, openSession());
    addEventListener('unhandledrejection', lose);
  });
  beforeEach(() => {
    hurts = 0;
    lost = [];
    page.hurt = () => (hurts += 1);
  });
  after(() => {
    signIn('');
    removeEventListener('unhandledrejection', lose);
    delete page.hurt;
  });

  for (const tag of TAGS) {
    for (const course of [undefined, COURSE]) {
      it(`is text, and no more: ${tag}${course ? ' of a course that is there' : ''}`, async () => {
        const { observedAttributes = [] } = customElements.get(tag) as { observedAttributes?: string[] };
        const names = [...new Set([...observedAttributes, 'course', 'lesson', 'href', 'lang', 'token', 'service'])];
        for (const value of HOSTILE) {
          const element = document.createElement(tag);
          for (const name of names) element.setAttribute(name, name === 'course' ? (course ?? value) : value);
          // Where the href of a badge leads is the editor's to say, as of any other link.
          if (value.startsWith('https:')) element.removeAttribute('href');
          document.body.append(element);
          if (tag !== 'learn-session' && tag !== 'learn-privacy')
            await eventually(
              () => Promise.resolve(element.shadowRoot!.querySelector('[aria-busy=true]')),
              (busy) => busy === null,
            );
          const all = drawn(element).filter((one) => one !== element);
          expect(all.filter(leadsAstray), value).to.deep.equal([]);
          expect(all.filter(({ localName }) => localName === 'script' || localName === 'iframe')).to.deep.equal([]);
          expect(all.filter((one) => one.getAttributeNames().some((name) => name.startsWith('on')))).to.deep.equal([]);
          element.remove();
        }
        expect(hurts).to.equal(0);
        expect(lost.map(String)).to.deep.equal([]);
        expect(({} as Record<string, unknown>)['course']).to.equal(undefined);
      });
    }
  }
});
