import { expect } from '@open-wc/testing';
import type { CourseCard } from '../../../server/contract/api.ts';
import type { Course } from '../../../server/contract/course.ts';
import '../../learn-badge/define.ts';
import '../../learn-player/define.ts';
import '../../learn-quiz/define.ts';
import { fixtureCourse } from '../../testing/fixture-course.ts';
import type { Fault } from './fault.ts';
import type { Library } from './faults.ts';
import { faultsOf } from './faults.ts';
import { ATTRIBUTES } from './known-attributes.ts';
import { pastedOf } from './pasted.ts';

const SERVICE = 'https://lernen.stadt.example/';
const CARDS = [
  { id: 'd3-ablegen', title: 'Dokumente in d.3 ablegen' },
  { id: 'brandschutz', title: 'Brandschutz' },
] as CourseCard[];

describe('what is wrong with what an editor pasted', () => {
  describe('is nothing', () => {
    for (const line of [
      '<learn-player course="d3-ablegen"></learn-player>',
      '<learn-player course="d3-ablegen" lesson="text" lang="en" captions concurrent heading-level="3"></learn-player>',
      '<learn-player course="d3-ablegen" id="a" class="b" style="c" data-x="d" aria-label="e" v-if="f" _ngcontent-g itemprop="h"></learn-player>',
      '<learn-badge course="d3-ablegen" href="/d3"></learn-badge>',
      '<div data-course="d3-ablegen" data-block-id="7"><learn-player course="d3-ablegen"></learn-player></div>',
    ]) {
      it(line, async () => expect(await faults(line)).to.deep.equal([]));
    }

    it('while the course is on its way, or the service is away', async () => {
      const away = { course: undefined, problem: { code: 'unreachable', de: '', en: '' } };
      for (const shown of [{}, away])
        expect(await faults('<learn-badge course="d3-ablgen"></learn-badge>', { shown: () => shown })).to.deep.equal(
          [],
        );
    });
  });

  it('is a course that is missing, and shows one that there is, first in the line', async () => {
    for (const [line, mended] of [
      ['<learn-player lang="en"></learn-player>', '<learn-player course="d3-ablegen" lang="en"></learn-player>'],
      ['<learn-quiz course=""></learn-quiz>', '<learn-quiz course="d3-ablegen"></learn-quiz>'],
    ] as const) {
      const [fault] = await faults(line);
      expect(fault!.says.de).to.match(
        /fehlt, welchen Kurs <learn-\w+> zeigen soll. Es gibt: d3-ablegen, brandschutz\.$/,
      );
      expect(fault!.line).to.equal(mended);
    }
  });

  it('is a course that is misspelt, with the whole line to paste', async () => {
    const [fault, ...others] = await faults(
      '<learn-player course="d3-ablgen" lesson="text" class="breit" captions></learn-player>',
    );
    expect(fault!.says).to.deep.equal({
      de: 'Den Kurs „d3-ablgen“ gibt es hier nicht. Meinten Sie „d3-ablegen“?',
      en: 'There is no course “d3-ablgen” here. Did you mean “d3-ablegen”?',
    });
    expect(fault!.line).to.equal('<learn-player course="d3-ablegen" lesson="text" captions></learn-player>');
    expect(others).to.deep.equal([]);
  });

  it('is the same in a placeholder, in the form it was pasted in', async () => {
    const [fault] = await faults(
      '<div data-course="brandshcutz" data-lesson="flucht&quot;weg"><learn-quiz course="brandshcutz"></learn-quiz></div>',
    );
    expect(fault!.line).to.equal(
      `<div data-learn="quiz" data-course="brandschutz" data-lesson="flucht&quot;weg"><a href="${SERVICE}c/brandschutz/flucht%22weg">Brandschutz</a></div>`,
    );
  });

  it('is the same in a link, and in a script that stands in its place', async () => {
    const [link] = await faults(
      '<learn-player course="brandshcutz" lesson="x"><p slot="fallback"><a href="https://lernen.stadt.example/c/brandshcutz/x">Brand</a></p></learn-player>',
    );
    expect(link!.line).to.equal(`<p><a href="${SERVICE}c/brandschutz/x" data-learn="player">Brandschutz</a></p>`);
    const [script] = await faults(
      '<div><learn-badge course="brandshcutz"></learn-badge><script src="x/embed.js" data-learn="badge" data-course="brandshcutz" data-accent="red"></script></div>',
    );
    expect(script!.line).to.equal(
      `<script src="${SERVICE}embed.js" data-learn="badge" data-course="brandschutz"></script>`,
    );
  });

  it('is a course that was called by its title', async () => {
    const [fault] = await faults('<learn-badge course="Brandschutz"></learn-badge>');
    expect(fault!.line).to.equal('<learn-badge course="brandschutz"></learn-badge>');
  });

  it('is a course like no other: then it says which there are', async () => {
    const [fault] = await faults('<learn-badge course="arbeitszeit"></learn-badge>');
    expect(fault!.says.de).to.equal('Den Kurs „arbeitszeit“ gibt es hier nicht. Es gibt: d3-ablegen, brandschutz.');
    expect(fault!.line).to.equal(undefined);
  });

  for (const [code, words, line] of [
    ['course-draft', /noch ein Entwurf/, 'status: published'],
    ['course-faulty', /noch Fehler/, 'npx lernbausteine check kurse'],
    ['role-missing', /nur einige Bereiche/, undefined],
  ] as const) {
    it(`is that nobody sees the course, and why: ${code}`, async () => {
      const shown = () => ({ problem: { code, de: '', en: '' } });
      const [fault] = await faults('<learn-badge course="d3-ablegen"></learn-badge>', { shown });
      expect(fault!.says.de).to.match(words);
      expect(fault!.line).to.equal(line);
    });
  }

  describe('is a lesson', () => {
    it('that is misspelt', async () => {
      const [fault] = await faults('<learn-player course="d3-ablegen" lesson="abelgen"></learn-player>');
      expect(fault!.says.de).to.contain('Meinten Sie „ablegen“?');
      expect(fault!.line).to.equal('<learn-player course="d3-ablegen" lesson="ablegen"></learn-player>');
    });

    it('of another course, however near one of this course is', async () => {
      const withLesson = async (lesson: string) => (lesson === 'ablege' ? [CARDS[1]!] : []);
      const [fault] = await faults('<learn-quiz course="d3-ablegen" lesson="ablege"></learn-quiz>', { withLesson });
      expect(fault!.says.de).to.contain('gehört zum Kurs „Brandschutz“ (brandschutz)');
      expect(fault!.line).to.equal('<learn-quiz course="brandschutz" lesson="ablege"></learn-quiz>');
    });

    it('that nothing is like: then it says which there are', async () => {
      const [fault] = await faults('<learn-player course="d3-ablegen" lesson="zzzzzz"></learn-player>');
      expect(fault!.says.en).to.contain('There are: ablegen, text.');
    });
  });

  it('is a film without captions, by the file to make', async () => {
    const [first, ...others] = fixtureCourse.lessons;
    const course = { ...fixtureCourse, lessons: [{ ...first!, video: { ...first!.video!, captions: [] } }, ...others] };
    const shown = () => ({ course });
    const [fault] = await faults('<learn-player course="d3-ablegen"></learn-player>', { shown });
    expect(fault!.says.de).to.contain('Film der Lektion „Ein Dokument ablegen“ hat keine Untertitel');
    expect(fault!.line).to.equal('::video{src=ablegen.m3u8 captions=ablegen.de.vtt}');
    for (const line of [
      '<learn-player course="d3-ablegen" lesson="text"></learn-player>',
      '<learn-quiz course="d3-ablegen"></learn-quiz>',
    ]) {
      expect(await faults(line, { shown })).to.deep.equal([]);
    }
  });

  it('is a course that only some areas see', async () => {
    const shown = () => ({ course: { ...fixtureCourse, access: ['hauptamt', 'bauamt'] } });
    const [fault] = await faults('<learn-badge course="d3-ablegen"></learn-badge>', { shown });
    expect(fault!.says.de).to.contain('sehen nur die Bereiche hauptamt, bauamt.');
  });

  for (const [line, mended] of [
    ['<learn-player kurs="x" course="d3-ablegen"></learn-player>', '<learn-player course="d3-ablegen"></learn-player>'],
    [
      '<learn-player course="d3-ablegen" lektion="text"></learn-player>',
      '<learn-player course="d3-ablegen" lesson="text"></learn-player>',
    ],
    [
      '<learn-player course="d3-ablegen" captoins></learn-player>',
      '<learn-player course="d3-ablegen" captions></learn-player>',
    ],
    [
      '<learn-badge course="d3-ablegen" lesson="text"></learn-badge>',
      '<learn-badge course="d3-ablegen"></learn-badge>',
    ],
    [
      '<div data-course="d3-ablegen" data-lektion="text"><learn-quiz course="d3-ablegen"></learn-quiz></div>',
      `<div data-learn="quiz" data-course="d3-ablegen" data-lesson="text"><a href="${SERVICE}c/d3-ablegen/text">Dokumente in d.3 ablegen</a></div>`,
    ],
  ] as const) {
    it(`is an attribute that nobody knows: ${line}`, async () => {
      const found = await faults(line);
      expect(found.map(({ line }) => line)).to.deep.equal([mended]);
      expect(found[0]!.says.de).to.match(/kennt .+ nicht/);
    });
  }

  it('knows every attribute that the elements know', () => {
    for (const [name, known] of Object.entries(ATTRIBUTES)) {
      const { observedAttributes } = customElements.get(`learn-${name}`) as unknown as { observedAttributes: string[] };
      expect([...known].sort(), name).to.deep.equal([...observedAttributes].sort());
    }
  });

  for (const [level, mended] of [
    ['0', '2'],
    ['9', '6'],
    ['zwei', '2'],
    ['2.5', '2'],
    ['', '2'],
  ]) {
    it(`is a heading of level „${level}“`, async () => {
      const [fault] = await faults(`<learn-quiz course="d3-ablegen" heading-level="${level}"></learn-quiz>`);
      expect(fault!.line).to.equal(`<learn-quiz course="d3-ablegen" heading-level="${mended}"></learn-quiz>`);
    });
  }

  for (const [line, meant, mended] of [
    [
      '<div data-learn="plaxer" data-course="brandschutz"></div>',
      'data-learn="player"',
      `<div data-learn="player" data-course="brandschutz"><a href="${SERVICE}c/brandschutz">Brandschutz</a></div>`,
    ],
    [
      '<div data-learn="Fragen" data-course="brandschutz"></div>',
      'data-learn="quiz"',
      `<div data-learn="quiz" data-course="brandschutz"><a href="${SERVICE}c/brandschutz">Brandschutz</a></div>`,
    ],
    [
      '<learn-bagde course="brandschutz"></learn-bagde>',
      '<learn-badge>',
      '<learn-badge course="brandschutz"></learn-badge>',
    ],
    ['<learn-video></learn-video>', '<learn-player>', '<learn-player course="d3-ablegen"></learn-player>'],
  ] as const) {
    it(`is an element that there isn’t: ${line}`, async () => {
      const [fault] = await faults(line);
      expect(fault!.says.de).to.contain(`Meinten Sie ${meant}?`);
      expect(fault!.line).to.equal(mended);
    });
  }

  it('is mended in one line, whatever is wrong in it together', async () => {
    const found = await faults(
      '<learn-quiz course="d3-ablegen" lektion="x" lesson="abelgen" heading-level="9"></learn-quiz>',
    );
    expect(found).to.have.length(3);
    expect(found.map(({ line }) => line)).to.deep.equal([
      undefined,
      undefined,
      '<learn-quiz course="d3-ablegen" lesson="ablegen" heading-level="6"></learn-quiz>',
    ]);
  });

  it('makes nothing but text of whatever somebody wrote', async () => {
    const [fault] = await faults(
      '<learn-player course="d3-ablgen" lesson="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"></learn-player>',
    );
    expect(fault!.line).to.contain('lesson="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"');
  });
});

/** What is found in a line of HTML, without the elements coming alive. */
async function faults(line: string, changes: Partial<Library> = {}): Promise<Fault[]> {
  const { body } = new DOMParser().parseFromString(line, 'text/html');
  const outer = body.firstElementChild as HTMLElement;
  const element = outer.querySelector<HTMLElement>('learn-player, learn-quiz, learn-badge') ?? outer;
  const known: Record<string, Course> = { 'd3-ablegen': fixtureCourse };
  return faultsOf(pastedOf(element), {
    service: SERVICE,
    shown: (id) => (known[id] ? { course: known[id] } : { problem: { code: 'course-unknown', de: '', en: '' } }),
    courses: async () => CARDS,
    withLesson: async () => [],
    ...changes,
  });
}
