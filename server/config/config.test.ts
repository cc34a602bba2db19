import assert from 'node:assert/strict';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { ConfigError, readConfig } from './config.ts';
import { publicPem } from '../testing/tokens.ts';

/** As `openssl rand -hex 32` makes one. */
const random = () => randomBytes(32).toString('hex');
const LERN_SECRET = random();
const LERN_PSEUDONYM_KEYS = random();
const LEGAL = { LERN_LEGAL_PSEUDONYMOUS: 'Dienstvereinbarung, § 3', LERN_LEGAL_NAMED: 'Dienstvereinbarung, § 4' };
const token = { LERN_IDENTITY: 'token', LERN_TOKEN_ISSUER: 'i', LERN_TOKEN_AUDIENCE: 'a' };
const oidc = {
  ...{ LERN_IDENTITY: 'oidc', LERN_OIDC_ISSUER: 'https://login.stadt.de/realm/', LERN_OIDC_CLIENT: 'lernen' },
  ...{ LERN_OIDC_SECRET: random(), LERN_URL: 'https://lernen.stadt.de' },
};
const sameIssuer = { LERN_TOKEN_KEY: publicPem, LERN_TOKEN_ISSUER: 'https://login.stadt.de/realm' };

describe('the configuration', () => {
  it('has safe defaults: this machine only, nothing stored, nobody believed', () => {
    const { port, host, basePath, app } = readConfig({ LERN_SECRET });

    assert.deepEqual([port, host, basePath], [8080, '127.0.0.1', '']);
    assert.deepEqual([app.record, app.origins, app.proxy, app.token], ['device', [], undefined, undefined]);
    assert.deepEqual([app.courses, app.data], ['demo/courses', './data']);
  });

  it('reads what is set, and takes what is empty for not set', () => {
    const { port, basePath, app } = readConfig({
      PORT: '0',
      BASE_PATH: '/lernen/',
      HOST: '',
      LERN_SECRET,
      LERN_ORIGINS: 'https://a.test/, http://b.test:8081',
      LERN_IDENTITY: 'proxy,token',
      LERN_PROXY_PEERS: '127.0.0.2,10.1.0.0/16,fd12:3456:789a::/48,::1',
      LERN_PROXY_USER: 'X-Person',
      LERN_TOKEN_KEY: publicPem.replaceAll('\n', '\\n'),
      LERN_TOKEN_ISSUER: 'i',
      LERN_TOKEN_AUDIENCE: 'a',
      LERN_PSEUDONYM_KEYS: `${random()},${random()}`,
      LERN_RECORD: 'named',
      ...LEGAL,
      LERN_ROLES: 'admin=G-Digital, staff-council=G-Personalrat, editor=G-Digital',
      LERN_KEEP_NAMED: '18',
    });

    assert.deepEqual([port, basePath], [0, '/lernen']);
    assert.deepEqual(app.origins, ['https://a.test', 'http://b.test:8081']);
    assert.equal(app.proxy?.headers.user, 'x-person');
    assert.equal(app.proxy.peers('::ffff:10.1.1.1'), true);
    assert.deepEqual(app.token?.keys, { pem: publicPem });
    assert.equal(app.pseudonymKeys.length, 2);
    assert.deepEqual(
      [app.keep.named, app.keep.pseudonymous, app.privacy.legal.named],
      [18, 12, 'Dienstvereinbarung, § 4'],
    );
  });

  it('lets no group be so small that everybody in it can be recognised', () => {
    const groupOf = (env: Record<string, string>) => readConfig({ LERN_SECRET, ...env }).app.k;

    assert.deepEqual([groupOf({}), groupOf({ LERN_K: '3' }), groupOf({ LERN_K: '1000' })], [10, 3, 1000]);
    for (const k of ['2', '1', '0'])
      assert.throws(() => groupOf({ LERN_K: k }), /LERN_K: muss mindestens 3 sein.*at least/);
    for (const k of ['1001', '-3', '3.5', 'zehn']) assert.throws(() => groupOf({ LERN_K: k }), /LERN_K: muss/);
  });

  it('fetches keys over https, and over plain http from this machine only', () => {
    for (const jwks of ['https://login.stadt.de/keys', 'http://127.0.0.1:8081/keys', 'http://localhost/keys']) {
      const { app } = readConfig({ LERN_SECRET, ...token, LERN_TOKEN_JWKS: jwks });
      assert.deepEqual(app.token?.keys, { jwks: new URL(jwks) });
    }
  });

  it('takes headers of what signs people in, and one provider for both its ways in', () => {
    const both = { ...oidc, ...token, ...sameIssuer, LERN_IDENTITY: 'token,oidc', LERN_TOKEN_AUDIENCE: 'lernen-api' };
    const page = { LERN_ORIGINS: 'https://intranet.stadt.de,http://127.0.0.1:8081' };
    const { app, warnings } = readConfig({ LERN_SECRET, ...both, ...page, LERN_PROXY_USER: 'X-Forwarded-User' });

    assert.deepEqual([app.token?.audience, app.oidc?.client, warnings], ['lernen-api', 'lernen', []]);
  });

  it('warns of sessions that travel unencrypted, and of proofs that go before the progress', () => {
    const warnings = (env: Record<string, string>) => readConfig({ LERN_SECRET, LERN_PSEUDONYM_KEYS, ...env }).warnings;

    assert.match(warnings({ ...oidc, LERN_URL: 'http://lernen.stadt.de' }).join('\n'), /^LERN_URL .+ \/ LERN_URL .+$/);
    assert.deepEqual(warnings({ ...oidc, LERN_URL: 'http://127.0.0.1:8080' }), []);
    assert.deepEqual(warnings({ LERN_URL: 'http://lernen.stadt.de' }), []);
    const short = { ...LEGAL, LERN_RECORD: 'named', LERN_KEEP_PROOFS: '11' };
    assert.match(warnings(short).join('\n'), /^LERN_KEEP_PROOFS .+ \/ LERN_KEEP_PROOFS .+$/);
    assert.deepEqual(warnings({ ...short, LERN_KEEP_PROOFS: '12' }), []);
    assert.deepEqual(warnings({ LERN_KEEP_PROOFS: '11' }), []);
  });

  it('takes the address of a database, also from a file, and warns where everything travels openly', () => {
    const url = 'postgresql://lernen:kennwort@127.0.0.1/lernen';
    const remote = 'postgresql://lernen:kennwort@db.stadt.de/lernen';
    const read = (env: Record<string, string>) => readConfig({ LERN_SECRET, ...env });
    const folder = mkdtempSync(join(tmpdir(), 'lern-database-'));
    const file = join(folder, 'database');
    writeFileSync(file, `${url}\n`, { mode: 0o600 });

    assert.equal(read({}).app.database, undefined);
    assert.equal(read({ DATABASE_URL: url }).app.database, url);
    assert.equal(read({ DATABASE_URL_FILE: file }).app.database, url);
    assert.deepEqual(read({ DATABASE_URL: url }).warnings, []);
    assert.deepEqual(read({ DATABASE_URL: `${remote}?sslmode=verify-full` }).warnings, []);
    for (const open of [remote, `${remote}?sslmode=disable`, `${remote}?sslmode=prefer`]) {
      const [warning, ...others] = read({ DATABASE_URL: open }).warnings;
      assert.match(warning!, /^DATABASE_URL .+ \/ DATABASE_URL .+$/);
      assert.ok(others.length === 0 && !warning!.includes('kennwort'));
    }
    rmSync(folder, { recursive: true });
  });

  const privatePem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const weakPem = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ type: 'spki', format: 'pem' });

  const LRS = {
    ...{ LERN_URL: 'https://lernen.stadt.de/', LERN_LRS_URL: 'https://lrs.stadt.de/xapi' },
    ...{ LERN_LRS_USER: 'lernbausteine', LERN_LRS_PASSWORD: 'ein-kennwort-nur-fuer-tests' },
  };

  it('forwards nothing unless told to, and then only to an address nobody can listen on', () => {
    const read = (env: Record<string, string>) => readConfig({ LERN_SECRET, ...env });
    assert.equal(read({}).app.lrs, undefined);
    const { url, version } = read(LRS).app.lrs!;
    assert.deepEqual([url.href, version], ['https://lrs.stadt.de/xapi', '1.0.3']);
    assert.ok(read({ ...LRS, LERN_LRS_URL: 'http://127.0.0.1:8081/xapi/', LERN_LRS_VERSION: '2.0.0' }).app.lrs);
  });

  const refused: [string, Record<string, string>][] = [
    ['LERN_SECRET', { LERN_SECRET: '' }],
    ['LERN_SECRET', { LERN_SECRET: 'short' }],
    ...['db.stadt.de', 'mysql://db.stadt.de/lernen', 'postgresql://db.stadt.de', 'postgresql://db.stadt.de/'].map(
      (url): [string, Record<string, string>] => ['DATABASE_URL', { DATABASE_URL: url }],
    ),
    ['LERN_ORIGINS', { LERN_ORIGINS: '*' }],
    ['LERN_ORIGINS', { LERN_ORIGINS: 'null' }],
    ['LERN_ORIGINS', { LERN_ORIGINS: 'https://a.test/path' }],
    ['LERN_ORIGINS', { LERN_ORIGINS: 'https://*.stadt.de' }],
    ['LERN_ORIGINS', { LERN_ORIGINS: 'intranet.stadt.de' }],
    ['LERN_RECORD', { LERN_RECORD: 'everything' }],
    ['LERN_SECRET', { LERN_SECRET: 'a'.repeat(64) }],
    ['LERN_METRICS_TOKEN', { LERN_METRICS_TOKEN: 'short' }],
    ['LERN_METRICS_TOKEN', { LERN_METRICS_TOKEN: LERN_SECRET }],
    ...[
      ...['lrs.stadt.de', 'http://lrs.stadt.de/xapi', 'http://10.1.2.3/xapi', 'https://anna:geheim@lrs.stadt.de/xapi'],
      ...['https://lrs.stadt.de/xapi/statements', 'https://lrs.stadt.de/xapi?key=geheim'],
    ].map((url): [string, Record<string, string>] => ['LERN_LRS_URL', { ...LRS, LERN_LRS_URL: url }]),
    ['LERN_LRS_USER', { ...LRS, LERN_LRS_USER: '' }],
    ['LERN_LRS_PASSWORD', { ...LRS, LERN_LRS_PASSWORD: '' }],
    ['LERN_LRS_PASSWORD', { ...LRS, LERN_LRS_PASSWORD: LERN_SECRET }],
    ['LERN_LRS_VERSION', { ...LRS, LERN_LRS_VERSION: '0.95' }],
    ['LERN_URL', { ...LRS, LERN_URL: '' }],
    ['LERN_PSEUDONYM_KEYS', { LERN_PSEUDONYM_KEYS: LERN_SECRET }],
    ['LERN_PSEUDONYM_KEYS', { LERN_PSEUDONYM_KEYS: `${LERN_PSEUDONYM_KEYS},${LERN_PSEUDONYM_KEYS}` }],
    ['LERN_LEGAL_NAMED', { ...LEGAL, LERN_RECORD: 'named', LERN_PSEUDONYM_KEYS, LERN_LEGAL_NAMED: '' }],
    ['LERN_LEGAL_PSEUDONYMOUS', { LERN_RECORD: 'pseudonymous', LERN_PSEUDONYM_KEYS }],
    ['LERN_KEEP_NAMED', { LERN_KEEP_NAMED: 'ewig' }],
    ['LERN_KEEP_ERASURES', { LERN_KEEP_ERASURES: '12' }],
    ['LERN_ROLES', { LERN_ROLES: 'admin' }],
    ['LERN_ROLES', { LERN_ROLES: 'root=G-Digital' }],
    ['LERN_CLAIM_ROLES', { LERN_CLAIM_ROLES: 'realm access' }],
    ['LERN_OIDC_ISSUER', { LERN_IDENTITY: 'oidc' }],
    ['LERN_URL', { LERN_IDENTITY: 'oidc' }],
    ['LERN_URL', { LERN_URL: 'lernen.stadt.de' }],
    ['LERN_OIDC_ISSUER', { LERN_OIDC_ISSUER: 'http://login.stadt.de' }],
    ['LERN_OIDC_ISSUER', { LERN_OIDC_ISSUER: 'login.stadt.de' }],
    ['LERN_PSEUDONYM_KEYS', { LERN_RECORD: 'pseudonymous' }],
    ['LERN_PSEUDONYM_KEYS', { LERN_RECORD: 'named' }],
    ['LERN_PSEUDONYM_KEYS', { LERN_RECORD: 'named', LERN_PSEUDONYM_KEYS: `${LERN_PSEUDONYM_KEYS},short` }],
    ['LERN_IDENTITY', { LERN_IDENTITY: 'anybody' }],
    ['LERN_PROXY_PEERS', { LERN_IDENTITY: 'proxy' }],
    ['LERN_PROXY_PEERS', { LERN_IDENTITY: 'proxy', LERN_PROXY_PEERS: '0.0.0.0/0' }],
    ...['10.0.0.0/15', '10.0.0.0/8', 'fd00::/8', 'fd12::/47', '::/48', '::ffff:10.0.0.0/104'].map(
      (network): [string, Record<string, string>] => ['LERN_PROXY_PEERS', { LERN_PROXY_PEERS: `127.0.0.1,${network}` }],
    ),
    ['LERN_PROXY_USER', { LERN_PROXY_USER: 'x user' }],
    ...[
      ...['Host', 'X-Forwarded-For', 'x-forwarded-host', 'Forwarded', 'Cookie', 'Authorization', 'Origin', 'Referer'],
      ...['User-Agent', 'Accept', 'Accept-Language', 'Content-Type', 'Sec-Fetch-Site', 'X-Learn', 'X-Real-IP'],
    ].map((header): [string, Record<string, string>] => ['LERN_PROXY_USER', { LERN_PROXY_USER: header }]),
    ['LERN_PROXY_AREAS', { LERN_PROXY_AREAS: 'Accept-Language' }],
    ['LERN_CLAIM_ID', { LERN_CLAIM_ID: 'name' }],
    ['LERN_CLAIM_ID', { LERN_CLAIM_ID: 'cn', LERN_CLAIM_NAME: 'cn' }],
    ['LERN_CLAIM_ID', { LERN_CLAIM_ID: 'name', LERN_CLAIM_NAME: 'cn' }],
    ['LERN_CLAIM_ROLES', { LERN_CLAIM_ROLES: 'name' }],
    ['LERN_CLAIM_ROLES', { LERN_CLAIM_ROLES: 'sub' }],
    ['LERN_CLAIM_AREAS', { LERN_CLAIM_ID: 'oid', LERN_CLAIM_AREAS: 'oid' }],
    ['LERN_TOKEN_AUDIENCE', { ...token, LERN_TOKEN_KEY: publicPem, LERN_TOKEN_AUDIENCE: 'account' }],
    ['LERN_TOKEN_AUDIENCE', { ...oidc, ...token, ...sameIssuer, LERN_IDENTITY: 'token,oidc', LERN_OIDC_CLIENT: 'a' }],
    ['LERN_URL', { LERN_URL: 'https://anna:geheim@lernen.stadt.de/' }],
    ['LERN_URL', { LERN_URL: 'https://anna@lernen.stadt.de/' }],
    ['LERN_ORIGINS', { LERN_URL: 'https://lernen.stadt.de/', LERN_ORIGINS: 'https://a.test,http://b.test' }],
    ['LERN_TOKEN_JWKS', token],
    ['LERN_TOKEN_JWKS', { ...token, LERN_TOKEN_JWKS: 'file:///etc/keys' }],
    ['LERN_TOKEN_JWKS', { ...token, LERN_TOKEN_JWKS: 'https://a.test/k', LERN_TOKEN_KEY: publicPem }],
    ['LERN_TOKEN_JWKS', { ...token, LERN_TOKEN_JWKS: 'http://intranet.stadt.de/keys' }],
    ['LERN_TOKEN_JWKS', { ...token, LERN_TOKEN_JWKS: 'http://10.1.2.3/keys' }],
    ['LERN_TOKEN_JWKS', { ...token, LERN_TOKEN_JWKS: 'http://127.0.0.1.evil.test/keys' }],
    ['LERN_PROXY_ROLES', { LERN_PROXY_USER: 'X-Person', LERN_PROXY_ROLES: 'x-person' }],
    ['LERN_PROXY_NAME', { LERN_PROXY_NAME: 'X-Remote-User' }],
    ['LERN_TOKEN_ISSUER', { ...token, LERN_TOKEN_KEY: publicPem, LERN_TOKEN_ISSUER: '' }],
    ['LERN_TOKEN_AUDIENCE', { ...token, LERN_TOKEN_KEY: publicPem, LERN_TOKEN_AUDIENCE: '' }],
    ['LERN_TOKEN_KEY', { ...token, LERN_TOKEN_KEY: 'secret' }],
    ['LERN_TOKEN_KEY', { ...token, LERN_TOKEN_KEY: privatePem }],
    ['LERN_TOKEN_KEY', { ...token, LERN_TOKEN_KEY: weakPem.toString() }],
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: 'http' }],
    ['BASE_PATH', { BASE_PATH: 'lernen' }],
  ];

  for (const [variable, env] of refused) {
    it(`refuses ${JSON.stringify(env).slice(0, 70)}, and says what to write`, () => {
      assert.throws(
        () => readConfig({ LERN_SECRET, ...env }),
        (error: Error) => {
          assert.ok(error instanceof ConfigError);
          assert.match(error.message, new RegExp(`^  ${variable}: .+ / .+$`, 'm'));
          assert.doesNotMatch(error.message, /PRIVATE|short/);
          return true;
        },
      );
    });
  }

  it('names a setting that isn’t one, and the one that was probably meant', () => {
    const { warnings } = readConfig({ LERN_SECRET, LERN_ORIGNS: 'https://a.test', LERN_KEKSE: '1' });

    assert.equal(warnings.length, 2);
    assert.match(warnings[0]!, /^LERN_ORIGNS ist keine Einstellung .+ LERN_ORIGINS\. \/ LERN_ORIGNS is no setting/);
    assert.match(warnings[1]!, /^LERN_KEKSE/);
  });

  describe('secrets in files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lern-secrets-'));
    after(() => rmSync(folder, { recursive: true }));
    const fileOf = (content: string, mode: number) => {
      const path = join(folder, mode.toString(8));
      writeFileSync(path, content);
      chmodSync(path, mode);
      return path;
    };

    it('are read, one on each line', () => {
      const [newest, older] = [random(), random()];
      const { app } = readConfig({ LERN_SECRET_FILE: fileOf(`${newest}\n${older}\n`, 0o600) });

      assert.deepEqual(app.secrets, [newest, older]);
    });

    const linkIn = (mode: number) => {
      const inside = mkdtempSync(join(folder, 'links-'));
      const link = join(inside, 'secret');
      symlinkSync(fileOf(random(), 0o600), link);
      chmodSync(inside, mode);
      return link;
    };

    it('may be links, where nobody else can change those', () => {
      for (const mode of [0o755, 0o1777]) assert.ok(readConfig({ LERN_SECRET_FILE: linkIn(mode) }).app.secrets[0]);
    });

    it('of somebody else are refused', { skip: process.getuid?.() !== 0 && 'only root can give files away' }, () => {
      const path = fileOf(random(), 0o600);
      chownSync(path, 65_534, 65_534);

      assert.throws(() => readConfig({ LERN_SECRET_FILE: path }), /^ {2}LERN_SECRET_FILE: .+ \/ .+$/m);
      chownSync(path, 0, 0);
    });

    const refusedFiles: [string, () => Record<string, string>][] = [
      ['that others may read', () => ({ LERN_SECRET_FILE: fileOf(random(), 0o644) })],
      ['that the group may read', () => ({ LERN_SECRET_FILE: fileOf(random(), 0o640) })],
      ['that are links which others can change', () => ({ LERN_SECRET_FILE: linkIn(0o777) })],
      ['that are links which the group can change', () => ({ LERN_SECRET_FILE: linkIn(0o775) })],
      ['that aren’t there', () => ({ LERN_SECRET_FILE: join(folder, 'nowhere') })],
      ['beside the variable itself', () => ({ LERN_SECRET, LERN_SECRET_FILE: fileOf(random(), 0o600) })],
    ];
    for (const [which, env] of refusedFiles) {
      it(`are refused ${which}`, () => {
        assert.throws(() => readConfig(env()), /^ {2}LERN_SECRET_FILE: .+ \/ .+$/m);
      });
    }
  });
});
