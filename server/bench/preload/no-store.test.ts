import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { LearnerRecord } from '../../contract/record.ts';
import { openStores } from '../../store/open.ts';
import { ask } from '../../testing/ask.ts';
import { collect } from '../../testing/collect.ts';
import { environment } from '../../testing/command.ts';
import { writeCourses } from '../../testing/courses.ts';
import { watched } from '../../testing/facts.ts';
import { signedIn } from '../../testing/tokens.ts';
import { ours, start } from '../processes.ts';

const stored: LearnerRecord = {
  v: 4,
  key: { class: 'named', id: 'anna' },
  generation: 'stored-already',
  created: Date.now(),
  courses: {},
};

describe('a service without a store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lern-no-store-'));
  const [courses, data] = [join(folder, 'courses'), join(folder, 'data')];

  before(async () => {
    writeCourses(courses);
    const stores = await openStores({ data });
    await stores.progress.update(stored.key, () => ({ record: stored, result: undefined }));
    await stores.close();
  });

  after(() => rmSync(folder, { recursive: true }));

  it('knows what is stored, takes facts as any other, and leaves what is stored as it is', async () => {
    const main = ours('../main');
    const service = await start([`--import=${ours('./preload/no-store')}`, main, 'serve'], environment(courses, data));
    try {
      const headers = await signedIn('anna');
      const { subject } = (await ask(service.origin, '/api/v1/me', { headers })).json;
      const fact = watched('ablage', { generation: stored.generation });
      const sent = { headers, body: { subject, facts: [fact] } };
      const answer = await ask(service.origin, '/api/v1/facts', sent);
      const progress = await ask(service.origin, '/api/v1/progress', { headers });

      assert.deepEqual([answer.status, answer.json.rejected], [200, []]);
      assert.deepEqual(progress.json.courses.ablage, answer.json.progress.ablage);
      assert.deepEqual(progress.json.courses.ablage.state.lessons.ablegen.first.watched, [[0, 10]]);
    } finally {
      await service.stop();
    }
    const stores = await openStores({ data });
    assert.deepEqual(await collect(stores.progress.all()), [stored]);
    await stores.close();
  });
});
