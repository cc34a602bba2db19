/** A sentence for people in both languages. */
export interface Sentence {
  de: string;
  en: string;
}

/** An error for people; `unreachable` where the service didn't answer at all. */
export interface ViewProblem extends Sentence {
  code: string;
}
