import { Commits } from '../../store/lowdb/commits.ts';

/** Loaded into a service before it starts (`node --import`): every change is a transaction of its own, as without group commit. */
const run = Commits.prototype.run;

Commits.prototype.run = function (work) {
  const done = run.call(this, work);
  this.flush();
  return done as Promise<never>;
};
