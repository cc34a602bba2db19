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
  'answers-missing',
  'body-after-options',
  'chapter-text',
  'feedback-outside',
  'gaps-differ',
  'id-doubled',
  'moment-late',
  'moment-without-video',
  'option-extra',
  'options-unexpected',
  'options-without-question',
  'pictures-several',
  'question-outside',
  'scenario-endless',
  'scenario-right',
  'scene-endless',
  'scene-first',
  'scene-unreached',
  'see-late',
  'see-without-video',
  'to-unknown',
  'video-doubled',
]);
