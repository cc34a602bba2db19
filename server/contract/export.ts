import type { Course } from './course.ts';
import { dayOf } from './day.ts';
import { secondsWithin } from './intervals.ts';
import type { Milestone } from './milestones.ts';
import type { LearnerRecord, Person, RecordKey } from './record.ts';
import type { Answer, CourseState, LessonState } from './state.ts';
import { answersTo } from './merge.ts';
import type { CourseProgress } from './summarize.ts';
import { attemptScore, summarize } from './summarize.ts';

/** The version of the export's shape; only additions keep it. */
export const EXPORT_VERSION = 2;

/** One record of the export: shares, scores and the days of milestones; never intervals, never minutes, never when somebody was last here. */
export interface ExportedRecord {
  record: RecordKey;
  person?: Person;
  courses: ExportedCourse[];
}

/** What somebody has reached in one course. */
export interface ExportedCourse {
  course: string;
  /** The course is not offered any more: shares can't be worked out. */
  retired?: true;
  percent?: number;
  completed?: boolean;
  passed?: boolean;
  lessons: ExportedLesson[];
  milestones: ExportedMilestone[];
}

/** One lesson in one of its terms. */
export interface ExportedLesson {
  lesson: string;
  term: string;
  /** The course does not have this lesson any more. */
  retired?: true;
  /** This is the term that runs. */
  current: boolean;
  /** Share of the video's length, 0 to 1, three digits; absent without a video. */
  watched?: number;
  completed?: boolean;
  questions: ExportedQuestion[];
  /** Of attempts at a proof: how many were handed in, and what the best one is worth, 0 to 1, three digits. */
  proof?: { attempts: number; best: number };
}

/** The first, the best and the last answer to one question. */
export interface ExportedQuestion {
  question: string;
  retired?: true;
  first: ExportedVerdict;
  best: ExportedVerdict;
  last: ExportedVerdict;
}

/** When it was given is nobody else’s business. */
export interface ExportedVerdict {
  score: number;
  correct: boolean;
}

/** Where somebody belongs stands with the person, and what was forwarded is the service's own book-keeping. */
export interface ExportedMilestone extends Omit<Milestone, 'at' | 'department' | 'forwarded'> {
  /** The day, ISO 8601 (`2026-11-22`). */
  at: string;
}

/** How the figures of an export are counted, in the words of the export itself. */
export const COUNTING_RULES = {
  watched: {
    de: 'Anteil der Videolänge, der wirklich abgespielt wurde; doppelt Gesehenes zählt einmal, Übersprungenes nicht.',
    en: 'Share of the video’s length that was really played; what was seen twice counts once, what was skipped does not.',
  },
  score: {
    de: 'Einfachauswahl, richtig/falsch, Stelle im Bild, kurze Antwort und Zahl: 0 oder 1. Mehrfachauswahl: (richtige − falsche gewählte) / richtige, nicht unter 0. Zuordnen, Sortieren, Reihenfolge und Lücken: Anteil, der an der richtigen Stelle ist. Entscheidungen: Anteil der guten unter den getroffenen. Aufgaben zum Tun und zum Nachdenken werden nicht bewertet.',
    en: 'Single choice, true/false, place in a picture, short answer and number: 0 or 1. Multiple choice: (right − wrong chosen) / right, not below 0. Matching, sorting, ordering and gaps: share in the right place. Decisions: share of good ones among those made. Things to do and to think about are not graded.',
  },
  completed: {
    de: 'Eine Lektion ist abgeschlossen, wenn genug gesehen und genug richtig beantwortet ist (beste Antwort je Frage; bei einem Nachweis der beste Versuch als Ganzes); ein Kurs, wenn alle Lektionen es sind.',
    en: 'A lesson is completed when enough was watched and enough answered rightly (best answer per question; of a proof the best attempt as a whole); a course when all lessons are.',
  },
  milestones: {
    de: 'Tag, an dem die Regel zum ersten Mal erfüllt war; wird nie zurückgenommen.',
    en: 'The day when the rule was first met; never withdrawn.',
  },
  filter: {
    de: 'Ausgewählt wird je Lernstand und Kurs: nach Kurs und Bereich; nach Stand: begonnen, bestanden oder abgeschlossen (jemals erreicht) oder fällig (begonnen, im laufenden Zeitraum noch nicht abgeschlossen); nach Zeit: der Tag, an dem dieser Stand erreicht wurde (bei fällig: der Beginn), ohne Stand der Tag irgendeines Meilensteins, beide Tage eingeschlossen. Personen stehen nur da, wo der Kurs heute namentlich geführt wird.',
    en: 'Selected by record and course: by course and area; by state: begun, passed or completed (ever reached), or due (begun, not completed in the term that runs); by time: the day on which that state was reached (of due: the beginning), without a state the day of any milestone, both days included. Persons appear only where a course is named today.',
  },
  checksum: {
    de: 'SHA-256, Zeile für Zeile: Prüfsumme neu = SHA-256 (Prüfsumme bisher, 32 Bytes, dann die Zeile in UTF-8, ohne Zeilenende und ohne Komma am Ende). Sie beginnt mit der Prüfsumme von nichts; gezählt werden nur Zeilen von Lernständen.',
    en: 'SHA-256, line by line: new checksum = SHA-256 (checksum so far, 32 bytes, then the line in UTF-8, without its end and without the comma at its end). It begins with the checksum of nothing; only lines of records count.',
  },
  proof: {
    de: 'In einem Kurs mit Nachweis erworben; bleibt länger gespeichert als der Fortschritt, aus dem es entstand.',
    en: 'Earned in a course of proofs; kept longer than the progress it came from.',
  },
} as const;

/** A record as it leaves the house, worked out at `now` (milliseconds since 1970). */
export function exportRecord(
  record: LearnerRecord,
  courseOf: (id: string) => Course | undefined,
  now: number,
): ExportedRecord {
  return {
    record: record.key,
    ...(record.person && { person: record.person }),
    courses: Object.entries(record.courses).map(([id, { state, milestones }]) => ({
      ...exportCourse(id, courseOf(id), state, now),
      milestones: milestones.map(({ department: _department, forwarded: _forwarded, ...milestone }) => ({
        ...milestone,
        at: dayOf(milestone.at),
      })),
    })),
  };
}

function exportCourse(id: string, course: Course | undefined, state: CourseState, now: number) {
  const progress = course && summarize(course, state, now);
  return {
    course: id,
    ...(progress
      ? { percent: progress.percent, completed: progress.completed, passed: progress.passed }
      : { retired: true as const }),
    lessons: Object.entries(state.lessons).flatMap(([lesson, terms]) =>
      Object.entries(terms).map(([term, lessonState]) => exportLesson(lesson, term, lessonState, course, progress)),
    ),
  };
}

function exportLesson(
  id: string,
  term: string,
  state: LessonState,
  course: Course | undefined,
  progress: CourseProgress | undefined,
): ExportedLesson {
  const lesson = course?.lessons.find((one) => one.id === id);
  const today = progress?.lessons.find((one) => one.lesson === id);
  const current = today?.term === term;
  return {
    lesson: id,
    term,
    ...(!lesson && { retired: true }),
    current,
    ...(lesson?.video && {
      watched: thousandths(secondsWithin(state.watched, lesson.video.duration) / lesson.video.duration),
    }),
    ...(current && { completed: today.completed }),
    questions: Object.entries(state.answers).map(([question, answers]) => {
      const { first, best, last } = answersTo(answers);
      return {
        question,
        ...(!lesson?.questions.some((one) => one.id === question) && { retired: true }),
        first: exportVerdict(first),
        best: exportVerdict(best),
        last: exportVerdict(last),
      };
    }),
    ...exportProof(state),
  };
}

function exportProof({ attempts }: LessonState): Pick<ExportedLesson, 'proof'> {
  const scores = Object.values(attempts).map(attemptScore);
  return scores.length > 0 ? { proof: { attempts: scores.length, best: thousandths(Math.max(...scores)) } } : {};
}

function exportVerdict({ score, correct }: Answer): ExportedVerdict {
  return { score: thousandths(score), correct };
}

function thousandths(share: number): number {
  return Math.round(share * 1000) / 1000;
}
