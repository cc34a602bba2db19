import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { courseText, writeCourse } from '../testing/courses.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';

describe('courses', () => {
  let service: TestService;

  before(async () => {
    service = await startService();
  });

  after(() => service.close());

  const list = async (headers: Record<string, string> = {}): Promise<string[]> =>
    (await service.ask('/api/v1/courses', { headers })).json.courses.map(({ id }: { id: string }) => id).sort();

  it('lists what the asker may see', async () => {
    assert.deepEqual(await list(), ['offen', 'schau']);
    assert.deepEqual(await list(await signedIn('anna')), ['ablage', 'leise', 'offen', 'schau']);
    assert.deepEqual(await list(await signedIn('bert', { areas: ['hauptamt'] })), [
      'ablage',
      'amt',
      'leise',
      'offen',
      'schau',
    ]);
    assert.equal((await list(await signedIn('chef', { roles: ['admin'] }))).length, 5);
  });

  it('says how long a course is', async () => {
    const { json } = await service.ask('/api/v1/courses');

    assert.deepEqual([json.courses[0].lessons, json.courses[0].duration], [1, 20]);
  });

  it('serves a course without its answer keys and feedback', async () => {
    const { status, text, headers } = await service.ask('/api/v1/courses/offen');

    assert.equal(status, 200);
    assert.match(text, /In den Eigenschaften/);
    assert.doesNotMatch(text, /"right"|feedback|Reiter|Betreff/);
    assert.equal(headers['cache-control'], 'no-cache');
  });

  it('says with each course whom to tell of a barrier, where somebody is named', async () => {
    const accessibility = { contact: 'mailto:barrierefrei@stadt.de', statement: 'https://stadt.de/barrierefreiheit' };
    const named = await startService({ accessibility });
    try {
      assert.deepEqual((await named.ask('/api/v1/courses/offen')).json.accessibility, accessibility);
      assert.deepEqual((await named.ask('/api/v1/courses/schau')).json.accessibility, accessibility);
    } finally {
      await named.close();
    }
    assert.equal((await service.ask('/api/v1/courses/offen')).json.accessibility, undefined);
  });

  it('tells editors, and nobody else, why a course that lies there isn’t published', async () => {
    const text = courseText('entwurf', 'access: staff', '\n## Lesen {#lesen}\n\nNur Text.\n');
    writeCourse(service.courses, 'entwurf', text.replace('status: published', 'status: draft'));
    writeCourse(service.courses, 'kaputt', courseText('kaputt', 'access: niemand', ''));
    const editor = await signedIn('tom', { roles: ['editor'] });
    const code = async (course: string, headers: Record<string, string> = {}) =>
      (await service.ask(`/api/v1/courses/${course}`, { headers })).json.type;

    assert.equal(await code('entwurf', editor), '/problems/course-draft');
    assert.equal(await code('kaputt', editor), '/problems/course-faulty');
    assert.equal(await code('nirgends', editor), '/problems/course-unknown');
    for (const headers of [{}, await signedIn('anna'), await signedIn('chef', { roles: ['admin'] })]) {
      for (const course of ['entwurf', 'kaputt']) assert.equal(await code(course, headers), '/problems/course-unknown');
    }
  });

  it('says with the progress who edits pages, and of nobody else anything', async () => {
    const progress = async (headers: Record<string, string> = {}) =>
      (await service.ask('/api/v1/progress?course=ablage', { headers })).json;

    assert.equal((await progress(await signedIn('tom', { roles: ['editor'] }))).editor, true);
    assert.ok(!('editor' in (await progress(await signedIn('anna')))));
    assert.ok(!('editor' in (await progress(await signedIn('chef', { roles: ['admin'] })))));
    assert.ok(!('editor' in (await progress())));
  });

  it('refuses courses for staff and for areas', async () => {
    const status = async (course: string, headers = {}) =>
      (await service.ask(`/api/v1/courses/${course}`, { headers })).status;

    assert.equal(await status('ablage'), 401);
    assert.equal(await status('amt'), 401);
    assert.equal(await status('amt', await signedIn('anna', { areas: ['bauamt'] })), 403);
    assert.equal(await status('amt', await signedIn('anna', { areas: ['hauptamt'] })), 200);
    assert.equal(await status('amt', await signedIn('chef', { roles: ['admin'] })), 200);
  });

  it('shows the previews of a course for staff to everybody, and nothing more', async () => {
    const { json, text } = await service.ask('/api/v1/courses/schau');

    assert.equal(json.lessons[0].questions.length, 1);
    assert.equal(json.lessons[1].locked, true);
    assert.doesNotMatch(text, /Geheimer Text|unterlage/);
  });

  it('answers 304 to whoever has it already, and never across persons with other rights', async () => {
    const anna = await signedIn('anna');
    const { headers } = await service.ask('/api/v1/courses/schau', { headers: anna });
    const tagged = { 'if-none-match': headers.etag! };
    const again = await service.ask('/api/v1/courses/schau', { headers: { ...anna, ...tagged } });

    assert.equal(headers['cache-control'], 'private, no-cache');
    assert.match(headers.vary!, /Authorization/);
    assert.deepEqual([again.status, again.text], [304, '']);
    assert.equal((await service.ask('/api/v1/courses/schau', { headers: tagged })).status, 200);
  });

  it('sends a course as small as the asker can read it, and as little as nothing where they have it', async () => {
    const ask = async (encodings: string) => {
      // Reads what is compressed by itself.
      const response = await fetch(`${service.origin}/api/v1/courses/offen`, {
        headers: { 'accept-encoding': encodings },
      });
      return { text: await response.text(), headers: response.headers };
    };
    const plain = await ask('identity');
    const small = await ask('gzip, deflate, br');
    const older = await ask('gzip');
    const headers = { 'accept-encoding': 'gzip', 'if-none-match': small.headers.get('etag')! };
    const again = await service.ask('/api/v1/courses/offen', { headers });

    const encodings = [plain, small, older].map(({ headers }) => headers.get('content-encoding'));
    assert.deepEqual(encodings, [null, 'br', 'gzip']);
    assert.deepEqual([small.text, older.text], [plain.text, plain.text]);
    assert.match(small.headers.get('vary')!, /Accept-Encoding/);
    assert.deepEqual([again.status, again.text], [304, '']);
  });

  it('serves the classic scripts, asked for anew, too', async () => {
    for (const [path, code] of [
      ['/embed.js', 'embed();'],
      ['/lernbausteine.js', 'everything();'],
    ] as const) {
      const { text, headers } = await service.ask(path);
      assert.deepEqual([text, headers['cache-control']], [code, 'no-cache']);
      assert.equal(headers['content-type'], 'text/javascript; charset=utf-8');
    }
  });

  it('serves the built files: the loader asked for anew, the chunks kept', async () => {
    const loader = await service.ask('/loader.js');
    const small = await service.ask('/loader.js', { headers: { 'accept-encoding': 'gzip, br' } });
    const chunk = await service.ask('/chunks/learn-badge-AbCd1234.js', { headers: { 'accept-encoding': 'br' } });

    assert.equal(loader.headers['cache-control'], 'no-cache');
    assert.equal(loader.headers['content-type'], 'text/javascript; charset=utf-8');
    assert.equal(loader.headers['content-encoding'], undefined);
    assert.deepEqual([small.headers['content-encoding'], small.text], ['br', 'brotli']);
    assert.match(small.headers.vary!, /Accept-Encoding/);
    assert.notEqual(small.headers.etag, loader.headers.etag);
    assert.match(chunk.headers['cache-control']!, /immutable/);
    assert.equal(chunk.headers['content-encoding'], undefined);
  });
});
