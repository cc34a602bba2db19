/** Where the intranet has its provider. */
export const providerPath = '/idp';

/** Names of its cookies. */
export const providerCookies = { session: 'anmeldung', interaction: 'anmeldung_frage', resume: 'anmeldung_weiter' };

/** What the town's identity provider has to know. */
export interface ProviderOptions {
  /** The name it signs with: an address under which the service reaches it, with the path. */
  readonly issuer: string;
  /** The intranet's address as browsers reach it. */
  readonly publicUrl: string;
  /** Address of the learning service as browsers reach it. */
  readonly serviceUrl: string;
  /** What the service is called here, and how it proves that it is itself. */
  readonly client: string;
  readonly secret: string;
}
