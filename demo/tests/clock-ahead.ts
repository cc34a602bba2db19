import { ServerResponse } from 'node:http';

/** Loaded into a service before it starts (`node --import`): its clock is ahead by `CLOCK_AHEAD` milliseconds, or behind. */
const ahead = Number(process.env['CLOCK_AHEAD'] ?? 0);

const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...given: [] | [number | string | Date]) {
    if (given.length > 0) super(...(given as [number]));
    else super(RealDate.now() + ahead);
  }

  static override now(): number {
    return RealDate.now() + ahead;
  }
} as DateConstructor;

// Browsers learn from this header what time it is here; Node.js writes it by its own clock.
const { writeHead } = ServerResponse.prototype;
ServerResponse.prototype.writeHead = function (this: ServerResponse, ...given: unknown[]) {
  if (!this.hasHeader('date')) this.setHeader('date', new Date().toUTCString());
  return (writeHead as (...given: unknown[]) => ServerResponse).apply(this, given);
} as typeof writeHead;
