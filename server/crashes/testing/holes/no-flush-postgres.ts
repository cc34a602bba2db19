import pg from 'pg';

/** Loaded into a service, it lets its database answer before the flush, whatever the service asks for. */
const query = pg.Client.prototype.query as (this: pg.Client, ...all: unknown[]) => unknown;

pg.Client.prototype.query = function (this: pg.Client, text: unknown, ...more: unknown[]): unknown {
  const careless =
    typeof text === 'string' ? text.replace('synchronous_commit = on', 'synchronous_commit = off') : text;
  return query.call(this, careless, ...more);
} as typeof pg.Client.prototype.query;
