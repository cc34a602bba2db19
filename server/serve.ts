import express from 'express';
import type { Express } from 'express';
import type { Server } from 'node:http';
import { pino } from 'pino';
import type { LoggerOptions } from 'pino';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.ts';
import { readConfig } from './config/config.ts';
import type { Config } from './config/config.ts';
import { demandCourses, demandOwnData } from './config/folders.ts';
import { explain } from './explain.ts';
import { createLimitedServer } from './http/limited-server.ts';
import { problemOf } from './problems.ts';

/** How long open requests may take when the service stops, in milliseconds. */
const LAST_REQUESTS = 10_000;

/** Runs the service until it is told to stop; resolves to the exit code. */
export async function serve(env: NodeJS.ProcessEnv): Promise<number> {
  try {
    const config = readConfig(env);
    demandCourses(config.app.courses);
    demandOwnData(config.app.data);
    const log = pino(logOptions(config), pino.destination(2));
    for (const warning of config.warnings) log.warn(warning);
    const app = await createApp({ ...config.app, log });
    const server = createLimitedServer(config.basePath ? mounted(app.handler, config.basePath) : app.handler);
    const stopped = whenToldToStop();
    await listen(server, config);
    const { address, port, family } = server.address() as AddressInfo;
    const host = family === 'IPv6' ? `[${address}]` : address;
    process.stdout.write(`Lernbausteine: http://${host}:${port}${config.basePath}/\n`);

    await stopped;
    await close(server);
    await app.close();
    return 0;
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    return 1;
  }
}

/** Words and times as people read them, and programs as well. */
function logOptions({ logLevel }: Config): LoggerOptions {
  return {
    base: null,
    level: logLevel,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  };
}

/** Outside its own path the service knows nothing. */
function mounted(handler: Express, basePath: string): Express {
  const outside = problemOf('not-found');
  return express()
    .disable('x-powered-by')
    .use(basePath, handler)
    .use(
      (_request, response) => void response.status(404).type('application/problem+json').send(JSON.stringify(outside)),
    );
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

/** Also when the process that handed over to this one is gone. */
function whenToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
    process.once('disconnect', () => resolve());
  });
}

/** Lets open requests finish, and connections go that only wait for the next one. */
function close(server: Server): Promise<void> {
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const late = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS);
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(idle);
      clearTimeout(late);
      resolve();
    });
  });
}
