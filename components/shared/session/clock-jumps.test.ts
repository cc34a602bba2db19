import { expect } from '@open-wc/testing';
import type { CourseState } from '../../../server/contract/state.ts';
import { answersTo } from '../../../server/contract/merge.ts';
import { stampsOf } from '../../../server/contract/state.ts';
import { answerKey } from '../session.ts';
import {
  COURSE,
  DEVICE_COURSE,
  eventually,
  keptElsewhere,
  newPerson,
  openSession,
  ready,
  signIn,
} from '../../testing/real-session.ts';

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;

const JUMPS = { 'an hour ahead': HOUR, 'an hour back': -HOUR, 'a year ahead': YEAR, 'a year back': -YEAR };

const now = Date.now.bind(Date);

/** Somebody sets the clock of this device. */
function setClock(ahead: number): void {
  Date.now = () => now() + ahead;
}

describe('a lesson in the middle of which the clock jumps', () => {
  afterEach(() => {
    setClock(0);
    signIn('');
  });

  for (const [how, ahead] of Object.entries(JUMPS)) {
    for (const course of [COURSE, DEVICE_COURSE]) {
      it(`${how}, and right again, loses nothing, counts nothing twice and keeps the order (${course})`, async () => {
        newPerson();
        const session = openSession();
        const { questions } = (await ready(session, () => true, course)).course.lessons[0]!;
        const { id, rev, options } = questions[0]!;
        const watch = (from: number, to: number) =>
          session.report(course, 'ablegen', { kind: 'watched', segments: [[from, to]], position: to });
        const answer = async (option: string) => {
          session.report(course, 'ablegen', { kind: 'answered', question: id, rev, response: [option] });
          const isGraded = ({ response, verdict }: { response: string[]; verdict?: object } = { response: [] }) =>
            response[0] === option && verdict !== undefined;
          await ready(session, ({ answers }) => isGraded(answers.get(answerKey('ablegen', id))), course);
        };

        watch(0, 20);
        setClock(ahead);
        watch(20, 30);
        await answer(options[0]!.id);
        watch(5, 10);
        setClock(0);
        await answer(options[1]!.id);
        watch(10, 15);
        session.send();

        const onDevice = () => ready(openSession(), ({ keeping }) => keeping === 'device', course);
        const state = await eventually(
          async () => (await (course === COURSE ? keptElsewhere() : onDevice())).state,
          (kept) => lessonOf(kept)?.position?.seconds === 15 && id in lessonOf(kept)!.answers,
        );
        const lesson = lessonOf(state)!;
        expect(lesson.watched).to.deep.equal([[0, 30]]);
        expect(lesson.answers[id]!.first.response).to.deep.equal([options[0]!.id]);
        expect(answersTo(lesson.answers[id]!).last.response).to.deep.equal([options[1]!.id]);
        for (const { at } of stampsOf(lesson)) expect(at).to.be.closeTo(now(), HOUR / 4);
      });
    }
  }
});

const lessonOf = ({ lessons }: CourseState) => lessons['ablegen']?.['first'];
