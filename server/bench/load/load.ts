import { fork } from 'node:child_process';
import type { Learner } from '../learners.ts';
import type { PlayedLesson } from '../courses.ts';
import { ours } from '../processes.ts';

/** What is sent where, and until when. */
export interface Load {
  /** Connections are spread over them in turn. */
  origins: string[];
  /** Who reports, each in their turn; named beforehand. */
  learners: string;
  /** Ends after so many seconds, or after so many facts: whatever is given. */
  seconds?: number;
  facts?: number;
  /** Requests a second that come in whether the last ones are answered or not; without it each connection sends when it has its answer. */
  rate?: number;
}

/** What came of it. */
export interface Outcome {
  requests: number;
  seconds: number;
  /** Milliseconds until the answer of 99 of 100, from when the request was due. */
  p99: number;
  /** Share of one processor that the load itself took. */
  busy: number;
}

/** The process that makes the load: beside what is measured, and never in it. */
export interface Generator {
  /** Gives a group of learners a name. */
  learners(name: string, learners: Learner[], lessons: PlayedLesson[]): Promise<void>;
  /** Rejects where a request is not answered as it should be: then nothing was measured. */
  run(load: Load): Promise<Outcome>;
  stop(): void;
}

/** What the process is told. */
export type Order = { load: Load } | { name: string; learners: Learner[]; lessons: PlayedLesson[] };

/** What it answers to each. */
export type Reply = { outcome?: Outcome; failure?: string };

/** Starts the process. */
export function startGenerator(): Generator {
  const child = fork(ours('./load/load-process'), { serialization: 'advanced' });
  const ask = (order: Order) =>
    new Promise<Reply>((resolve, reject) => {
      const ended = () => reject(new Error('The process that makes the load has ended.'));
      child.once('exit', ended);
      child.once('message', (reply: Reply) => {
        child.off('exit', ended);
        if (reply.failure === undefined) resolve(reply);
        else reject(new Error(reply.failure));
      });
      child.send(order);
    });

  return {
    async learners(name, learners, lessons) {
      await ask({ name, learners, lessons });
    },
    run: async (load) => (await ask({ load })).outcome!,
    stop: () => void child.kill(),
  };
}
