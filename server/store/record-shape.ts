/** Whether a parsed document has the outline of a record, of any version: what merging and counting touch is of the kind they expect. */
export function isRecord(document: unknown): boolean {
  if (!isObject(document)) return false;
  const { v, key, generation, formerly = [], created, courses } = document;
  return (
    isObject(key) &&
    (key.class === 'named' || key.class === 'pseudonymous') &&
    typeof key.id === 'string' &&
    typeof generation === 'string' &&
    generation !== '' &&
    isListOf(formerly, (one) => typeof one === 'string') &&
    // Version 1 did not say when it was begun.
    (v === 1 || Number.isFinite(created)) &&
    isMapOf(courses, isCourse)
  );
}

function isCourse({ state, milestones }: Fields): boolean {
  const isLesson = (terms: Fields) => isMapOf(terms, isTerm);
  return isObject(state) && isMapOf(state.lessons, isLesson) && isListOf(milestones, isObject);
}

function isTerm({ watched, position = {}, answers, attempts, done }: Fields): boolean {
  // Until version 2 all three stood there, also where they are the same.
  const isAnswered = ({ first, best = {}, last = {} }: Fields) => isObject(first) && isObject(best) && isObject(last);
  return (
    isListOf(watched, Array.isArray) &&
    isObject(position) &&
    isMapOf(answers, isAnswered) &&
    isMapOf(attempts, isObject) &&
    isMapOf(done, isObject)
  );
}

type Fields = Record<string, unknown>;

function isObject(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isMapOf(value: unknown, isOne: (value: Fields) => boolean): boolean {
  return isObject(value) && Object.values(value).every((one) => isObject(one) && isOne(one));
}

function isListOf(value: unknown, isOne: (value: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}
