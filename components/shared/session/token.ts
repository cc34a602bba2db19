/** Where bearer tokens come from: an address of the host page's origin that answers `{ "token": "…" }`, or 401 for nobody. */
export class TokenSource {
  /** The one that is used, or on its way. */
  current: Promise<string | undefined> | undefined;

  constructor(readonly address: URL) {}

  /** The token; undefined for somebody not signed in. One request, however many ask. Rejects where the address fails. */
  get(): Promise<string | undefined> {
    this.current ??= this.#fetch().catch((error: unknown) => {
      this.renew();
      throw error;
    });
    return this.current;
  }

  /** Forgets the token: it has ended, or somebody else may be signed in by now. */
  renew(): void {
    this.current = undefined;
  }

  async #fetch(): Promise<string | undefined> {
    const response = await fetch(this.address, { headers: { Accept: 'application/json' }, cache: 'no-store' });
    if (response.status === 401) return undefined;
    if (!response.ok) throw new Error(`${this.address.pathname}: ${response.status}`);
    return ((await response.json()) as { token: string }).token;
  }
}
