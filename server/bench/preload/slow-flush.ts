import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Loaded into a service before it starts (`node --import`): every flush of a commit takes 5 ms longer, as on a disk that is slow. */
const MILLISECONDS = 5;

const { fdatasync } = fs;

fs.fdatasync = ((file, done) =>
  fdatasync(file, (error) => void setTimeout(() => done(error), MILLISECONDS))) as typeof fdatasync;
syncBuiltinESMExports();
