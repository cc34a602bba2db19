import type { MeAnswer } from '../contract/api.ts';
import type { Asker } from './who-asks.ts';

/** Where this asker may sign in or out with the service itself; nowhere unless it is `offered`. */
export function ownSignIn(
  offered: boolean,
  { identity, session, proxied }: Asker,
): Pick<MeAnswer, 'signIn' | 'signOut'> {
  if (!offered) return {};
  return { ...(!identity && !proxied && { signIn: 'auth/sign-in' }), ...(session && { signOut: 'auth/sign-out' }) };
}
