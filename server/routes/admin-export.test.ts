import assert from 'node:assert/strict';
import { get } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { openFolder } from '../store/lowdb/open.ts';
import { proofCourse, writeCourse } from '../testing/courses.ts';
import { answered, handedIn, revOf, sendFacts, watched } from '../testing/facts.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';

describe('the export', () => {
  let service: TestService;
  let admin: { authorization: string };

  before(async () => {
    service = await startService();
    admin = await signedIn('chef', { roles: ['admin'] });
  });

  after(() => service.close());

  it('holds shares, verdicts and milestones of every record, and no interval', async () => {
    const anna = await signedIn('anna', { name: 'Anna Müller' });
    const rev = await revOf(service, 'ablage', anna);
    const facts = [watched('ablage'), answered('ablage', rev, 'eigenschaften'), watched('leise')];
    await sendFacts(service, anna, facts);
    const { json, text, headers } = await service.ask('/api/v1/admin/export', { headers: admin });

    assert.match(headers['content-disposition']!, /^attachment; filename="?lernfortschritt-\d{4}-\d\d-\d\d\.json"?$/);
    assert.equal(headers['cache-control'], 'no-store');
    assert.deepEqual([json.schema, json.version, json.count], ['lernbausteine/progress', 2, 2]);
    assert.ok(json.time && json.rules.watched.de);
    assert.deepEqual(
      json.courses.find(({ id }: { id: string }) => id === 'ablage').lessons.map(({ id }: { id: string }) => id),
      ['ablegen', 'nachlesen'],
    );
    const [named, pseudonymous] = json.records;
    assert.deepEqual(named.person, { name: 'Anna Müller' });
    assert.equal(named.courses[0].lessons[0].watched, 0.5);
    assert.equal(named.courses[0].lessons[0].questions[0].best.score, 1);
    assert.equal(named.courses[0].milestones[0].kind, 'started');
    // The day, and nothing closer: when somebody was last here is nobody's business.
    assert.match(named.courses[0].milestones[0].at, /^\d{4}-\d\d-\d\d$/);
    assert.doesNotMatch(JSON.stringify(json.records), /T\d\d:\d\d/);
    assert.equal(pseudonymous.record.class, 'pseudonymous');
    assert.doesNotMatch(JSON.stringify(pseudonymous), /anna/i);
    assert.doesNotMatch(text, /segments|position|response/);
    assert.equal(text.split('\n').length, 5);
  });

  it('tells of a proof how often somebody tried, and what the best attempt is worth', async () => {
    writeCourse(service.courses, 'nachweis', proofCourse('nachweis'));
    const paula = await signedIn('paula');
    const tries = [['frage-1'], ['frage-1', 'frage-2', 'frage-3'], []];
    for (const right of tries) {
      const responses = Object.fromEntries(right.map((id) => [id, ['richtig']]));
      const fact = await handedIn(service, 'nachweis', paula, responses, { lesson: 'pruefung' });
      await sendFacts(service, paula, [fact]);
    }
    const { json, text } = await service.ask('/api/v1/admin/export', { headers: admin });
    const record = json.records.find((one: { record: { id: string } }) => one.record.id === 'paula');

    assert.deepEqual(record.courses[0].lessons[0].proof, { attempts: 3, best: 0.6 });
    assert.deepEqual(record.courses[0].lessons[0].questions, []);
    assert.doesNotMatch(text, /"attempt"|response|\.first\./);
  });

  it('says at the end how many records there are, so that a file that was cut off can be told', async () => {
    const { text } = await service.ask('/api/v1/admin/export', { headers: admin });

    assert.match(text, /\],"count":\d+,"checksum":"sha256:[0-9a-f]{64}"\}\n$/);
  });

  it('survives somebody who goes away in the middle', async () => {
    await new Promise<void>((resolve) => {
      const request = get(`${service.origin}/api/v1/admin/export`, { headers: admin }, (response) => {
        response.destroy();
        resolve();
      });
      request.on('error', () => {});
    });

    assert.equal((await service.ask('/readyz')).status, 200);
  });

  it('is empty, and whole, where nobody has learnt yet', async () => {
    const empty = await startService();
    const { json } = await empty.ask('/api/v1/admin/export', { headers: admin });

    assert.deepEqual([json.records, json.count], [[], 0]);
    assert.throws(() => openFolder(empty.data), /Ein anderer Prozess/);
    await empty.close();
  });
});
