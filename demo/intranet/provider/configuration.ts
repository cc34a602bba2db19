import { interactionPolicy } from 'oidc-provider';
import type { AdapterFactory, Configuration, Grant, JWK, KoaContextWithOIDC } from 'oidc-provider';
import { visitors } from '../people.ts';
import { personOf } from '../sign-in.ts';
import { looks } from './looks.ts';
import { providerCookies, providerPath } from './options.ts';
import type { ProviderOptions } from './options.ts';

/** What a provider signs, remembers and recognises its cookies with. */
export interface ProviderMeans {
  readonly keys: readonly JWK[];
  readonly cookieKey: string;
  readonly adapter: AdapterFactory;
}

const hour = 3600;

/** One client, and everybody who can be chosen in the intranet's header. */
export function configurationOf(options: ProviderOptions, { keys, cookieKey, adapter }: ProviderMeans): Configuration {
  const { client, secret, serviceUrl } = options;
  const service = serviceUrl.replace(/\/?$/, '/');

  return {
    ...looks(options),
    adapter,
    jwks: { keys },
    clients: [
      {
        client_id: client,
        client_secret: secret,
        redirect_uris: [`${service}auth/callback`],
        post_logout_redirect_uris: [service, `${service}privacy`],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'department', 'roles', 'groups'] },
    conformIdTokenClaims: false,
    cookies: {
      keys: [cookieKey],
      names: providerCookies,
    },
    findAccount: (_ctx, id) => {
      const person = visitors.find((visitor) => visitor.id === id);
      if (!person) return undefined;

      const { name, department, roles, groups } = person;
      return { accountId: id, claims: () => ({ sub: id, name, department, roles, groups }) };
    },
    interactions: { policy: policy(), url: (_ctx, { uid }) => `${providerPath}/interaction/${uid}` },
    loadExistingGrant: everythingGranted,
    pkce: { required: () => true },
    ttl: {
      AccessToken: hour,
      AuthorizationCode: 60,
      Grant: 10 * hour,
      IdToken: hour,
      Interaction: hour,
      Session: 10 * hour,
    },
  };
}

/** Whoever is chosen in the header is who signs in, whoever that was the last time. */
function policy(): interactionPolicy.DefaultPolicy {
  const prompts = interactionPolicy.base();
  const { Check } = interactionPolicy;
  prompts
    .get('login')
    ?.checks.add(
      new Check('other_person', 'somebody else is chosen in the intranet', ({ req, oidc }) =>
        personOf(req)?.id === oidc.session?.accountId ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
      ),
    );

  return prompts;
}

/** The town has agreed for its people: nobody is asked what the service may know. */
async function everythingGranted({ oidc }: KoaContextWithOIDC): Promise<Grant | undefined> {
  const { client, session, provider } = oidc;
  if (!client || !session?.accountId) return undefined;

  const known = session.grantIdFor(client.clientId);
  if (known) return provider.Grant.find(known);

  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}
