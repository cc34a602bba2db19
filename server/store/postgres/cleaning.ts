import pg from 'pg';

/** How long after something was erased its remains are cleared away, in milliseconds: more may be erased until then. */
const LATER = 60_000;

/** Rows that are written anew by one statement. */
const TOGETHER = 500;

/** Clears away what deleted and changed rows leave behind. */
export class Cleaning {
  readonly #url: string;
  readonly #tables: readonly string[];
  #planned: NodeJS.Timeout | undefined;

  constructor(url: string, tables: readonly string[]) {
    this.#url = url;
    this.#tables = tables;
  }

  /** Clears away soon. Where that fails, the database's own cleaning does it later. */
  plan(): void {
    this.#planned ??= setTimeout(() => {
      this.#planned = undefined;
      this.#connected((client) => this.#vacuum(client)).catch(() => {});
    }, LATER).unref();
  }

  /** Writes all rows anew in the order of their keys: then nothing in them tells which were written by the same request. */
  async rearrange(): Promise<void> {
    await this.#connected(async (client) => {
      for (const table of this.#tables) await rewrite(client, table);
      await this.#vacuum(client);
    });
  }

  close(): void {
    clearTimeout(this.#planned);
  }

  async #vacuum(client: pg.Client): Promise<void> {
    for (const table of this.#tables) await client.query(`VACUUM ${table}`);
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
