// What is needed at the end of a film, and beside it: fetched while it plays.
export { EndCard } from './end-card.ts';
export { showInSystem } from './system-controls.ts';
