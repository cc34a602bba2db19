import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { describe, it } from 'node:test';
import { foreignOrigins } from './foreign-origins.ts';

describe('the hint that a page isn’t listed', () => {
  let time = 0;
  const told: string[] = [];
  const tell = foreignOrigins({ warn: (words: string) => void told.push(/https:\S+/.exec(words)![0]) }, () => time);
  const comes = (origin: string) => tell({ headers: { origin } } as unknown as IncomingMessage);

  it('comes once for each, is not for what no browser sends, and ends where somebody makes pages up', () => {
    for (const origin of ['https://a.test', 'https://a.test', 'https://a.test/path', 'x']) comes(origin);
    assert.deepEqual(told, ['https://a.test']);
    for (let made = 0; made < 300; made++) comes(`https://made-up-${made}.test`);
    comes('https://intranet.test');

    assert.equal(told.length, 100);
  });

  it('comes again the day after', () => {
    time += 86_400_000;
    comes('https://intranet.test');

    assert.equal(told.at(-1), 'https://intranet.test');
  });
});
