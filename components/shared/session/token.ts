/** A bearer token for whoever is signed in: where it comes from, and the one that is used just now. */
export class TokenSource {
  /** The one that is used, or on its way. */
  current: Promise<string | undefined> | undefined;

  /** `load` resolves to a new token, undefined for somebody not signed in; rejects where that can't be told. */
  constructor(readonly load: () => Promise<string | undefined>) {}

  /** The token; undefined for somebody not signed in. One request, however many ask. Rejects where it can't be told. */
  get(): Promise<string | undefined> {
    this.current ??= this.load().catch((error: unknown) => {
      this.renew();
      throw error;
    });
    return this.current;
  }

  /** Forgets the token: it has ended, or somebody else may be signed in by now. */
  renew(): void {
    this.current = undefined;
  }
}

/** Asks an address of the host page's origin that answers `{ "token": "…" }`, or 401 for nobody. */
export function tokenAt(address: URL): () => Promise<string | undefined> {
  return async () => {
    const response = await fetch(address, { headers: { Accept: 'application/json' }, cache: 'no-store' });
    if (response.status === 401) return undefined;
    if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
    return ((await response.json()) as { token: string }).token;
  };
}
