import { mkdtempSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs the statements of Learning Locker, a learning record store that isn’t ours, with nothing but its own memory.
 * It is told the folder that it is installed in, and says its port as the first line.
 */
const load = createRequire(join(process.argv[2]!, 'package.json'));
const part = (name: string) =>
  (load(`@learninglocker/xapi-statements/dist/${name}`) as { default: (options?: object) => object }).default;
const express = load('express') as () => { use(path: string, router: unknown): Pick<Server, 'listen'> };

// It writes its files wherever it is.
process.chdir(mkdtempSync(join(tmpdir(), 'lern-lrs-')));

const silent = () => {};
const logger = { silly: silent, debug: silent, info: silent, warn: silent, error: silent };
const tracker = Promise.resolve(silent);
const repo = part('repo/factory')({
  auth: { facade: 'test', fake: {} },
  events: { facade: 'test' },
  models: { facade: 'memory', memory: { state: { fullActivities: [], statements: [] } } },
  storage: { facade: 'local', local: { storageDir: process.cwd() } },
});
const service = part('service')({
  ...{ repo, tracker, logger, awaitUpdates: true },
  ...{ enableConflictChecks: true, enableAttachmentValidation: true, enableVoidingChecks: true },
  ...{ enableStatementCreation: true, enableAttachmentCreation: true, enableVoiding: true },
  ...{ enableNullRemoval: false, enableActorLowerCasing: false, enableReferencing: true, enableActivityUpdates: true },
});
const { statementsRouter } = part('expressPresenter')({
  ...{ service, tracker, logger, translator: part('translatorFactory')() },
  ...{ morganDirectory: process.cwd(), bodyParserLimit: '5mb' },
  ...{ allowUndefinedMethod: false, allowFormBody: false },
}) as { statementsRouter: unknown };

const server: Server = express()
  .use('/xAPI/statements', statementsRouter)
  .listen(0, '127.0.0.1', () => {
    process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
  });
