import type { MeAnswer } from '../../../server/contract/api.ts';
import { pageAddress } from '../page-address.ts';
import type { KeptSession } from './kept-session.ts';

/** Where somebody not signed in may do so with the service itself. */
export class SignIn {
  #address: Promise<string | undefined> | undefined;

  constructor(readonly session: KeptSession) {}

  /** The address; undefined where there is none, or somebody is signed in. */
  async get(): Promise<string | undefined> {
    // A page that brings tokens signs people in itself: a second sign-in beside it could be another person's.
    const isOpen = this.session.subject === null && !this.session.api.token;
    return isOpen ? (this.#address ??= this.#ask()) : undefined;
  }

  /** It may be otherwise by now. */
  forget(): void {
    this.#address = undefined;
  }

  async #ask(): Promise<string | undefined> {
    const { api } = this.session;
    const me = await api.get<MeAnswer>('me').catch(() => undefined);
    return me && signInAddress(me, api.base);
  }
}

/** It leads back to this page; from a frame, which nobody signs in within, to the page that the one in it names instead. */
export function signInAddress({ signIn }: MeAnswer, base: URL): string | undefined {
  if (signIn === undefined) return undefined;
  const address = new URL(signIn, base);
  address.searchParams.set('return', pageAddress());
  return address.href;
}
