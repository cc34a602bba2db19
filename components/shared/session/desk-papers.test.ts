import { expect } from '@open-wc/testing';
import type { KeptPapers, PaperChange } from './desk-papers.ts';
import { changed, papersOf } from './desk-papers.ts';

const place = { service: 'https://lernen.example/', subject: 'kim', course: 'akten', lesson: 'pruefung' };

const first = attempt('first', 'ort', 'wort');
const second = attempt('second', 'wort', 'frist');

describe('papers on the desk', () => {
  it('lose the answers to an attempt that is handed in, but for what was typed', () => {
    const kept = after(
      { at: 1, kind: 'begun', attempt: first },
      draft(2, 'ort', 'hier'),
      draft(3, 'wort', 'Aktenplan'),
      { at: 4, kind: 'handed-in', attempt: 'first', stay: { wort: ['Aktenplan'] } },
    );

    expect(kept).to.deep.equal({ drafts: new Map([['wort', ['Aktenplan']]]) });
  });

  it('lose nothing else: what is thought about or practised beside the attempts stays', () => {
    const kept = after(
      draft(1, 'vorsatz', 'Ich lege gleich ab.'),
      { at: 2, kind: 'begun', attempt: first },
      draft(3, 'ort', 'hier'),
      draft(4, 'im-film', 'maske'),
      { at: 5, kind: 'handed-in', attempt: 'first', stay: {} },
      { at: 6, kind: 'begun', attempt: second },
    );

    expect(kept).to.deep.equal({
      attempt: second,
      drafts: new Map([
        ['vorsatz', ['Ich lege gleich ab.']],
        ['im-film', ['maske']],
      ]),
    });
  });

  it('take no late answer to an attempt that was handed in, or given up for another one', () => {
    const kept = after(
      { at: 1, kind: 'begun', attempt: first },
      { at: 5, kind: 'begun', attempt: second },
      draft(3, 'ort', 'hier'),
      draft(4, 'wort', 'Registratur'),
      { at: 4, kind: 'handed-in', attempt: 'first', stay: {} },
      draft(6, 'frist', '10'),
    );

    expect(kept).to.deep.equal({ attempt: second, drafts: new Map([['frist', ['10']]]) });
  });
});

type Change = PaperChange extends infer One ? (One extends unknown ? Omit<One, keyof typeof place> : never) : never;

/** What is to be seen after these changes, as they arrive. */
function after(...changes: Change[]) {
  return papersOf(
    changes.reduce<KeptPapers | undefined>((papers, change) => changed(papers, { ...place, ...change }), undefined),
  );
}

function draft(at: number, question: string, ...response: string[]): Change {
  return { at, kind: 'draft', question, response };
}

function attempt(name: string, ...questions: string[]) {
  return { attempt: name, questions: questions.map((question) => ({ question, rev: `rev-${question}` })) };
}
