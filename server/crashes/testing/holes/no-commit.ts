import { DatabaseSync } from 'node:sqlite';

/** Loaded into a service, it makes it answer without ever committing. */
const { exec } = DatabaseSync.prototype;

DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string): void {
  const goesOn = sql === 'BEGIN IMMEDIATE' && this.isTransaction;
  if (!goesOn && sql !== 'COMMIT') exec.call(this, sql);
};
