import assert from 'node:assert/strict';
import { existsSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';

const DESCRIPTORS = '/proc/self/fd';

describe('a film that nobody reads', { skip: !existsSync(DESCRIPTORS) }, () => {
  let service: TestService;
  let request: string;
  const peers: Socket[] = [];

  before(async () => {
    service = await startService();
    writeFileSync(join(service.courses, 'offen', 'film-0.m4s'), Buffer.alloc(16_000_000));
    const { media } = (await service.ask('/api/v1/courses/offen')).json;
    request = `GET /${media}film-0.m4s HTTP/1.1\r\nHost: x\r\n\r\n`;
  });

  after(async () => {
    for (const peer of peers) peer.destroy();
    await service.close();
  });

  /** How often this process has the film open. */
  function open(): number {
    return readdirSync(DESCRIPTORS).filter((fd) => {
      try {
        return readlinkSync(join(DESCRIPTORS, fd)).endsWith('film-0.m4s');
      } catch {
        return false;
      }
    }).length;
  }

  async function until(holds: () => boolean): Promise<void> {
    for (let tries = 0; !holds() && tries < 200; tries++) await sleep(10);
  }

  it('is open once however often a connection asks for it, and closed when that ends', async () => {
    const { hostname, port } = new URL(service.origin);
    for (let count = 0; count < 3; count++) {
      const peer = connect(Number(port), hostname).pause();
      peer.write(request.repeat(16));
      peers.push(peer);
    }
    await until(() => open() >= 3);
    assert.equal((await service.ask('/healthz')).status, 200);
    assert.equal(open(), 3);

    for (const peer of peers.splice(0)) peer.destroy();
    await until(() => open() === 0);
    assert.equal(open(), 0);
  });

  it('is sent as often as it was asked for', async () => {
    const { hostname, port } = new URL(service.origin);
    const peer = connect(Number(port), hostname);
    peers.push(peer);
    let bytes = 0;
    peer.on('data', (chunk) => (bytes += chunk.length));
    peer.write(request.repeat(3));

    await until(() => bytes > 48_000_000);
    assert.ok(bytes > 48_000_000, String(bytes));
  });
});
