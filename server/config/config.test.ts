import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { describe, it } from 'node:test';
import { ConfigError, readConfig } from './config.ts';
import { publicPem } from '../testing/tokens.ts';

const LERN_SECRET = 's'.repeat(32);
const LERN_PSEUDONYM_KEYS = 'p'.repeat(32);
const token = { LERN_IDENTITY: 'token', LERN_TOKEN_ISSUER: 'i', LERN_TOKEN_AUDIENCE: 'a' };

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
      LERN_PROXY_PEERS: '127.0.0.2,10.0.0.0/8',
      LERN_PROXY_USER: 'X-Person',
      LERN_TOKEN_KEY: publicPem.replaceAll('\n', '\\n'),
      LERN_TOKEN_ISSUER: 'i',
      LERN_TOKEN_AUDIENCE: 'a',
      LERN_PSEUDONYM_KEYS: `${'1'.repeat(32)},${'2'.repeat(32)}`,
      LERN_RECORD: 'named',
    });

    assert.deepEqual([port, basePath], [0, '/lernen']);
    assert.deepEqual(app.origins, ['https://a.test', 'http://b.test:8081']);
    assert.equal(app.proxy?.headers.user, 'x-person');
    assert.equal(app.proxy.peers('::ffff:10.1.1.1'), true);
    assert.deepEqual(app.token?.keys, { pem: publicPem });
    assert.equal(app.pseudonymKeys.length, 2);
  });

  it('fetches keys over https, and over plain http from this machine only', () => {
    for (const jwks of ['https://login.stadt.de/keys', 'http://127.0.0.1:8081/keys', 'http://localhost/keys']) {
      const { app } = readConfig({ LERN_SECRET, ...token, LERN_TOKEN_JWKS: jwks });
      assert.deepEqual(app.token?.keys, { jwks: new URL(jwks) });
    }
  });

  const privatePem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const weakPem = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ type: 'spki', format: 'pem' });

  const refused: [string, Record<string, string>][] = [
    ['LERN_SECRET', { LERN_SECRET: '' }],
    ['LERN_SECRET', { LERN_SECRET: 'short' }],
    ['LERN_ORIGINS', { LERN_ORIGINS: '*' }],
    ['LERN_ORIGINS', { LERN_ORIGINS: 'null' }],
    ['LERN_ORIGINS', { LERN_ORIGINS: 'https://a.test/path' }],
    ['LERN_ORIGINS', { LERN_ORIGINS: 'https://*.stadt.de' }],
    ['LERN_ORIGINS', { LERN_ORIGINS: 'intranet.stadt.de' }],
    ['LERN_RECORD', { LERN_RECORD: 'everything' }],
    ['LERN_PSEUDONYM_KEYS', { LERN_RECORD: 'pseudonymous' }],
    ['LERN_PSEUDONYM_KEYS', { LERN_RECORD: 'named' }],
    ['LERN_PSEUDONYM_KEYS', { LERN_RECORD: 'named', LERN_PSEUDONYM_KEYS: `${LERN_PSEUDONYM_KEYS},short` }],
    ['LERN_IDENTITY', { LERN_IDENTITY: 'anybody' }],
    ['LERN_PROXY_PEERS', { LERN_IDENTITY: 'proxy' }],
    ['LERN_PROXY_PEERS', { LERN_IDENTITY: 'proxy', LERN_PROXY_PEERS: '0.0.0.0/0' }],
    ['LERN_PROXY_USER', { LERN_PROXY_USER: 'x user' }],
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
});
