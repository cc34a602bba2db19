import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { describe, it } from 'node:test';
import { cookiesAt } from './cookies.ts';

const sent = (cookie: string) => ({ headers: { cookie } }) as unknown as IncomingMessage;

describe('cookies', () => {
  it('belong to the host as a whole on https, below a path too, when they are set as when they are removed', () => {
    for (const below of ['', 'auth/']) {
      const { set, clear } = cookiesAt(new URL('https://stadt.test/lernen/'), below);

      assert.equal(set('a', 'x', 9), '__Host-a=x; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=9');
      assert.equal(clear('a'), '__Host-a=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0');
    }
    assert.match(cookiesAt(new URL('http://stadt.test/lernen/'), 'auth/').set('a', 'x'), /^a=x; Path=\/lernen\/auth;/);
  });

  it('are ours by their exact name only', () => {
    const { values } = cookiesAt(new URL('https://stadt.test/'));

    assert.deepEqual(values(sent('__Host-a=1; \t__Host-a = 2\t;a=3;__host-a=4'), 'a'), ['1', '2']);
    for (const unseen of ['\u00a0', '\u3000', '\ufeff', '\v', '\f']) {
      assert.deepEqual(values(sent(`${unseen}__Host-a=1; __Host-a${unseen}=2`), 'a'), []);
      assert.deepEqual(values(sent(`__Host-a=1${unseen}`), 'a'), [`1${unseen}`]);
    }
  });
});
