import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import type { Course } from '../../server/contract/course.ts';
import type { CourseView } from '../shared/session.ts';
import { expectAccessible } from '../testing/a11y.ts';
import { fixtureCourse, readyView } from '../testing/fixture-course.ts';
import type { FixtureSession } from '../testing/fixture-session.ts';
import { fixtureSession } from '../testing/fixture-session.ts';
import type { LearnCopyField } from './copy-field.ts';
import './define.ts';
import type { LearnEmbedCode } from './learn-embed-code.ts';

const COURSE = fixtureCourse.id;
const here = location.pathname + location.search;

let session: FixtureSession;
beforeEach(() => {
  session = fixtureSession();
});
afterEach(() => history.replaceState(null, '', here));

describe('<learn-embed-code>', () => {
  it('shows the course in a page of the town, and the lines for it', async () => {
    const page = await workshop();

    expect(live(page)?.localName).to.equal('learn-player');
    expect(live(page)?.getAttribute('course')).to.equal(COURSE);
    expect(codes(page)).to.deep.equal([
      `<script type="module" src="${origin}/lernen/loader.js"></script>`,
      `<learn-player course="${COURSE}"></learn-player>`,
    ]);
    // The element is live.
    await customElements.whenDefined('learn-player');
  });

  it('begins with what its address says', async () => {
    const lesson = fixtureCourse.lessons[1]!.id;
    const page = await workshop(`?element=quiz&lesson=${lesson}&language=en&cms=sharepoint&accent=%23ffd500`);

    expect(live(page)?.localName).to.equal('learn-quiz');
    expect(live(page)?.getAttribute('lesson')).to.equal(lesson);
    expect(live(page)?.getAttribute('lang')).to.equal('en');
    expect(codes(page)).to.have.length(1);
    expect(codes(page)[0]).to.contain('<iframe src=');
    expect(field(page, 'accent').value).to.equal('#ffd500');
  });

  it('writes every choice into the address, and goes back with it', async () => {
    const page = await workshop();
    await press(page, 'element', 'badge');
    await press(page, 'cms', 'drupal');
    expect(location.search).to.contain('element=badge').and.to.contain('cms=drupal');

    history.back();
    await waitUntil(() => !location.search.includes('drupal'));
    await page.updateComplete;
    expect(chosen(page, 'cms')).to.equal('typo3');
    expect(chosen(page, 'element')).to.equal('badge');
    expect(live(page)?.localName).to.equal('learn-badge');
    history.back();
    await waitUntil(() => !location.search.includes('badge'));
  });

  it('keeps the language of its page in the address', async () => {
    const page = await workshop('?lang=en');
    await press(page, 'element', 'quiz');

    expect(location.search).to.equal('?element=quiz&lang=en');
  });

  it('dresses the town’s page in the look that was chosen, without a style in the markup', async () => {
    const page = await workshop();
    await type(page, 'accent', '#008844');
    await press(page, 'radius', '1em');

    const mock = page.shadowRoot!.querySelector<HTMLElement>('.mock')!;
    expect(mock.style.getPropertyValue('--learn-accent')).to.equal('#008844');
    expect(mock.style.getPropertyValue('--learn-radius')).to.equal('1em');
    expect(codes(page)[0]).to.equal(':root {\n  --learn-accent: #008844;\n  --learn-radius: 1em;\n}');
    await press(page, 'look', 'script');
    expect(codes(page)[0]).to.contain('data-accent="#008844" data-radius="1em"');
  });

  it('says that a colour was too weak, by how much, and what is shown', async () => {
    const page = await workshop('?theme=light');
    const remarks = page.shadowRoot!.querySelector('.remarks')!;
    expect(remarks.getAttribute('role')).to.equal('status');
    expect(remarks.querySelectorAll('p')).to.have.length(0);
    await type(page, 'accent', '#ffd500');

    expect(words(remarks)).to.equal(
      'Hell: Ihre Farbe #ffd500 hat auf Weiß nur 1,4 : 1. Gezeigt wird #7c6600 (5,5 : 1).',
    );
    await type(page, 'accent', '#0b5c8a');
    expect(remarks.querySelectorAll('p')).to.have.length(0);
  });

  it('says that a surface is too dark, or too pale, for what is written on it', async () => {
    const page = await workshop('?surface=%23000000&theme=light');

    expect(words(page.shadowRoot!.querySelector('.remarks')!)).to.match(/^Hell: Ihre Fläche #000000 wird als #f/);
  });

  it('refuses what is no colour, beside the field, and leaves it out of everything', async () => {
    const page = await workshop('?accent=%23008844');
    for (const wrong of ['blau', 'var(--x)', 'red;}', 'url(x)', '#12345']) {
      await type(page, 'accent', wrong);
      const input = field(page, 'accent');
      const fault = page.shadowRoot!.getElementById(input.getAttribute('aria-describedby') ?? '');

      expect(input.getAttribute('aria-invalid'), wrong).to.equal('true');
      expect(fault?.textContent).to.contain('Das ist keine Farbe');
      expect(location.search).to.equal('');
      expect(codes(page)).to.have.length(2);
    }
  });

  it('says the same of an address that somebody wrote by hand', async () => {
    const page = await workshop('?accent=blau&surface=%23fff');

    expect(field(page, 'accent').getAttribute('aria-invalid')).to.equal('true');
    expect(codes(page)[0]).to.equal(':root {\n  --learn-surface: #fff;\n}');
  });

  it('says for every system where to paste', async () => {
    const page = await workshop();
    const seen = new Set<string>();
    for (const cms of ['wordpress', 'drupal', 'nextcloud', 'haiilo', 'sharepoint', 'confluence', 'liferay', 'other']) {
      await press(page, 'cms', cms);
      seen.add(words(page.shadowRoot!.querySelector('.where')!));
      expect(codes(page).length, cms).to.be.at.least(1);
    }
    expect(seen.size).to.equal(8);
  });

  it('forgets a way that the next system doesn’t know', async () => {
    const page = await workshop('?way=link');
    expect(codes(page)[0]).to.contain('data-links="all"');
    await press(page, 'cms', 'sharepoint');

    expect(codes(page)[0]).to.contain('<iframe');
    expect(location.search).to.equal('?cms=sharepoint');
  });

  it('copies, and says so once', async () => {
    const page = await workshop();
    const copying = copyFields(page)[1]!;
    const said = copying.shadowRoot!.querySelector('[role=status]')!;
    const written: string[] = [];
    await having(navigator, 'clipboard', { writeText: async (text: string) => void written.push(text) }, async () => {
      button(copying).click();
      await waitUntil(() => said.textContent.trim() !== '');
    });

    expect(written).to.deep.equal([copying.code]);
    expect(said.textContent.trim()).to.equal('Kopiert');
    expect(button(copying).textContent.trim()).to.equal('Kopiert');
    await press(page, 'element', 'quiz');
    await copying.updateComplete;
    expect(button(copying).textContent.trim()).to.equal('Kopieren');
  });

  it('selects the lines where nothing may copy, and says which keys do', async () => {
    const copying = copyFields(await workshop())[1]!;
    const said = copying.shadowRoot!.querySelector('[role=status]')!;
    await having(
      document,
      'execCommand',
      () => false,
      () =>
        having(navigator, 'clipboard', undefined, async () => {
          button(copying).click();
          await waitUntil(() => said.textContent.trim() !== '');
        }),
    );
    const area = copying.shadowRoot!.querySelector('textarea')!;

    expect(said.textContent).to.contain('Strg + C');
    expect(copying.shadowRoot!.activeElement).to.equal(area);
    expect([area.selectionStart, area.selectionEnd]).to.deep.equal([0, copying.code.length]);
  });

  it('draws markup in a title as text', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const page = await workshop('?cms=wordpress', { ...fixtureCourse, title });

    expect(page.shadowRoot!.querySelector('img[src=x]')).to.equal(null);
    expect(codes(page)[1]).to.contain('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('speaks English', async () => {
    const page = await workshop('', fixtureCourse, 'en');

    expect(words(page.shadowRoot!.querySelector('h2')!)).to.equal('Choose');
    expect(copyFields(page)[0]!.label).to.equal('Script: once, into the template');
  });

  it('says what went wrong, and tries again', async () => {
    const gone = { code: 'course-unknown', de: 'Diesen Kurs gibt es nicht.', en: 'There is no such course.' };
    const page = await pageWith({ phase: 'failed', problem: gone });
    expect(words(page.shadowRoot!.querySelector('[role=status]')!)).to.contain('Diesen Kurs gibt es nicht.');
    page.shadowRoot!.querySelector('button')!.click();

    expect(session.asked).to.deep.equal([`refresh ${COURSE}`]);
  });

  for (const width of [320, 768, 1100]) {
    it(`is nowhere wider than ${width} px, and all that can be pressed is big enough for a finger`, async () => {
      const page = await workshop('?accent=%23ffd500&cms=wordpress', fixtureCourse, 'de', width);
      const edge = page.getBoundingClientRect().left + width + 0.5;
      const own = [...page.shadowRoot!.querySelectorAll<HTMLElement>('*')].filter((one) => !one.closest('.mock'));

      expect(own.filter((one) => one.getBoundingClientRect().right > edge).map((one) => one.outerHTML)).to.deep.equal(
        [],
      );
      for (const one of page.shadowRoot!.querySelectorAll<HTMLElement>('.offer, select, .pair input')) {
        expect(one.offsetHeight, one.outerHTML).to.be.at.least(44);
      }
    });
  }

  describe('is accessible', () => {
    for (const query of [
      '',
      '?element=badge&accent=%23ffd500&cms=liferay',
      '?element=quiz&cms=sharepoint&theme=dark',
    ]) {
      it(query || 'at first', async () => expectAccessible(await workshop(query)));
    }

    it('with a fault in a field', async () => {
      const page = await workshop();
      await type(page, 'accent', 'blau');
      await expectAccessible(page);
    });
  });
});

async function workshop(query = '', course: Course = fixtureCourse, lang = 'de', width?: number) {
  history.replaceState(null, '', location.pathname + query);
  return pageWith(readyView(undefined, { course }), lang, width);
}

async function pageWith(view: CourseView, lang = 'de', width?: number): Promise<LearnEmbedCode> {
  session.show(COURSE, view);
  const page = await fixture<HTMLElement>(
    html`<div lang=${lang} style=${width ? `inline-size: ${width}px` : ''}>
      <learn-embed-code course=${COURSE} service="/lernen/"></learn-embed-code>
    </div>`,
  );
  const element = page.querySelector('learn-embed-code')!;
  await settled(element);
  return element;
}

async function settled(page: LearnEmbedCode): Promise<void> {
  await page.updateComplete;
  await Promise.all(copyFields(page).map((one) => one.updateComplete));
  await nextFrame();
}

function live(page: LearnEmbedCode): Element | null {
  return page.shadowRoot!.querySelector('.mock :is(learn-player, learn-quiz, learn-badge)');
}

function copyFields(page: LearnEmbedCode): LearnCopyField[] {
  return [...page.shadowRoot!.querySelectorAll<LearnCopyField>('learn-copy-field')];
}

function codes(page: LearnEmbedCode): string[] {
  return copyFields(page).map((one) => one.shadowRoot!.querySelector('textarea')!.value);
}

function button(within: LearnCopyField): HTMLButtonElement {
  return within.shadowRoot!.querySelector('button')!;
}

function field(page: LearnEmbedCode, name: string): HTMLInputElement {
  return page.shadowRoot!.querySelector<HTMLInputElement>(`input[type=text][name=${name}]`)!;
}

async function type(page: LearnEmbedCode, name: string, text: string): Promise<void> {
  const input = field(page, name);
  input.value = text;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(page);
}

async function press(page: LearnEmbedCode, name: string, value: string): Promise<void> {
  page.shadowRoot!.querySelector<HTMLInputElement>(`input[type=radio][name=${name}][value="${value}"]`)!.click();
  await settled(page);
}

function chosen(page: LearnEmbedCode, name: string): string | undefined {
  return page.shadowRoot!.querySelector<HTMLInputElement>(`input[name=${name}]:checked`)?.value;
}

function words(element: Element): string {
  return element.textContent.replaceAll(/\s+/g, ' ').trim();
}

/** In a browser that has something else there, or nothing. */
async function having(owner: object, name: string, value: unknown, act: () => Promise<void>): Promise<void> {
  Object.defineProperty(owner, name, { value, configurable: true });
  try {
    await act();
  } finally {
    Reflect.deleteProperty(owner, name);
  }
}
