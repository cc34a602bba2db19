import { DatabaseSync } from 'node:sqlite';

/** Loaded into a service, it makes it commit without ever flushing. */
const { exec } = DatabaseSync.prototype;

DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string): void {
  exec.call(this, sql.replace('synchronous = FULL', 'synchronous = OFF'));
};
