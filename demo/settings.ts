import { chmod } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readSecrets } from './intranet/secrets.ts';

/** The repository. */
export const root = resolve(import.meta.dirname, '..');

/** The address from which the intranet's proxy asks. */
export const trustedPeer = '127.0.0.2';

/** Where everything listens, and under which addresses it is reached. */
export interface Addresses {
  readonly host: string;
  readonly port: number;
  readonly demoPort: number;
  /** The service and the intranet as browsers reach them. */
  readonly serviceUrl: string;
  readonly demoUrl: string;
  /** The service as the intranet reaches it. */
  readonly proxyTarget: string;
  /** The intranet as the service reaches it: never over the network, where plain http could be changed on its way. */
  readonly insideUrl: string;
}

/** The addresses that the environment leads to. */
export function addressesOf(env: NodeJS.ProcessEnv): Addresses {
  const host = env['HOST'] || '127.0.0.1';
  const isOpen = ['0.0.0.0', '::'].includes(host);
  const isHere = isOpen || ['127.0.0.1', 'localhost'].includes(host);
  const name = host.includes(':') ? `[${host}]` : host;
  const port = portFrom(env, 'PORT', 8080);
  const demoPort = portFrom(env, 'DEMO_PORT', 8081);
  const basePath = `/${env['BASE_PATH'] ?? ''}`.replace(/\/+/g, '/').replace(/\/$/, '');

  return {
    host,
    port,
    demoPort,
    serviceUrl: (env['LERN_URL'] || `http://${isHere ? 'localhost' : name}:${port}${basePath}`).replace(/\/+$/, ''),
    demoUrl: `http://${isHere ? 'localhost' : name}:${demoPort}`,
    proxyTarget: `http://${isHere ? '127.0.0.1' : name}:${port}${basePath}`,
    insideUrl: `http://${isHere ? 'localhost' : '127.0.0.1'}:${demoPort}`,
  };
}

/** Everything the service needs to know, with the visitor's own settings on top. */
export async function serviceEnvironment(
  env: NodeJS.ProcessEnv,
  { host, port, serviceUrl, demoPort, demoUrl, insideUrl }: Addresses,
): Promise<NodeJS.ProcessEnv> {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const data = resolve(set['LERN_DATA'] ?? join(root, 'data'));
  const { secret, pseudonymKeys, oidcSecret } = await readSecrets(data);
  // An older demo made its own folder for everybody to read.
  if (!set['LERN_DATA']) await chmod(data, 0o700);

  return {
    HOST: host,
    LERN_COURSES: join(root, 'demo', 'courses'),
    LERN_LOG: 'warn',
    LERN_URL: serviceUrl,
    ...(!set['LERN_SECRET_FILE'] && { LERN_SECRET: secret }),
    ...(!set['LERN_PSEUDONYM_KEYS_FILE'] && { LERN_PSEUDONYM_KEYS: pseudonymKeys }),
    ...(!set['LERN_OIDC_SECRET_FILE'] && { LERN_OIDC_SECRET: oidcSecret }),
    LERN_ORIGINS: [...new Set([demoUrl, `http://127.0.0.1:${demoPort}`])].join(),
    LERN_IDENTITY: 'proxy,token,oidc',
    LERN_PROXY_PEERS: trustedPeer,
    LERN_PROXY_USER: 'X-Remote-User',
    LERN_PROXY_NAME: 'X-Remote-Name',
    LERN_PROXY_DEPARTMENT: 'X-Remote-Department',
    LERN_PROXY_ROLES: 'X-Remote-Roles',
    ...(!set['LERN_TOKEN_KEY'] && { LERN_TOKEN_JWKS: `${insideUrl}/.well-known/jwks.json` }),
    LERN_TOKEN_ISSUER: demoUrl,
    LERN_TOKEN_AUDIENCE: 'lernbausteine',
    LERN_OIDC_ISSUER: `${insideUrl}/idp`,
    LERN_OIDC_CLIENT: 'lernbausteine',
    LERN_ACCESSIBILITY_STATEMENT: `${demoUrl}/impressum`,
    ...agreement,
    ...set,
    PORT: String(port),
    LERN_DATA: data,
  };
}

/** What the town of Lindenbach has agreed with its staff. */
export const agreement = {
  LERN_RECORD: 'named',
  LERN_LEGAL_PSEUDONYMOUS:
    '§ 4 der Dienstvereinbarung „Lernen im Intranet“ zwischen der Stadt Lindenbach und dem Personalrat vom 3. März 2026, ' +
    'mit Art. 88 DSGVO: Der Lernstand wird unter einem Kürzel gespeichert, damit Sie weiterlernen können. ' +
    'Niemand wertet aus, wer was gelernt hat.',
  LERN_LEGAL_NAMED:
    '§ 5 der Dienstvereinbarung „Lernen im Intranet“ zwischen der Stadt Lindenbach und dem Personalrat vom 3. März 2026, ' +
    'mit Art. 88 DSGVO: Wo der Kurs es ankündigt, wird der Lernstand mit Ihrem Namen gespeichert, damit Sie einen ' +
    'Nachweis bekommen. Leistung und Verhalten werden damit nicht kontrolliert.',
  LERN_PRIVACY_CONTACT: 'datenschutz@lindenbach.example',
  LERN_BARRIER_CONTACT: 'barrierefrei@lindenbach.example',
};

function portFrom(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const value = Number(env[name] || otherwise);
  if (Number.isInteger(value) && value > 0 && value < 65_536) return value;

  console.error(`${name} muss eine Zahl zwischen 1 und 65535 sein, nicht „${env[name]}“.`);
  process.exit(1);
}
