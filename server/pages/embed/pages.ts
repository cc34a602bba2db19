// What draws the pages for frames, to be loaded at once.
export { renderEmbedPage } from './embed-page.ts';
export { renderEmbedRefusal } from './embed-refusal.ts';
