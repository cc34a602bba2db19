import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { describe, it } from 'node:test';
import { peersOf } from '../identity/peers.ts';
import { writeGuard } from './write-guard.ts';

const url = new URL('http://lernen.stadt.test/');
const rules = { origins: ['http://listed.test'], proxies: peersOf(['127.0.0.2']) };

const asking = (headers: Record<string, string>, remoteAddress = '127.0.0.1') =>
  ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage;

describe('a page', () => {
  const known = writeGuard({ ...rules, url });
  const unknown = writeGuard(rules);

  it('is the service’s own by its address, whatever host the request names', () => {
    for (const host of ['lernen.stadt.test', '10.1.2.3:8080']) {
      assert.equal(known.isForeign(asking({ origin: url.origin, host })), false);
    }
  });

  it('is foreign where only a name that leads here says otherwise', () => {
    const rebound = { origin: 'http://evil.test', host: 'evil.test' };

    assert.equal(known.isForeign(asking(rebound)), true);
    assert.equal(known.isForeign(asking({ ...rebound, 'x-forwarded-host': 'evil.test' })), true);
    assert.throws(() => known.checkOrigin(asking(rebound)), { code: 'origin-foreign' });
  });

  it('is its own too where a listed proxy has it in another place', () => {
    const embedded = { origin: 'http://intranet.test', host: '127.0.0.1:8080', 'x-forwarded-host': 'intranet.test' };

    assert.equal(known.isForeign(asking(embedded, '127.0.0.2')), false);
    assert.equal(
      known.isForeign(asking({ origin: 'http://intranet.test', host: 'intranet.test' }, '127.0.0.2')),
      false,
    );
    assert.equal(known.isForeign(asking(embedded)), true);
    assert.equal(known.isForeign(asking({ origin: 'http://listed.test', host: 'x' })), false);
  });

  it('is its own by the host where the service knows no address of its own', () => {
    assert.equal(unknown.isForeign(asking({ origin: 'http://intern.test:8080', host: 'intern.test:8080' })), false);
    assert.equal(unknown.isForeign(asking({ origin: 'http://evil.test', host: 'intern.test:8080' })), true);
    assert.equal(unknown.isForeign(asking({ origin: 'null', host: '' })), true);
  });
});
