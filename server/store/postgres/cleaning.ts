import pg from 'pg';

/** How long after something was erased its remains are cleared away, in milliseconds: more may be erased until then. */
const LATER = 60_000;

/** No request takes as long. */
const LONG = '1 second';

/** Rows that are written anew by one statement. */
const TOGETHER = 500;

/** Clears away what deleted and changed rows leave behind. */
export class Cleaning {
  readonly #url: string;
  readonly #tables: readonly string[];
  readonly #later: number;
  #isClosed = false;
  #planned: NodeJS.Timeout | undefined;

  /** `later`: how long it waits until it clears away, in milliseconds. */
  constructor(url: string, tables: readonly string[], later = LATER) {
    this.#url = url;
    this.#tables = tables;
    this.#later = later;
  }

  /** Clears away soon. Where that fails, or somebody still sees what is to go, it is tried again. */
  plan(): void {
    if (this.#isClosed) return;
    this.#planned ??= setTimeout(() => {
      this.#planned = undefined;
      this.#connected((client) => this.#vacuum(client)).catch(() => this.plan());
    }, this.#later).unref();
  }

  /** Writes all rows anew in the order of their keys: then nothing in them tells which were written by the same request. */
  async rearrange(): Promise<void> {
    await this.#connected(async (client) => {
      for (const table of this.#tables) await rewrite(client, table);
      await this.#vacuum(client);
    });
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#planned);
  }

  async #vacuum(client: pg.Client): Promise<void> {
    for (const table of this.#tables) await client.query(`VACUUM ${table}`);
    if (await isWatched(client)) this.plan();
  }

  /** A connection of its own: all this takes longer than a request may. */
  async #connected(work: (client: pg.Client) => Promise<void>): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, application_name: 'lernbausteine cleaning' });
    client.on('error', () => {});
    await client.connect();
    try {
      await work(client);
    } finally {
      await client.end();
    }
  }
}

/** Whether somebody reads all as it was at one moment (a count, another instance, a backup): what they see can't be cleared away. */
async function isWatched(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(`SELECT FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_xmin IS NOT NULL
      AND xact_start < statement_timestamp() - interval '${LONG}' LIMIT 1`);
  return rows.length > 0;
}

async function rewrite(client: pg.Client, table: string): Promise<void> {
  const text = `WITH next AS (
      SELECT kind, id FROM ${table} WHERE (kind, id) > ($1, $2) ORDER BY kind, id LIMIT ${TOGETHER} FOR UPDATE
    ), rewritten AS (
      UPDATE ${table} r SET version = r.version FROM next WHERE r.kind = next.kind AND r.id = next.id
    )
    SELECT kind, id FROM next ORDER BY kind DESC, id DESC LIMIT 1`;
  let [kind, id] = ['', ''];
  for (;;) {
    const { rows } = await client.query<{ kind: string; id: string }>(text, [kind, id]);
    if (!rows[0]) return;
    ({ kind, id } = rows[0]);
  }
}
