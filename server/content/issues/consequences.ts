import type { Issue } from './issue.ts';

/**
 * Issues without those that only follow from a heading that wasn't read as one: what stands below it then belongs to
 * the lesson or question above, which has too much of it.
 */
export function withoutConsequences(issues: Issue[]): Issue[] {
  const lost = issues.find(({ code }) => code === 'heading-space' || code === 'heading-hard-space');
  return lost
    ? issues.filter(({ code, file, line }) => file !== lost.file || line < lost.line || !FOLLOWS.has(code))
    : issues;
}

const FOLLOWS = new Set<Issue['code']>([
  'after-missing',
  'body-after-options',
  'feedback-outside',
  'id-doubled',
  'moment-late',
  'moment-without-video',
  'option-extra',
  'options-without-question',
  'question-outside',
  'video-doubled',
]);
