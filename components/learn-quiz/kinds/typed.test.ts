import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ChosenOption } from '../../../server/contract/grade.ts';
import { count, gaps, word } from '../../testing/fixture-typed.ts';
import type { KindPage } from '../../testing/kind-element.ts';
import { fromTheTop, isFineIn, kindPage, press, tabTo } from '../../testing/kind-page.ts';
import { typedKind } from './typed.ts';

const inputs = (page: KindPage) => page.all('input') as HTMLInputElement[];
const part = (id: string, right: boolean): ChosenOption => ({ id, right, feedback: [] });

async function type(page: KindPage, words: string): Promise<void> {
  await sendKeys({ type: words });
  await page.updateComplete;
}

describe('what is typed', () => {
  describe('as a word', () => {
    it('is one line with a name, in which nothing is put right', async () => {
      const page = await kindPage(typedKind, word);
      const [input] = inputs(page);

      expect(input!.labels![0]!.textContent).to.equal('Ihre Antwort');
      expect(input!.getAttribute('autocapitalize')).to.equal('off');
      expect(input!.getAttribute('autocomplete')).to.equal('off');
      expect(page.words('#hint')[0]).to.contain('nicht, was Sie schreiben');
    });

    it('is given by keys alone', async () => {
      const page = await kindPage(typedKind, word);
      fromTheTop(page);
      await tabTo(page, 'input');
      await type(page, 'Aktenplan');

      expect(page.response).to.deep.equal(['Aktenplan']);
    });

    it('must be more than blanks', async () => {
      const page = await kindPage(typedKind, word, { isAsked: true, response: ['  '] });

      expect(page.words('#problem')).to.deep.equal(['Bitte schreiben Sie zuerst eine Antwort in das Feld.']);
      expect(inputs(page)[0]!.getAttribute('aria-invalid')).to.equal('true');
      expect(inputs(page)[0]!.getAttribute('aria-describedby')).to.equal('problem');
      await page.show({ response: ['Plan'] });
      expect(page.words('#problem')).to.deep.equal([]);
    });

    it('from another tab leaves the focus and the caret where they are', async () => {
      const page = await kindPage(typedKind, word, { response: ['Aktenplan'] });
      const [input] = inputs(page);
      input!.focus();
      input!.setSelectionRange(3, 3);
      await page.show({ response: ['Aktenplans'] });

      expect(input!.value).to.equal('Aktenplans');
      expect(page.focused).to.equal(input);
      expect(input!.selectionStart).to.equal(3);
    });

    it('stands beside its verdict, and says where it is kept where it isn’t here', async () => {
      const page = await kindPage(typedKind, word, { response: ['Aktenplam'], chosen: [part('aktenplan', true)] });
      expect(page.words('.given')).to.deep.equal(['Ihre Antwort: Aktenplam richtig']);

      await page.show({ response: [], chosen: [] });
      expect(page.words('fieldset p')[0]).to.contain('nur in dem Browser');
    });
  });

  describe('as a number', () => {
    it('has its unit in the name, and a keyboard with digits', async () => {
      const [input] = inputs(await kindPage(typedKind, count));

      expect(input!.getAttribute('aria-label')).to.equal('Ihre Antwort in Jahre');
      expect(input!.inputMode).to.equal('decimal');
      expect(input!.type).to.equal('text');
    });

    it('is a number as people write it', async () => {
      const page = await kindPage(typedKind, count, { isAsked: true });
      for (const [typed, isNumber] of [
        ['zehn', false],
        ['', false],
        ['1.200,5', true],
        ['10 Jahre', true],
      ] as const) {
        await page.show({ response: [typed] });
        expect(page.all('#problem').length === 0, typed).to.equal(isNumber);
      }
    });
  });

  describe('in gaps', () => {
    it('has a field in each, called by its place in the text, and none wider than another', async () => {
      const page = await kindPage(typedKind, gaps);

      expect(inputs(page).map(({ ariaLabel }) => ariaLabel)).to.deep.equal(['Lücke 1 von 2', 'Lücke 2 von 2']);
      expect(new Set(inputs(page).map(({ offsetWidth }) => offsetWidth)).size).to.equal(1);
    });

    it('is given by keys alone, and taken back', async () => {
      const page = await kindPage(typedKind, gaps);
      fromTheTop(page);
      await tabTo(page, 'input');
      await type(page, 'Plan: A');
      await press(page, 'Tab');
      await type(page, 'x');
      expect(page.response).to.deep.equal(['plan:Plan: A', 'taste:x']);

      inputs(page)[1]!.value = '';
      inputs(page)[1]!.dispatchEvent(new Event('input'));
      expect(page.response).to.deep.equal(['plan:Plan: A']);
    });

    it('needs one of them', async () => {
      const page = await kindPage(typedKind, gaps, { isAsked: true });
      expect(page.words('#problem')).to.deep.equal(['Bitte füllen Sie zuerst mindestens eine Lücke.']);
      await page.show({ response: ['taste:Ablegen'] });
      expect(page.words('#problem')).to.deep.equal([]);
    });

    it('stands in the text with its verdict, each gap by its number', async () => {
      const chosen = [part('plan', true), part('taste', false)];
      const page = await kindPage(typedKind, gaps, { response: ['plan:Aktenplan', 'taste:Löschen'], chosen });

      expect(page.words('span.gap')).to.deep.equal(['Aktenplan (richtig)', 'Löschen (nicht richtig)']);
      expect(page.words('.reason')).to.deep.equal(['Lücke 1', 'Lücke 2']);
    });
  });

  for (const question of [word, count, gaps]) {
    const given = question.type === 'gap' ? ['plan:Aktenplan'] : ['12'];
    describe(`as ${question.type}`, () => {
      isFineIn(typedKind, question, {
        empty: {},
        lacking: { isAsked: true },
        given: { response: given },
        right: { response: given, chosen: [part('plan', true)] },
        wrong: { response: given, chosen: [part('plan', false)] },
        elsewhere: { response: [], chosen: [] },
      });
    });
  }
});
