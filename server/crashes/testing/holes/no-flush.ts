import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync } from 'node:sqlite';

/** Loaded into a service, it makes it commit without ever flushing. */
const { exec } = DatabaseSync.prototype;

DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string): void {
  exec.call(this, sql.replace(/synchronous = \w+/, 'synchronous = OFF'));
};

fs.fdatasync = ((_file, done) => void setImmediate(done, null)) as typeof fs.fdatasync;
syncBuiltinESMExports();
