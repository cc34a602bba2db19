import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import type { Course } from '../../contract/course.ts';
import type { MyDataAnswer } from '../../contract/api.ts';
import type { Fact } from '../../contract/fact.schema.ts';
import type { CourseState } from '../../contract/state.ts';
import { EMPTY_STATE } from '../../contract/state.ts';
import { signedIn } from '../../testing/tokens.ts';
import { COURSE, deed } from './course.ts';

/** What was sent in one request. */
export interface Report {
  facts: Fact[];
  /** The service answered with 2xx. */
  acknowledged: boolean;
}

/** Somebody who learns, and who remembers what was reported and what of it was acknowledged. */
export class Learner {
  readonly name: string;
  readonly reports: Report[] = [];
  #deeds = 0;

  constructor(name: string) {
    this.name = name;
  }

  /** Signs in at a service. What this answers sends a report; false where that was not acknowledged. */
  async arrive(origin: string): Promise<Sending> {
    const headers = { ...(await signedIn(this.name)), 'content-type': 'application/json' };
    const get = async (path: string) => (await fetch(`${origin}/api/v1/${path}`, { headers })).json();
    const { subject } = (await get('me')) as { subject: string };
    const { lessons } = (await get(`courses/${COURSE}`)) as Course;

    return {
      next: () => this.#next((lesson, question) => lessons[lesson]!.questions[question]!.rev),
      async send(report) {
        const body = JSON.stringify({ subject, facts: report.facts });
        const answer = await fetch(`${origin}/api/v1/facts`, { method: 'POST', headers, body }).catch(() => undefined);
        if (!answer?.ok) return false;
        report.acknowledged = true;
        // Who was killed after the first byte has acknowledged all the same.
        const { rejected } = (await answer.json().catch(() => ({ rejected: [] }))) as { rejected: unknown[] };
        assert.deepEqual(rejected, []);
        return true;
      },
    };
  }

  /** What the service has of it, as soon as its store is there; undefined where it can't say. */
  async stateAt(origin: string): Promise<CourseState | undefined> {
    const headers = await signedIn(this.name);
    const answer = await fetch(`${origin}/api/v1/me/export`, { headers });
    if (answer.status === 503) return setTimeout(50).then(() => this.stateAt(origin));
    if (!answer.ok) return undefined;
    const { records } = (await answer.json()) as MyDataAnswer;
    return records[0]?.courses[COURSE]?.state ?? EMPTY_STATE;
  }

  #next(revOf: (lesson: number, question: number) => string): Report | undefined {
    const facts: Fact[] = [];
    for (const size = 1 + Math.floor(Math.random() * 4); facts.length < size;) {
      const fact = deed(this.#deeds++, revOf);
      if (!fact) return undefined;
      facts.push(fact);
    }
    const report = { facts, acknowledged: false };
    this.reports.push(report);
    return report;
  }
}

/** A browser tab of somebody signed in. */
export interface Sending {
  /** What happens next; undefined when everything was done. */
  next(): Report | undefined;
  /** Resolves to whether it was acknowledged. */
  send(report: Report): Promise<boolean>;
}
