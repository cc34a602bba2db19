import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { CourseProgressAnswer, FactsAnswer } from '../contract/api.ts';
import type { Course } from '../contract/course.ts';
import type { KeyedQuestion } from '../contract/question.ts';
import type { Fact } from '../contract/fact.schema.ts';
import { grade } from '../contract/grade.ts';
import type { GradedFact } from '../contract/merge.ts';
import { merge } from '../contract/merge.ts';
import { EMPTY_STATE } from '../contract/state.ts';
import { anyWatching, fewIds, inAnyOrder } from '../contract/testing/arbitrary-facts.ts';
import { courseText, writeCourse } from '../testing/courses.ts';
import { sendFacts } from '../testing/facts.ts';
import type { TestService } from '../testing/service.ts';
import { towns } from '../testing/towns.ts';
import { signedIn } from '../testing/tokens.ts';

const DAY = 86_400_000;
const NOW = Date.now();
const RENEWAL = new Date(NOW - 30 * DAY).toISOString().slice(0, 10);
const BEFORE = [NOW - 40 * DAY, NOW - 40 * DAY + 1];
const SINCE = [NOW - 20 * DAY, NOW - 20 * DAY + 1, NOW - DAY];

/** Tabs that one learner has open at once. */
const TABS = 4;

/** A question as it was once shown. */
interface Shown {
  lesson: string;
  rev: string;
  question: Pick<KeyedQuestion, 'type' | 'options'>;
}

for (const { store, open } of towns) {
  describe(`facts on their way into ${store}`, () => {
    let services: TestService[];
    let shown: Shown[];
    let learners = 0;

    before(async () => {
      services = await open();
      shown = await publish(services[0]!);
    });

    after(async () => {
      for (const service of services) await service.close();
    });

    it('make the same state in any order, any number of times, through any tabs and services', async () => {
      const facts = fc.array(anyFact(shown), { maxLength: 10 });
      const twoWays = facts.chain((some) => fc.tuple(fc.constant(some), anyWay(some), anyWay(some)));
      await fc.assert(
        fc.asyncProperty(twoWays, async ([some, ...ways]) => {
          const [one, other] = [await learn(ways[0]), await learn(ways[1])];

          assert.deepEqual(one.state, some.map(graded).reduce(merge, EMPTY_STATE));
          assert.deepEqual(other, one);
        }),
        { numRuns: 60 },
      );
    });

    /** Somebody new sends facts through several tabs at once; answers what every service then has of it. */
    async function learn(tabs: Fact[][][]) {
      const headers = await signedIn(`learner-${learners++}`);
      await Promise.all(
        tabs.map(async (requests, tab) => {
          for (const request of requests) {
            const { json } = await sendFacts(services[tab % services.length]!, headers, request);
            assert.deepEqual((json as FactsAnswer).rejected, []);
          }
        }),
      );
      const kept = await Promise.all(services.map((service) => progressAt(service, headers)));
      for (const other of kept) assert.deepEqual(other, kept[0]);
      return kept[0]!;
    }

    function graded(fact: Fact): GradedFact {
      if (fact.kind !== 'answered') return fact as GradedFact;
      const { question } = shown.find(({ rev }) => rev === fact.rev)!;
      const { score, correct } = grade(fact.response, question as KeyedQuestion);
      return { ...fact, score, correct };
    }
  });
}

/** A course whose question was changed and that has lost a lesson since; answers every question as it was shown. */
async function publish(service: TestService): Promise<Shown[]> {
  const headers = await signedIn('leserin');
  const shown: Shown[] = [];
  for (const [lessons, type, right] of [
    [['film', 'weg'], 'single', ['x']],
    [['film'], 'multiple', ['x', 'y']],
  ] as const) {
    const options = ['x', 'y', 'z'].map((id) => ({
      id,
      text: [],
      feedback: [],
      right: right.some((one) => one === id),
    }));
    const asked = options.map((option) => `- [${option.right ? 'x' : ' '}] ${option.id} {#${option.id}}\n`).join('');
    const films = lessons.map(
      (id) =>
        `\n## ${id} {#${id} renew=${RENEWAL}}\n\n::video{src=film.m3u8 captions=film.de.vtt}\n\n### Wo? {#wo}\n${asked}`,
    );
    const text = courseText('wechsel', 'access: staff\nrecord: named', `${films.join('')}\n## Text {#text}\n\nText.\n`);
    // So little is asked for that milestones are reached by some orders sooner than by others.
    writeCourse(service.courses, 'wechsel', text.replace('watched: 0.9, passed: 0.8', 'watched: 0.2, passed: 0.5'));
    const course = (await service.ask('/api/v1/courses/wechsel', { headers })).json as Course;
    for (const { id, questions } of course.lessons) {
      for (const { rev } of questions) shown.push({ lesson: id, rev, question: { type, options } });
    }
  }
  return shown;
}

/** A fact of any kind about that course. */
function anyFact(shown: Shown[]): fc.Arbitrary<Fact> {
  const kind = fc.oneof(
    fc.record({ lesson: fc.constantFrom('film', 'weg'), ...anyWatching(40) }),
    fc.record({
      lesson: fc.constantFrom('film', 'weg', 'text'),
      kind: fc.constant('done' as const),
      step: fc.constant('read'),
    }),
    fc.constantFrom(...shown).chain(({ lesson, rev, question }) =>
      fc.record({
        ...{ lesson: fc.constant(lesson), kind: fc.constant('answered' as const) },
        ...{ question: fc.constant('wo'), rev: fc.constant(rev) },
        response: fc.shuffledSubarray(
          ['x', 'y', 'z'],
          question.type === 'single' ? { minLength: 1, maxLength: 1 } : {},
        ),
      }),
    ),
  );
  // What was begun before a day of renewal may be reported after it, and be stamped anew where a clock was fast.
  const time = fc.oneof(
    fc.record({ term: fc.constant('first'), at: fc.constantFrom(...BEFORE, ...SINCE) }),
    fc.record({ term: fc.constant(RENEWAL), at: fc.constantFrom(...SINCE) }),
  );
  const restamped = fc.option(fc.constantFrom(1, DAY), { nil: undefined });
  return fc.tuple(fewIds, kind, time, restamped).map(([id, what, when, ahead]) => {
    const stamp = { v: 1 as const, id, course: 'wechsel', generation: null };
    // A text has neither terms of its own nor a video.
    const { term, at } = what.lesson === 'text' ? { ...when, term: 'first' } : when;
    return { ...stamp, ...what, term, at, ...(ahead && { first: at + ahead }) };
  });
}

/** A way for facts to come in, each of them twice: tabs, requests in each, facts in each. */
function anyWay(facts: Fact[]): fc.Arbitrary<Fact[][][]> {
  const count = { minLength: facts.length * 2, maxLength: facts.length * 2 };
  const steps = fc.array(fc.record({ tab: fc.nat(TABS - 1), opens: fc.boolean() }), count);
  return fc.tuple(inAnyOrder(facts, 2), steps).map(([all, taken]) => {
    const tabs: Fact[][][] = Array.from({ length: TABS }, () => []);
    for (const [index, { tab, opens }] of taken.entries()) {
      const requests = tabs[tab]!;
      if (opens || requests.length === 0) requests.push([]);
      requests.at(-1)!.push(all[index]!);
    }
    return tabs;
  });
}

/** What a service has of it, but for the times at which it got it. */
async function progressAt(service: TestService, headers: Record<string, string>) {
  const { json } = await service.ask('/api/v1/progress?course=wechsel', { headers });
  const { state, milestones } = json.courses.wechsel as CourseProgressAnswer;
  return {
    state: JSON.parse(JSON.stringify(state, (name, value: unknown) => (name === 'received' ? undefined : value))),
    milestones: milestones.map(({ kind, lesson = '', term }) => `${kind} ${lesson} ${term}`).sort(),
  };
}
