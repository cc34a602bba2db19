import { Commits } from '../../store/lowdb/commits.ts';

/** Loaded into a service before it starts (`node --import`): every change is a transaction and a flush of its own, as without group commit. */
const run = Commits.prototype.run;

const last = new WeakMap<Commits, Promise<unknown>>();

Commits.prototype.run = function (work) {
  const done = (last.get(this) ?? Promise.resolve()).then(() => run.call(this, work));
  last.set(
    this,
    done.catch(() => {}),
  );
  return done as Promise<never>;
};
