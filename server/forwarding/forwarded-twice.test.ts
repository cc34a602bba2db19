import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { lessonCourse, writeCourse } from '../testing/courses.ts';
import { sendFacts, watched } from '../testing/facts.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';
import { startStrictLrs } from './testing/strict-lrs.ts';
import type { StrictLrs } from './testing/strict-lrs.ts';
import { erase, settled, shownBy, UNLIMITED } from './testing/town.ts';

const DAY = 86_400_000;

describe('what was forwarded under several ids', () => {
  let lrs: StrictLrs;
  let service: TestService;
  let now: number;

  beforeEach(async () => {
    now = Date.now() - 10 * DAY;
    lrs = await startStrictLrs();
    service = await startService({ now: () => now, lrs: lrs.target, limits: UNLIMITED });
  });

  afterEach(async () => {
    await service.close();
    await lrs.close();
  });

  const keep = (record: 'named' | 'pseudonymous') =>
    writeCourse(service.courses, 'kurs', lessonCourse('kurs', `access: staff\nrecord: ${record}`));
  const watch = async (id: string, part: [number, number], at = now) =>
    sendFacts(service, await signedIn(id, { name: 'Anna Amt' }), [
      watched('kurs', { at, segments: [part], position: part[1] }),
    ]);
  const shown = () => shownBy(lrs);

  it('is all taken back, with a name or without, where the course went on without one', async () => {
    const learners = Array.from({ length: 12 }, (_, index) => `p${index}`);
    keep('named');
    for (const id of learners) await watch(id, [0, 5]);
    await settled(service);
    keep('pseudonymous');
    for (const id of learners) await watch(id, [10, 15]);
    await settled(service);
    assert.equal(shown().length, 24);

    assert.equal((await service.app.retain()).lowered, 12);
    await settled(service);
    assert.equal(shown().length, 12);
    for (const id of learners) await erase(service, id);
    await settled(service);
    assert.deepEqual(shown(), []);
  });

  /** How an answer gets lost, and finds the way again. */
  const LOSSES: { title: string; lose(): () => void }[] = [
    {
      title: 'though its answer was lost',
      lose() {
        lrs.fault = () => 'taken-unsaid';
        return () => (lrs.fault = () => undefined);
      },
    },
    {
      title: 'though its answer was still on its way',
      lose() {
        let answer = (): void => undefined;
        const answered = new Promise<void>((resolve) => (answer = resolve));
        lrs.before = () => (lrs.begun === 1 ? answered : undefined);
        return answer;
      },
    },
  ];

  for (const { title, lose } of LOSSES) {
    it(`stands there once, ${title}, when it turns out to have been reached on an earlier day`, async () => {
      keep('named');
      now += 5 * DAY;
      const recover = lose();
      await watch('anna', [0, 5]);
      await lrs.until(() => lrs.begun > 0);
      const earlier = now - 3 * DAY;
      assert.deepEqual((await watch('anna', [10, 15], earlier)).json.rejected, []);
      recover();
      await lrs.until(() => lrs.voided.size === 1 && shown().length === 1);
      await settled(service);

      assert.deepEqual(
        shown().map(({ timestamp }) => timestamp),
        [`${new Date(earlier).toISOString().slice(0, 10)}T00:00:00Z`],
      );
      await erase(service, 'anna');
      await settled(service);
      assert.deepEqual(shown(), []);
    });
  }
});
