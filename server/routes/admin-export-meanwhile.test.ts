import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, beforeEach, describe, it } from 'node:test';
import { FORMATS } from '../contract/export-choices.ts';
import { readExportFile } from '../exports/export-file.ts';
import { courseText, writeCourse } from '../testing/courses.ts';
import { sendFacts, watched } from '../testing/facts.ts';
import { startService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { signedIn } from '../testing/tokens.ts';

const PATH = '/api/v1/admin/export?limit=1';

const NAMES = ['anna', 'bert', 'clara', 'dora', 'emil'];

describe('an export in parts, while something else happens', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lern-meanwhile-'));
  let service: TestService;
  let admin: { authorization: string };

  beforeEach(async () => {
    service = await startService();
    const body = '\n## Nachlesen {#ablegen}\n\nNur Text.\n';
    writeCourse(service.courses, 'namentlich', courseText('namentlich', 'access: staff\nrecord: named', body));
    admin = await signedIn('chef', { roles: ['admin'] });
    await Promise.all(NAMES.map((name) => learn(name)));
  });

  afterEach(() => service.close());

  after(() => rmSync(folder, { recursive: true }));

  const partOf = async (query: string, headers = admin) => {
    const answer = await fetch(`${service.origin}${PATH}${query}`, { headers });
    // As text it would lose its byte order mark.
    const text = Buffer.from(await answer.arrayBuffer()).toString();
    return { status: answer.status, text, next: answer.headers.get('learn-next') };
  };
  /** Half of a film, unless it was more. */
  const learn = async (name: string, more = {}) => {
    const facts = [watched('namentlich'), watched('ablage', more)];
    assert.equal((await sendFacts(service, await personOf(name), facts)).status, 200);
  };
  const erase = async (name: string) => {
    const { status } = await service.ask('/api/v1/me', { method: 'DELETE', headers: await personOf(name) });
    assert.equal(status, 204);
  };

  for (const format of FORMATS.filter((name) => name !== 'xapi')) {
    it(`as ${format} is whole in itself where records go, come and change, and holds nobody who was erased by then`, async () => {
      const first = await partOf(`&format=${format}`);
      const [reached] = NAMES.filter((name) => first.text.includes(`${name} Muster`));
      assert.ok(reached, first.text);
      const [erased, changed, same] = NAMES.filter((name) => name !== reached);
      await erase(erased!);
      // The very one behind which it goes on.
      await erase(reached);
      await learn(changed!, { segments: [[0, 20]] });
      await learn('fred');
      let [text, next] = [first.text, first.next];
      while (next !== null) {
        const part = await partOf(`&format=${format}&after=${next}`);
        assert.equal(part.status, 200);
        text += part.text;
        next = part.next;
      }
      const file = join(folder, 'export');
      writeFileSync(file, text);

      assert.equal((await readExportFile(file)).is, 'whole');
      assert.doesNotMatch(text, new RegExp(`${erased} Muster`));
      assert.deepEqual([...shares(changed!, text), ...shares(same!, text)], ['25', '13']);
      assert.ok(shares('fred', text).length <= 1, text);
    });
  }

  it('ends where the right to it is taken away', async () => {
    const { next } = await partOf('&format=json');
    for (const roles of [['reporter'], ['editor'], []]) {
      const { status, text } = await partOf(`&format=json&after=${next}`, await signedIn('chef', { roles }));

      assert.equal(status, 403);
      assert.doesNotMatch(text, /Muster/);
    }
  });
});

/** What an export says somebody has done of the course `ablage`, in percent; as often as they are in it. */
function shares(name: string, text: string): string[] {
  const lines = text.split('\n').filter((line) => line.includes(`${name} Muster`));
  return lines.flatMap((line) => /(?:"course":"ablage","percent":|;Kurs ablage;;begonnen;)(\d+)/.exec(line)?.[1] ?? []);
}

function personOf(name: string): Promise<{ authorization: string }> {
  return signedIn(name, { name: `${name} Muster` });
}
