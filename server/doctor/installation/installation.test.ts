import assert from 'node:assert/strict';
import { hash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { RequestListener } from 'node:http';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { peersOf } from '../../identity/peers.ts';
import { startDatabase } from '../../store/postgres/testing/database.ts';
import { command } from '../../testing/command.ts';
import { courseText, writeCourses } from '../../testing/courses.ts';
import { NO_SMALL_DISK, smallDisk } from '../../testing/disk.ts';
import { sendFacts, watched } from '../../testing/facts.ts';
import { listen, LISTED, PROXY_HEADERS, startService } from '../../testing/service.ts';
import type { TestService } from '../../testing/service.ts';
import { signedIn } from '../../testing/tokens.ts';
import type { Finding } from '../finding.ts';
import { judgeClock } from './clock.ts';
import { judgeFlush } from './disk.ts';
import { inspectInstallation } from './inspect.ts';
import { inspectMachine } from './machine.ts';
import { installationJson, installationText } from './report.ts';
import { judgeDatabase } from './store.ts';

const IS_ROOT = process.getuid?.() === 0;

describe('the doctor of an installation', () => {
  let folder: string;
  let env: Record<string, string>;
  let secrets: string[];
  let closing: (() => Promise<void>)[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lern-installation-'));
    closing = [];
    writeCourses(join(folder, 'courses'));
    mkdirSync(join(folder, 'data'), { mode: 0o700 });
    secrets = Array.from({ length: 3 }, () => randomBytes(32).toString('hex'));
    const [secret, keys, token] = secrets as [string, string, string];
    env = {
      PORT: '1',
      LERN_COURSES: join(folder, 'courses'),
      LERN_DATA: join(folder, 'data'),
      LERN_ORIGINS: LISTED,
      LERN_SECRET_FILE: fileOf('secret', secret),
      LERN_PSEUDONYM_KEYS_FILE: fileOf('keys', keys),
      LERN_METRICS_TOKEN_FILE: fileOf('token', token),
      LERN_RECORD: 'named',
      LERN_LEGAL_NAMED: 'Dienstvereinbarung, § 4',
      LERN_LEGAL_PSEUDONYMOUS: 'Dienstvereinbarung, § 3',
    };
  });

  afterEach(async () => {
    for (const close of closing) await close();
    rmSync(folder, { recursive: true });
  });

  function fileOf(name: string, text: string): string {
    writeFileSync(join(folder, name), `${text}\n`, { mode: 0o600 });
    return join(folder, name);
  }

  async function serve(): Promise<TestService> {
    const service = await startService({
      ...{ courses: env.LERN_COURSES!, data: env.LERN_DATA! },
      proxy: { peers: peersOf(['127.0.0.1']), headers: PROXY_HEADERS },
    });
    closing.push(() => service.close());
    env.PORT = new URL(service.origin).port;
    return service;
  }

  /** Puts something in front of the service; browsers come by its address. */
  async function proxied(listener: RequestListener): Promise<void> {
    const { origin, close } = await listen(listener);
    closing.push(close);
    env.LERN_URL = `${origin}/`;
  }

  const look = (more: Record<string, string> = {}) => inspectInstallation({ ...env, ...more }, false);
  const faultsOf = (findings: Finding[]) => findings.filter(({ kind }) => kind === 'fault').map(({ id }) => id);
  const idsOf = (findings: Finding[]) => findings.map(({ id }) => id);

  it('finds nothing to mend where all is well, and says what is good', async () => {
    const service = await serve();
    await proxied(passing(service.origin, { 'x-remote-user': '' }));
    await sendFacts(service, await signedIn('anna'), [watched('ablage')]);
    const before = readdirSync(env.LERN_DATA!);
    const findings = await look({ LERN_IDENTITY: 'proxy', LERN_PROXY_PEERS: '127.0.0.1' });

    assert.deepEqual(faultsOf(findings), []);
    const good = findings.filter(({ kind }) => kind === 'good').map(({ id }) => id);
    for (const id of 'settings versions courses-folder data-folder store clock courses running ready loader origin header-guarded origins'.split(
      ' ',
    )) {
      assert.ok(good.includes(id), `${id}: ${good.join()}`);
    }
    assert.match(JSON.stringify(findings), /1 Datensätze/);
    assert.deepEqual(readdirSync(env.LERN_DATA!), before);
  });

  it('leaves everything as it was, also where no service runs', async () => {
    const service = await startService({ data: env.LERN_DATA! });
    await sendFacts(service, await signedIn('anna'), [watched('ablage')]);
    await service.close();
    const there = () =>
      readdirSync(env.LERN_DATA!).map((name) => [name, hash('sha256', readFileSync(join(env.LERN_DATA!, name)))]);
    const before = there();
    assert.ok(idsOf(await look()).includes('store'));

    assert.deepEqual(there(), before);
  });

  it('prints nothing of what is secret, in no language and for no program', async () => {
    const [, , token] = secrets;
    const url = 'postgresql://lernen:kennwort-4711@127.0.0.1:1/lernen';
    const settings: Record<string, string>[] = [
      {},
      { DATABASE_URL: url },
      { LERN_SECRET: token!.slice(0, 20), LERN_SECRET_FILE: '' },
    ];
    for (const more of settings) {
      const findings = await look(more);
      const all = installationText(findings, 'de') + installationText(findings, 'en') + installationJson(findings);

      for (const secret of [...secrets, token!.slice(0, 20), 'kennwort-4711']) assert.ok(!all.includes(secret));
    }
  });

  it('says of each variable what is wrong, in either language', async () => {
    const findings = await look({ LERN_SECRET_FILE: '', PORT: 'achtzig', LERN_ORIGINS: '*' });
    const text = installationText(findings, 'de').replaceAll(/\s+/g, ' ');

    assert.deepEqual(faultsOf(findings), ['setting', 'setting', 'setting']);
    for (const words of [
      /✗ PORT muss/,
      /✗ LERN_ORIGINS muss genaue Herkünfte nennen/,
      /✗ LERN_SECRET muss mindestens 32/,
      /Zu ändern: 3/,
    ]) {
      assert.match(text, words);
    }
    assert.match(installationText(findings, 'en'), /✗ LERN_SECRET needs at least 32[^]*To mend: 3\n$/);
  });

  it('says how to have the settings of the service where there are none', async () => {
    const findings = await inspectInstallation({ PATH: '/bin' }, false);
    assert.ok(findings.find(({ id }) => id === 'settings-none')?.write?.includes('EnvironmentFile='));
  });

  it('would rather have secrets in files', async () => {
    const findings = await look({ LERN_SECRET_FILE: '', LERN_SECRET: secrets[0]! });
    assert.deepEqual(faultsOf(findings), []);
    assert.ok(idsOf(findings).includes('secret-in-environment'));
  });

  const folders: [string, string, () => void][] = [
    ['courses that aren’t there', 'courses-missing', () => (env.LERN_COURSES = join(folder, 'nirgends'))],
    ['courses that everybody may change', 'courses-open', () => chmodSync(env.LERN_COURSES!, 0o777)],
    ['data that others may change', 'data-open', () => chmodSync(env.LERN_DATA!, 0o770)],
    ['data that others may read', 'data-readable', () => chmodSync(env.LERN_DATA!, 0o750)],
    ['data that are a file', 'data-file', () => (env.LERN_DATA = env.LERN_SECRET_FILE!)],
    ['data that come with the first start', 'data-missing', () => (env.LERN_DATA = join(folder, 'a', 'b'))],
    [
      'a store that can’t be read',
      'store',
      () => writeFileSync(join(env.LERN_DATA!, 'store.sqlite'), 'x'.repeat(9000)),
    ],
    [
      'a broken course',
      'courses-errors',
      () =>
        writeFileSync(
          join(env.LERN_COURSES!, 'ablage', 'course.md'),
          courseText('ablage', 'record: named', '\n## L {#a}\n\n### F? {#f text}\n'),
        ),
    ],
    ['courses that want to store too much', 'courses-above', () => (env.LERN_RECORD = 'pseudonymous')],
    ['no address for browsers', 'address-none', () => {}],
    ['a service that doesn’t run', 'not-running', () => {}],
    ['no pages that embed', 'origins-none', () => (env.LERN_ORIGINS = '')],
    ['pages without https', 'origin-open', () => {}],
    ['a misspelt setting', 'setting-warning', () => (env.LERN_ORIGNS = 'x')],
  ];
  for (const [what, id, prepare] of folders) {
    it(`notices ${what}`, async () => {
      prepare();
      assert.ok(idsOf(await look()).includes(id), installationText(await look(), 'en'));
    });
  }

  it(
    'notices what root has left in the data folder',
    { skip: !IS_ROOT && 'only root can give files away' },
    async () => {
      writeFileSync(join(env.LERN_DATA!, 'note'), '');
      chownSync(env.LERN_DATA!, 65_534, 65_534);
      const found = (await look()).find(({ id }) => id === 'files-foreign');

      assert.match(found!.says.en, /note/);
      assert.equal(found!.write, `chown -R 65534 ${env.LERN_DATA}`);
    },
  );

  it('writes to the disk as the service does, and says when nothing fits there', { skip: NO_SMALL_DISK }, async () => {
    const disk = smallDisk();
    mkdirSync(disk.folder, { recursive: true, mode: 0o700 });
    disk.fill();
    const findings = await look({ LERN_DATA: disk.folder });

    assert.ok(['flush-failed', 'space', 'disk-memory'].every((id) => faultsOf(findings).includes(id)));
    assert.deepEqual(readdirSync(disk.folder), []);
    disk.remove();
  });

  it('judges times of flushes', () => {
    assert.equal(judgeFlush([1.2, 1.3, 40]).id, 'flush');
    assert.match(judgeFlush([1.2, 1.3, 40]).says.de, /dauert 1,3 ms, das langsamste von 3 40,0 ms/);
    assert.equal(judgeFlush([0.01, 0.02, 4]).id, 'flush-fast');
    assert.equal(judgeFlush([60, 70, 80]).id, 'flush-slow');
  });

  it('judges clocks', () => {
    const now = Date.UTC(2026, 10, 26);
    const [minute, day] = [60_000, 86_400_000];
    const ids = (clocks: Omit<Parameters<typeof judgeClock>[0], 'now'>) => idsOf(judgeClock({ now, ...clocks }));

    assert.deepEqual(ids({ files: now + minute, lastSure: now - 6 * day, database: now, address: now - 2000 }), [
      'clock',
    ]);
    assert.deepEqual(ids({ files: now + 6 * minute }), ['clock-behind']);
    assert.deepEqual(ids({ lastSure: now + 2 * day }), ['clock-back']);
    assert.deepEqual(ids({ lastSure: now - 7 * day }), ['clock-ahead']);
    assert.deepEqual(ids({ database: now - 2 * minute, address: now + 2 * minute }), [
      'clock-database',
      'clock-address',
    ]);
  });

  it('judges what may be open at once, and who runs it', () => {
    assert.deepEqual(idsOf(inspectMachine(1024, 1000)), ['versions', 'open-files']);
    assert.deepEqual(idsOf(inspectMachine(10_000, 0)), ['versions', 'root']);
  });

  it('asks a PostgreSQL, and makes nothing there', async () => {
    const database = await startDatabase();
    closing.push(() => database.stop());
    const findings = await look({ DATABASE_URL: database.url });
    const again = await look({ DATABASE_URL: database.url });

    for (const found of [findings, again]) {
      const said = found.find(({ id }) => id === 'database');
      assert.match(said!.says.en, /^PostgreSQL \d+(\.\d+)* answers after \d+ ms, .*there are no tables yet/);
    }
    assert.deepEqual(
      faultsOf(again).filter((id) => id !== 'database-fsync'),
      [],
    );
  });

  it('says that a PostgreSQL isn’t there', async () => {
    assert.ok(faultsOf(await look({ DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/lernen' })).includes('database'));
  });

  it('judges a PostgreSQL', () => {
    const fine = {
      version: '18.4 (Debian)',
      fsync: 'on',
      reads: false,
      may: true,
      made: true,
      encrypted: true,
      time: '0',
    };
    const ids = (more: Partial<typeof fine>, ms = 3) => idsOf(judgeDatabase({ ...fine, ...more }, ms));

    assert.deepEqual(ids({}), ['database']);
    assert.match(judgeDatabase(fine, 3)[0]!.says.de, /^PostgreSQL 18.4 antwortet nach 3 ms, verschlüsselt\.$/);
    assert.deepEqual(ids({ version: '13.1' }), ['database-version', 'database']);
    assert.deepEqual(ids({ fsync: 'off' }), ['database-fsync', 'database']);
    assert.deepEqual(ids({ reads: true }), ['database-reads', 'database']);
    assert.deepEqual(ids({ may: false }), ['database']);
    assert.deepEqual(ids({ may: false, made: false }), ['database-rights', 'database']);
    assert.deepEqual(ids({}, 51), ['database-slow', 'database']);
  });

  describe('asks by the address of browsers, and notices', () => {
    const answering =
      (status: number, headers: Record<string, string> = {}, body = ''): RequestListener =>
      (_request, response) =>
        void response.writeHead(status, headers).end(body);

    for (const [what, id, listener] of [
      ['a proxy that doesn’t find the service', 'address-behind', answering(502)],
      ['a proxy that wants everybody signed in', 'address-sign-in', answering(401)],
      ['a proxy that leads to a sign-in', 'address-sign-in', answering(302, { location: '/login' })],
      ['something else', 'address-other', answering(200, { 'content-type': 'text/html' }, '<h1>It works!</h1>')],
      ['nothing of the kind', 'address-other', answering(404)],
    ] as const) {
      it(what, async () => {
        await serve();
        await proxied(listener);
        const findings = await look();

        assert.ok(
          idsOf(findings).includes(id) && idsOf(findings).includes('running'),
          installationText(findings, 'de'),
        );
      });
    }

    it('nobody at all', async () => {
      assert.ok(faultsOf(await look({ LERN_URL: 'http://127.0.0.1:1/' })).includes('address-silent'));
    });

    it('a proxy that changes the path', async () => {
      const service = await serve();
      await proxied(passing(service.origin, {}, '/lernen'));
      assert.ok(faultsOf(await look()).includes('address-path'));
    });

    it('a proxy that lets everybody be anybody', async () => {
      const service = await serve();
      await proxied(passing(service.origin));
      const findings = await look({ LERN_IDENTITY: 'proxy', LERN_PROXY_PEERS: '127.0.0.1' });

      assert.deepEqual(faultsOf(findings), ['header-forged']);
    });

    it('a proxy that takes away what pages need', async () => {
      const service = await serve();
      await proxied(passing(service.origin, {}, '', 'access-control-allow-origin'));
      assert.ok(faultsOf(await look()).includes('loader-closed'));
    });

    it('a service that can’t keep anything', async () => {
      const service = await serve();
      await proxied((incoming, response) => {
        if (incoming.url === '/readyz') response.writeHead(503).end();
        else passing(service.origin)(incoming, response);
      });
      assert.ok(faultsOf(await look()).includes('not-ready'));
    });
  });

  it('asks pages whether they are there only where somebody wishes so', async () => {
    let asked = 0;
    const { origin, close } = await listen((_request, response) => void (asked++, response.end()));
    closing.push(close);
    const pages = { ...env, LERN_ORIGINS: `${origin},http://127.0.0.1:1` };
    await inspectInstallation(pages, false);
    assert.equal(asked, 0);

    assert.ok(idsOf(await inspectInstallation(pages, true)).includes('origin-silent'));
    assert.equal(asked, 1);
  });

  it('is a command that ends with 0 or 1, and says the same to programs', async () => {
    const fine = await command(['doctor'], env);
    assert.equal(fine.code, 0, fine.out);
    assert.match(fine.out, /^Einstellungen\n[^]*\nAlles in Ordnung\.\n$/);
    assert.match((await command(['doctor', '--lang', 'en'], env)).out, /^Settings\n[^]*\nAll is well\.\n$/);

    const ill = await command(['doctor', '--json'], { ...env, LERN_COURSES: '/nirgends' });
    const { schema, faults, findings } = JSON.parse(ill.out) as { schema: string; faults: number; findings: Finding[] };
    assert.deepEqual([ill.code, schema, faults], [1, 'lernbausteine/doctor-installation', 1]);
    assert.equal(findings.find(({ kind }) => kind === 'fault')!.id, 'courses-missing');
  });
});

/** Passes requests on as a proxy does. `set`: headers that it sets itself, empty ones not at all; `below`: where it puts them; `without`: a header that it takes from answers. */
function passing(to: string, set: Record<string, string> = {}, below = '', without = ''): RequestListener {
  return (incoming, response) => {
    const headers = Object.fromEntries(Object.entries({ ...incoming.headers, ...set }).filter(([, value]) => value));
    const passed = request(`${to}${below}${incoming.url}`, { method: incoming.method!, headers, agent: false });
    passed.on('response', (answer) => {
      const kept = Object.entries(answer.headers).filter(([name]) => name !== without);
      response.writeHead(answer.statusCode!, Object.fromEntries(kept));
      answer.pipe(response);
    });
    incoming.pipe(passed);
  };
}
