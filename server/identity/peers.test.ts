import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { peersOf } from './peers.ts';

describe('peers', () => {
  const peers = peersOf(['127.0.0.2', '10.1.0.0/16', 'fd00::/8', '::1']);

  it('knows addresses and networks, however they are written', () => {
    for (const address of ['127.0.0.2', '::ffff:127.0.0.2', '10.1.255.3', '::FFFF:10.1.0.1', 'fd12::5', '::1']) {
      assert.equal(peers(address), true, address);
    }
  });

  it('knows nobody else', () => {
    for (const address of [
      '127.0.0.1',
      '::ffff:127.0.0.1',
      '10.2.0.1',
      'fe80::1%eth0',
      '',
      'x',
      '127.0.0.2 ',
      undefined,
    ]) {
      assert.equal(peers(address), false, address);
    }
    assert.equal(peersOf([])('127.0.0.1'), false);
  });

  it('refuses what is no address, and networks of everybody', () => {
    for (const entry of ['proxy.stadt.de', '10.0.0.0/33', '10.0.0.0/', '0.0.0.0/0', '::/0', '10.0.0.0/8/8', '*']) {
      assert.throws(() => peersOf([entry]), RangeError, entry);
    }
  });
});
