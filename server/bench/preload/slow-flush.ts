import { DatabaseSync } from 'node:sqlite';

/** Loaded into a service before it starts (`node --import`): every commit takes 5 ms longer, as on a disk that is slow to flush. */
const MILLISECONDS = 5;

const exec = DatabaseSync.prototype.exec;

DatabaseSync.prototype.exec = function (sql) {
  exec.call(this, sql);
  if (sql === 'COMMIT') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, MILLISECONDS);
};
