import { expect, fixture, html } from '@open-wc/testing';
import { expectAccessible } from '../testing/a11y.ts';
import { fixtureCourse, readyView } from '../testing/fixture-course.ts';
import type { FixtureSession } from '../testing/fixture-session.ts';
import { fixtureSession } from '../testing/fixture-session.ts';
import './define-line.ts';
import type { LearnPrivacyLine } from './learn-privacy-line.ts';

const SIGN_IN = 'https://lernen.example/auth/sign-in';

let session: FixtureSession;
beforeEach(() => {
  session = fixtureSession();
});

async function line(lang = 'de'): Promise<LearnPrivacyLine> {
  const page = await fixture(
    html`<div lang=${lang}><learn-privacy-line course=${fixtureCourse.id}></learn-privacy-line></div>`,
  );
  return page.querySelector('learn-privacy-line')!;
}

const wordsOf = (element: LearnPrivacyLine) => element.shadowRoot!.textContent.replaceAll(/\s+/g, ' ').trim();
const whole = (element: LearnPrivacyLine) => element.shadowRoot!.querySelector('learn-privacy');

/** The whole, once it is there and drawn. */
async function grown(element: LearnPrivacyLine) {
  while (!whole(element)?.shadowRoot?.querySelector('button')) await new Promise((resolve) => setTimeout(resolve));
  return whole(element)!;
}

describe('<learn-privacy-line>', () => {
  it('is a question one can press, in the page’s language', async () => {
    expect(wordsOf(await line())).to.equal('Was wird über mich gespeichert?');
    expect(wordsOf(await line('en'))).to.equal('What is stored about me?');
  });

  it('asks for nothing, and fetches nothing, before it is pressed', async () => {
    const element = await line();
    session.show(fixtureCourse.id, readyView());
    await element.updateComplete;

    expect(whole(element)).to.equal(null);
    expect(session.theirs.asked).to.deep.equal([]);
  });

  it('shows where to sign in to whoever isn’t', async () => {
    const element = await line();
    session.show(fixtureCourse.id, { ...readyView(), hints: { isOffered: false, signIn: SIGN_IN } });
    await element.updateComplete;

    expect(element.shadowRoot!.querySelector('a')!.href).to.equal(SIGN_IN);
    await expectAccessible(element);
  });

  it('says whose session with the service it is, and where it can be ended', async () => {
    const element = await line();
    session.show(fixtureCourse.id, { ...readyView(), hints: { isOffered: false, session: 'Kim Brandt' } });
    await element.updateComplete;

    expect(wordsOf(element)).to.contain('Angemeldet als Kim Brandt Abmelden');
    await expectAccessible(element);
  });

  it('opens the window when it is pressed, and has the focus again when that closes', async () => {
    const element = await line();
    const button = element.shadowRoot!.querySelector('button')!;
    button.focus();
    button.click();
    const privacy = await grown(element);
    const dialog = privacy.shadowRoot!.querySelector('dialog')!;
    while (!dialog.open) await new Promise((resolve) => setTimeout(resolve));
    expect(dialog.matches(':modal')).to.equal(true);

    const closed = new Promise((resolve) => dialog.addEventListener('close', resolve));
    dialog.close();
    await closed;
    expect((privacy.shadowRoot!.activeElement as HTMLElement).dataset['do']).to.equal('open');
  });

  it('grows by itself where there is something to offer', async () => {
    session.theirs.show({ offers: [fixtureCourse.title] });
    const element = await line();
    session.show(fixtureCourse.id, { ...readyView(), hints: { isOffered: true } });
    const privacy = await grown(element);

    expect(privacy.shadowRoot!.textContent).to.contain('Übernehmen');
  });

  it('is accessible, and as high as a finger needs', async () => {
    const element = await line();
    expect(element.offsetHeight).to.be.at.least(44);
    await expectAccessible(element);
  });
});
