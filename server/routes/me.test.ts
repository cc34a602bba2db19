import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { LearnerRecord } from '../contract/record.ts';
import { handedIn, sendFacts, watched } from '../testing/facts.ts';
import { lessonCourse, writeCourse } from '../testing/courses.ts';
import { rawRecords } from '../testing/raw-store.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';

describe('what is kept of me', () => {
  let service: TestService;
  let anna: { authorization: string };
  const now = Date.UTC(2026, 10, 22, 12);

  before(async () => {
    service = await startService({
      now: () => now,
      privacy: { legal: { named: 'Dienstvereinbarung Lernen, § 4' }, contact: 'datenschutz@stadt.de' },
    });
    writeCourse(service.courses, 'nachweis', lessonCourse('nachweis', 'mode: proof\naccess: staff\nrecord: named'));
    anna = await signedIn('anna', { name: 'Anna Müller', department: 'Hauptamt', areas: ['hauptamt'] });
    const whole = { at: now, segments: [[0, 20]], position: 20 };
    await sendFacts(service, anna, [
      watched('ablage', { at: now }),
      watched('leise', { at: now }),
      watched('nachweis', whole),
      await handedIn(service, 'nachweis', anna, { aktenzeichen: ['eigenschaften'] }, { at: now }),
    ]);
  });

  after(() => service.close());

  it('is what the store holds, and the same again course by course', async () => {
    const { json } = await service.ask('/api/v1/me/export', { headers: anna });
    const byCourse = Object.fromEntries(json.courses.map((course: { course: string }) => [course.course, course]));

    assert.deepEqual([json.schema, json.version, json.time], ['lernbausteine/me', 2, new Date(now).toISOString()]);
    assert.deepEqual(json.identity, {
      ...{ id: 'anna', name: 'Anna Müller', department: 'Hauptamt' },
      ...{ roles: ['learner'], areas: ['hauptamt'] },
    });
    assert.deepEqual(
      json.records.toSorted((a: LearnerRecord, b: LearnerRecord) => (a.key.class < b.key.class ? -1 : 1)),
      await rawRecords(service.data),
    );
    assert.deepEqual(byCourse.ablage, {
      ...{ course: 'ablage', title: 'Kurs ablage', class: 'named', percent: 13, lessons: 1, answers: 0 },
      ...{ changed: '2026-11-22', ends: '2027-11-22', proofs: [] },
    });
    assert.equal(byCourse.leise.class, 'pseudonymous');
    assert.deepEqual(byCourse.nachweis.answers, 1);
    assert.deepEqual(byCourse.nachweis.proofs, [
      { kind: 'passed', at: '2026-11-22', ends: '2029-11-22' },
      { kind: 'completed', at: '2026-11-22', ends: '2029-11-22' },
    ]);
    assert.deepEqual(json.audit, []);
  });

  it('says when the progress of all was exported: that concerns everybody whose record was there', async () => {
    const exportsOf = async (who: Record<string, string>) =>
      (await service.ask('/api/v1/me/export', { headers: who })).json.exports as string[];
    assert.deepEqual(await exportsOf(anna), []);
    await service.ask('/api/v1/admin/export', { headers: await signedIn('jule', { roles: ['admin'] }) });

    assert.deepEqual(await exportsOf(anna), ['2026-11-22']);
    assert.deepEqual(await exportsOf(await signedIn('neu')), []);
    const { text } = await service.ask('/api/v1/me/export?as=text', { headers: anna });
    assert.match(text, /wurde exportiert am: 22\. November 2026/);
  });

  it('can be read as a letter, in German and in English', async () => {
    const german = await service.ask('/api/v1/me/export?as=text', { headers: anna });
    const english = await service.ask('/api/v1/me/export?as=text&lang=en', { headers: anna });

    assert.equal(german.headers['content-type'], 'text/plain; charset=utf-8');
    assert.equal(german.headers['content-language'], 'de');
    assert.match(german.headers['content-disposition']!, /^attachment; filename="?meine-lerndaten-2026-11-22\.txt"?$/);
    assert.match(
      english.headers['content-disposition']!,
      /^attachment; filename="?my-learning-data-2026-11-22\.txt"?$/,
    );
    for (const words of [
      /Guten Tag, Anna Müller,/,
      /Kurs ablage\n {2}Gespeichert mit Ihrem Namen\.\n {2}Ihr Fortschritt: 13 Prozent, aus einer Lektion/,
      /Kurs leise\n {2}Gespeichert unter einem Pseudonym/,
      /Lernen Sie hier nicht weiter, wird der Fortschritt ab dem 22\. November 2027 von selbst gelöscht/,
      /Im Film gesehen: 0:00–0:10\n {4}Zuletzt aufgehört bei 0:10, am 22\. November 2026/,
      /Abgegeben am 22\. November 2026\n {6}Frage „Wo steht das Aktenzeichen\?“: .+ – richtig\n/,
      /Abteilung: Hauptamt/,
      /Nachweis: bestanden am 22\. November 2026\. Er bleibt bis zum 22\. November 2029/,
      /Nicht gespeichert wird:/,
      /mit Namen gespeichert werden darf: Dienstvereinbarung Lernen, § 4/,
      /Gern: datenschutz@stadt\.de/,
    ]) {
      assert.match(german.text, words);
    }
    assert.match(english.text, /Hello Anna Müller,/);
    assert.match(english.text, /the progress is deleted by itself from 22 November 2027/);
    assert.doesNotMatch(english.text, /Fortschritt|undefined/);
    assert.doesNotMatch(german.text, /undefined/);
    for (const query of ['as=pdf', 'as=text&lang=fr', 'lang=fr', 'as=text&as=text']) {
      assert.equal((await service.ask(`/api/v1/me/export?${query}`, { headers: anna })).status, 400, query);
    }
  });

  it('is said to be nothing where nothing is kept, and what the audit still holds after erasing', async () => {
    const bert = await signedIn('bert');
    await service.ask('/api/v1/me', { method: 'DELETE', headers: bert });
    const { json } = await service.ask('/api/v1/me/export', { headers: bert });
    const { text } = await service.ask('/api/v1/me/export?as=text', { headers: bert });

    assert.deepEqual([json.records, json.courses], [[], []]);
    assert.deepEqual(
      json.audit.map(({ what, at }: { what: string; at: number }) => [what, at]),
      [['erasure', now]],
    );
    assert.match(text, /am 22\. November 2026 war über Ihr Lernen nichts gespeichert/);
    assert.match(text, /22\. November 2026: Sie haben Ihre Daten gelöscht\./);
  });

  it('follows from the configuration, which everybody may know', async () => {
    const { json } = await service.ask('/api/v1/privacy');

    assert.deepEqual(json, {
      record: 'named',
      keep: { pseudonymous: 12, named: 12, proofs: 36, audit: 24, erasures: 24 },
      k: 10,
      legal: { named: 'Dienstvereinbarung Lernen, § 4' },
      contact: 'datenschutz@stadt.de',
      page: 'docs/datenschutz',
    });
    const device = await startService({ record: 'device' });
    const answer = await device.ask('/api/v1/privacy');
    await device.close();
    assert.deepEqual([answer.json.record, answer.json.legal], ['device', {}]);
  });
});
