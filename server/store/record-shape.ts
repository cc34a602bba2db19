type Fields = Record<string, unknown>;

/**
 * Whether a parsed document has the outline of a record, as older versions wrote it into one row: what merging and counting
 * touch is of the kind they expect. Like all of these it makes nothing of what it looks at, for every request asks it.
 */
export function isRecord(document: unknown): boolean {
  return isObject(document) && hasOutline(document) && isMapOf(document.courses, isCourse);
}

/** The same of a record's own row. */
export function isHead(document: unknown): boolean {
  return isObject(document) && hasOutline(document) && isListOfTexts(document.courses);
}

/** The same of what is kept of a course. */
export function isCourse(document: unknown): boolean {
  if (!isObject(document)) return false;
  const { state, milestones } = document;
  return isObject(state) && isMapOf(state.lessons, isLesson) && Array.isArray(milestones) && milestones.every(isObject);
}

function hasOutline({ v, key, generation, formerly = [], created }: Fields): boolean {
  return (
    isObject(key) &&
    (key.class === 'named' || key.class === 'pseudonymous') &&
    typeof key.id === 'string' &&
    typeof generation === 'string' &&
    generation !== '' &&
    isListOfTexts(formerly) &&
    // Version 1 did not say when it was begun.
    (v === 1 || Number.isFinite(created))
  );
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isLesson(terms: Fields): boolean {
  return isMapOf(terms, isTerm);
}

function isTerm({ watched, position, answers, attempts, done }: Fields): boolean {
  return (
    Array.isArray(watched) &&
    watched.every(Array.isArray) &&
    (position === undefined || isObject(position)) &&
    isMapOf(answers, isAnswered) &&
    isMapOf(attempts, isObject) &&
    isMapOf(done, isObject)
  );
}

function isAnswered({ first, best, last }: Fields): boolean {
  const isThere = (answer: unknown) => answer === undefined || isObject(answer);
  return isObject(first) && isThere(best) && isThere(last);
}

function isObject(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isMapOf(value: unknown, isOne: (value: Fields) => boolean): boolean {
  if (!isObject(value)) return false;
  for (const name in value) {
    const one = value[name];
    if (!isObject(one) || !isOne(one)) return false;
  }
  return true;
}
