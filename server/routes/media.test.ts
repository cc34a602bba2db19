import assert from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';

const HOUR = 3_600_000;

describe('media', () => {
  let service: TestService;
  let now = Date.parse('2026-11-23T08:00:00Z');

  before(async () => {
    service = await startService({ now: () => now });
  });

  after(() => service.close());

  async function mediaOf(course: string, headers: Record<string, string> = {}): Promise<string> {
    return `/${(await service.ask(`/api/v1/courses/${course}`, { headers })).json.media}`;
  }

  it('serves the files of a public course to everybody, for ever', async () => {
    const media = await mediaOf('offen');
    const { status, headers, text } = await service.ask(`${media}film.m3u8`);

    assert.match(media, /^\/media\/public\/offen\/[\w-]+\/$/);
    assert.equal(status, 200);
    assert.match(text, /^#EXTM3U/);
    assert.equal(headers['content-type'], 'application/vnd.apple.mpegurl');
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.match(headers['content-security-policy'] as string, /^default-src 'none'; .*sandbox$/);
  });

  it('serves others under a grant that a course carries, to whoever holds it', async () => {
    const media = await mediaOf('ablage', await signedIn('anna'));
    const { status, headers } = await service.ask(`${media}film.de.vtt`);

    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'text/vtt; charset=utf-8');
    assert.match(headers['cache-control']!, /^private, max-age=\d+, immutable$/);
    assert.doesNotMatch(service.log.join(''), new RegExp(media.split('/')[2]!));
  });

  it('gives everybody the same grant for a while, so that tags and caches work', async () => {
    const first = await service.ask('/api/v1/courses/ablage', { headers: await signedIn('anna') });
    now += HOUR;
    const headers = { ...(await signedIn('bert')), 'if-none-match': first.headers.etag! };

    assert.equal((await service.ask('/api/v1/courses/ablage', { headers })).status, 304);
    now -= HOUR;
  });

  it('says that a grant has ended, 6 to 12 hours later', async () => {
    const media = await mediaOf('ablage', await signedIn('anna'));
    now += 6 * HOUR - 1;
    assert.equal((await service.ask(`${media}film.m3u8`)).status, 200);
    now += 6 * HOUR + 1;
    const { status, json } = await service.ask(`${media}film.m3u8`);
    now -= 12 * HOUR;

    assert.equal(status, 410);
    assert.equal(json.type, '/problems/grant-ended');
  });

  it('refuses grants for another course, with another end, or made up', async () => {
    const media = await mediaOf('ablage', await signedIn('anna'));
    const [, , grant = '', course, hash] = media.split('/');
    const other = await mediaOf('leise', await signedIn('anna'));
    const later = (parseInt(grant.split('-')[0]!, 36) + HOUR).toString(36);
    const tries = [
      `/media/${grant}/leise/${other.split('/')[4]}/film.m3u8`,
      `/media/${grant.replace(/^[^-]+/, later)}/${course}/${hash}/film.m3u8`,
      `/media/${grant.slice(0, -1)}/${course}/${hash}/film.m3u8`,
      `/media/x/${course}/${hash}/film.m3u8`,
      `/media/-/${course}/${hash}/film.m3u8`,
      `/media/${encodeURIComponent('ü-ü')}/${course}/${hash}/film.m3u8`,
    ];

    for (const path of tries) {
      const { status, json } = await service.ask(path);
      assert.deepEqual([status, json.type], [403, '/problems/grant-invalid'], path);
    }
  });

  it('shows nobody what is not public: not under "public", not beside a preview', async () => {
    const [, , , , hash] = (await mediaOf('ablage', await signedIn('anna'))).split('/');
    const preview = await mediaOf('schau');

    assert.equal((await service.ask(`/media/public/ablage/${hash}/film.m3u8`)).status, 404);
    assert.match(preview, /^\/media\/public\/schau\//);
    assert.equal((await service.ask(`${preview}film.m3u8`)).status, 200);
    assert.equal((await service.ask(`${preview}film-0.m4s`)).status, 200);
    assert.equal((await service.ask(`${preview}unterlage.pdf`)).status, 404);
  });

  it('knows only the course as it is now', async () => {
    const media = await mediaOf('offen');

    assert.equal((await service.ask(media.replace(/\/[^/]+\/$/, '/00000000/') + 'film.m3u8')).status, 404);
    assert.equal((await service.ask('/media/public/nirgends/0/film.m3u8')).status, 404);
  });

  it('sends ranges', async () => {
    const media = await mediaOf('offen');
    const part = await service.ask(`${media}film-0.m4s`, { headers: { range: 'bytes=2-4' } });
    const beyond = await service.ask(`${media}film-0.m4s`, { headers: { range: 'bytes=100-' } });

    assert.deepEqual([part.status, part.text, part.headers['content-range']], [206, '234', 'bytes 2-4/10']);
    assert.deepEqual([beyond.status, beyond.json.type], [416, '/problems/range-invalid']);
    assert.equal(beyond.headers['content-range'], 'bytes */10');
  });

  it('shows a PDF in the browser, under its own name', async () => {
    const media = await mediaOf('schau', await signedIn('anna'));
    const { status, headers } = await service.ask(`${media}unterlage.pdf`);

    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'application/pdf');
    assert.equal(headers['content-disposition'], "inline; filename*=UTF-8''unterlage.pdf");
  });

  it('sends a document that no browser shows as a download, and every kind of segment as what it is', async () => {
    const media = await mediaOf('schau', await signedIn('anna'));
    const document = await service.ask(`${media}vorlage.docx`);
    const segment = await service.ask(`${media}film-0.ts`);

    assert.equal(document.headers['content-type'], 'application/octet-stream');
    assert.equal(document.headers['content-disposition'], "attachment; filename*=UTF-8''vorlage.docx");
    assert.equal(segment.headers['content-type'], 'video/mp2t');
    assert.equal(segment.headers['content-disposition'], undefined);
  });

  it('never leaves the course’s folder', async () => {
    const media = await mediaOf('offen');
    writeFileSync(join(service.courses, 'geheim.txt'), 'geheim');
    symlinkSync(join(service.courses, 'geheim.txt'), join(service.courses, 'offen', 'link.txt'));
    const tries = [
      '../geheim.txt',
      '..%2fgeheim.txt',
      '%2e%2e/geheim.txt',
      '%2e%2e%2fgeheim.txt',
      '%252e%252e%252fgeheim.txt',
      '..%5cgeheim.txt',
      '..%255cgeheim.txt',
      'film.m3u8%00.txt',
      'C:%5cgeheim.txt',
      '/geheim.txt',
      './film.m3u8',
      'link.txt',
      '.',
      '',
      'course.md',
      'film.m3u8/',
      'NUL',
      `${'a/'.repeat(2000)}x`,
    ];

    for (const path of tries) {
      const { status, json, text } = await service.ask(media + path);
      assert.ok(status === 404 || status === 400, `${path}: ${status}`);
      assert.ok(json.de && !text.includes('geheim'), path);
    }
  });
});
