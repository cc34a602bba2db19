import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { describe, it } from 'node:test';
import { peersOf } from '../identity/peers.ts';
import { clientAddress } from './client-address.ts';

describe('where a request comes from', () => {
  const proxies = peersOf(['10.0.0.1', '10.0.0.2', 'fd00::/8']);
  const address = (remoteAddress: string, forwarded?: string | string[]) =>
    clientAddress(
      { socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } as unknown as IncomingMessage,
      proxies,
    );

  it('is the other end of the connection, whatever that says', () => {
    assert.equal(address('192.0.2.7', '198.51.100.1'), '192.0.2.7');
    assert.equal(address('::ffff:192.0.2.7'), '192.0.2.7');
  });

  it('is whom our proxies name, the last of all who aren’t ours', () => {
    assert.equal(address('10.0.0.1', '1.1.1.1, 192.0.2.7'), '192.0.2.7');
    assert.equal(address('10.0.0.1', '1.1.1.1, 192.0.2.7, 10.0.0.2'), '192.0.2.7');
    assert.equal(address('10.0.0.1', ['1.1.1.1', '192.0.2.7:4711']), '192.0.2.7');
    assert.equal(address('::ffff:10.0.0.1', '[2001:db8:1:2:3::4]:443'), '2001:db8:1:2');
  });

  it('is the proxy where that names nobody', () => {
    for (const forwarded of [undefined, '', 'unknown', '10.0.0.2', '1.1.1.1, for=evil']) {
      assert.equal(address('10.0.0.1', forwarded), '10.0.0.1');
    }
  });

  it('is the network, of IPv6', () => {
    assert.equal(address('2001:db8::1'), address('2001:db8::ffff:1'));
    assert.equal(address('2001:db8::1'), '2001:db8:0:0');
    assert.notEqual(address('2001:db8:0:1::1'), address('2001:db8::1'));
    assert.equal(address('fe80::1%eth0'), 'fe80:0:0:0');
    assert.equal(address('::1'), '0:0:0:0');
    assert.equal(address('64:ff9b::192.0.2.7'), '64:ff9b:0:0');
  });
});
