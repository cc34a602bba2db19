import type { Words } from './words.ts';

/** `GET /admin/due`: mandatory training (`mandatory: true` in the course), one line per course. */
export interface DueAnswer {
  /** ISO 8601. */
  time: string;
  courses: DueCourse[];
}

export interface DueCourse {
  course: string;
  title: string;
  /** From this day on it had to be learnt anew (`2026-11-01`); absent where it never had. */
  since?: string;
  /** By name, then id; those who never opened the course aren't known here. */
  people: DuePerson[];
}

/** Nothing but what the list is for: no share, no score, no time of last use. */
export interface DuePerson {
  id: string;
  name?: string;
  department?: string;
  /** Completed in the period that runs: the day (`2026-11-22`). Absent: it is due. */
  done?: string;
}

/** `GET /admin/health`. */
export interface HealthAnswer {
  /** ISO 8601. */
  time: string;
  service: {
    version: string;
    /** Of Node.js. */
    node: string;
    /** ISO 8601. */
    since: string;
  };
  store: {
    kind: 'lowdb' | 'postgresql';
    /** It takes what is written. */
    writes: boolean;
    /** Why not. */
    fault?: Words;
    /** How many, a minute ago at most; absent where they can’t be counted. */
    records?: number;
  };
  /** Of the data folder, in bytes; absent where the system doesn't say. */
  disk?: { free: number; total: number };
  /** Only where something is forwarded. */
  forwarding?: ForwardingHealth;
  /** Of the figures: months whose time is over and that aren't closed yet (`2026-10`), and why not. */
  figures?: { waiting: string[]; trouble?: Words };
  courses: {
    served: number;
    /** As `check` says it, without hints. `course`: its folder; `file`: from the folder of courses on. */
    faults: { course: string; file: string; line?: number; severity: 'error' | 'warning'; words: Words }[];
  };
}

/** How it stands with forwarding to a learning record store (LRS). */
export interface ForwardingHealth {
  /** Its host; never its key. */
  host: string;
  /** Records of which something waits to be sent, and statements that are to be taken back. */
  waiting: number;
  /** When something was last taken there, ISO 8601. */
  taken?: string;
  /** Why it isn't getting on, and when it is tried again (ISO 8601). */
  trouble?: { words: Words; again: string };
}
