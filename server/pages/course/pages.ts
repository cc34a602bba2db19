// What draws the pages of courses, to be loaded at once.
export { renderCoursePage } from './course-page.ts';
export { renderLessonPage } from './lesson-page.ts';
export { renderRefusalPage } from './refusal-page.ts';
export { transcriptOf } from './transcript.ts';
