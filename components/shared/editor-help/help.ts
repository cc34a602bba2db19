import type { MeAnswer } from '../../../server/contract/api.ts';
import type { ApiError } from '../session/api.ts';
import type { KeptSession } from '../session/kept-session.ts';
import type { Lookout } from './lookout.ts';

const lookouts = new WeakMap<KeptSession, Promise<Lookout>>();

/**
 * Explains to an editor, and to nobody else, what is wrong with what they pasted: under the elements of this session.
 * To be called when a course was loaded or could not be; for everybody else nothing more is fetched.
 */
export async function helpEditors(session: KeptSession, error?: ApiError): Promise<void> {
  if (!(await isEditor(session))) {
    await lookouts.get(session)?.then((lookout) => lookout.leave());
    return;
  }
  let lookout = lookouts.get(session);
  if (!lookout) {
    lookout = import('./lookout.ts').then(({ Lookout }) => new Lookout(session));
    lookouts.set(session, lookout);
    lookout.catch(() => lookouts.delete(session));
  }
  await (await lookout).look(error);
}

/** As the service says it; where that can't be asked, as the token does, which is read, not believed: it shows a help, and opens nothing. */
async function isEditor({ answer, api }: KeptSession): Promise<boolean> {
  if (answer) return answer.editor === true;
  const me = (await api.get<MeAnswer>('me').catch(() => undefined)) ?? (api.token && (await ownSession(api.base)));
  if (me) return me.roles.includes('editor');
  const token = await api.token?.get().catch(() => undefined);
  return token !== undefined && /"editor"/.test(payloadOf(token));
}

/** Where a page's tokens fail, the editor may still be signed in with the service itself. */
async function ownSession(base: URL): Promise<MeAnswer | undefined> {
  try {
    const response = await fetch(new URL('api/v1/me', base), { credentials: 'include' });
    return response.ok ? ((await response.json()) as MeAnswer) : undefined;
  } catch {
    return undefined;
  }
}

function payloadOf(token: string): string {
  try {
    return atob(token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}
