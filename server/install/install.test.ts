import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import { parse } from 'yaml';
import { lookAtConfig } from '../config/config.ts';
import { VARIABLES } from '../config/environment.ts';
import { ask } from '../testing/ask.ts';
import { command, endAll, environment, serving } from '../testing/command.ts';
import { writeCourses } from '../testing/courses.ts';
import { listen } from '../testing/service.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const isThere = (program: string) => spawnSync('which', [program]).status === 0;

describe('the samples for an installation', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'lern-install-'));
  });

  after(() => {
    endAll();
    rmSync(folder, { recursive: true });
  });

  describe('the unit for systemd', () => {
    const unit = read('server/install/lernbausteine.service');
    const skip = !isThere('systemd-analyze') && 'systemd-analyze isn’t installed here';

    it('is understood by systemd, and leaves the service little of the machine', { skip }, () => {
      const file = join(folder, 'lernbausteine.service');
      writeFileSync(file, unit.replace('/usr/bin/node', process.execPath));
      const verified = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' });
      assert.deepEqual([verified.status, verified.stderr.replaceAll(/^.*(?:Failed to|Cannot).*$\n/gm, '')], [0, '']);

      const { stdout } = spawnSync('systemd-analyze', ['security', '--offline=true', file], { encoding: 'utf8' });
      const [, exposure] = /Overall exposure level[^:]*: ([\d.]+)/.exec(stdout) ?? [];
      assert.ok(Number(exposure) < 1.5, stdout);
    });

    it('starts what the handbook says, and lets V8 compile', () => {
      const handbook = read('server/pages/docs/betrieb.md');
      const [, env] = /^EnvironmentFile=(.+)$/m.exec(unit)!;
      const [, program] = /^ExecStart=\S+ (\S+) serve$/m.exec(unit)!;

      assert.ok(handbook.includes(`EnvironmentFile=${env}`) && handbook.includes(program!));
      assert.doesNotMatch(unit, /^MemoryDenyWriteExecute/m);
    });
  });

  describe('the configuration of nginx', () => {
    const skip = (!isThere('nginx') || !isThere('openssl')) && 'nginx or openssl isn’t installed here';
    const sample = read('server/install/nginx.conf');

    it('takes from every request what only a proxy may say of people', () => {
      for (const name of VARIABLES.filter((one) => /^LERN_PROXY_(?!PEERS)/.test(one))) {
        const header = `X-Remote-${name.slice('LERN_PROXY_'.length)}`;
        assert.match(sample, new RegExp(`^    proxy_set_header ${header} "";$`, 'im'));
      }
    });

    it('is understood by nginx, with films kept by it, too', { skip }, () => {
      certificate(folder);
      const kept = sample
        .replace('# proxy_cache_path /var/cache/nginx', `proxy_cache_path ${folder}`)
        .replaceAll('# proxy_cache', 'proxy_cache');
      for (const [name, text] of Object.entries({ plain: sample, kept })) {
        const checked = spawnSync('nginx', ['-t', '-c', nginxFile(folder, name, text)], { encoding: 'utf8' });
        assert.equal(checked.status, 0, checked.stderr);
        assert.doesNotMatch(checked.stderr, /\[warn\]/);
      }
    });

    it('lets browsers to the service by https, and the doctor finds nothing to mend', { skip }, async () => {
      writeCourses(join(folder, 'courses'));
      const env = { ...environment(join(folder, 'courses'), join(folder, 'data')), LERN_IDENTITY: 'proxy,token' };
      const peers = { LERN_PROXY_PEERS: '127.0.0.1', LERN_ORIGINS: 'https://127.0.0.1:8443' };
      const [plain, secure] = [await freePort(), await freePort()];
      const url = `https://127.0.0.1:${secure}/`;
      const service = await serving({ ...env, ...peers, LERN_URL: url });
      certificate(folder);
      const text = sample
        .replaceAll('127.0.0.1:8080', new URL(service.origin).host)
        .replaceAll(
          /listen (\[::\]:)?(\d+)/g,
          (_all, six = '', port) => `listen ${six}${port === '80' ? plain : secure}`,
        );
      const nginx = spawn('nginx', ['-c', nginxFile(folder, 'whole', text), '-g', 'daemon off;'], { stdio: 'ignore' });
      await untilAnswers(plain);

      const { status, headers } = await ask(`http://127.0.0.1:${plain}`, '/docs');
      assert.deepEqual([status, headers.location], [301, 'https://127.0.0.1/docs']);
      const { code, out } = await command(['doctor', '--lang', 'en'], {
        ...{ ...env, ...peers, LERN_URL: url, PORT: new URL(service.origin).port },
        NODE_EXTRA_CA_CERTS: join(folder, 'lernen.crt'),
      });
      assert.equal(code, 0, out);
      for (const words of [/It can be reached at https/, /Whoever says in a header who they are is nobody/]) {
        assert.match(out.replaceAll(/\s+/g, ' '), words);
      }
      nginx.kill('SIGQUIT');
      await once(nginx, 'exit');
      await service.stop('SIGTERM');
    });
  });

  describe('the image', () => {
    const file = read('Dockerfile');
    const last = file.slice(file.lastIndexOf('\nFROM '));
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };

    it('runs the Node that the service is tested with, as nobody who may do anything', () => {
      assert.match(file, new RegExp(`^ARG NODE=node:${devDependencies.node!.replaceAll('.', '\\.')}-`, 'm'));
      assert.match(last, /^USER 1000:1000$/m);
      assert.match(last, /^ENTRYPOINT \["node", "\/app\/dist\/server\/main\.js"\]\nCMD \["serve"\]$/m);
      assert.doesNotMatch(last, /npm|^COPY (?!--from=build \/app \/app$)/m);
    });

    it('is built of what is there, and of nothing secret', () => {
      const ignored = read('.dockerignore').split('\n');
      for (const path of /^COPY (?!--from)([^.\n].*) \.\/$/m.exec(file)![1]!.split(' '))
        assert.ok(existsSync(join(ROOT, path)));
      for (const path of ['.git', 'node_modules', 'dist', 'data', 'secrets', 'tls'])
        assert.ok(ignored.includes(path), path);
    });

    it('tells whether the service is well', async () => {
      const [, script] = /CMD \["node", "-e", "(.+)"\]/.exec(last)!;
      const { origin, close } = await listen((request, response) => {
        response.writeHead(request.url === '/lernen/readyz' ? 200 : 503).end();
      });
      const check = async (env: Record<string, string>) => {
        const child = spawn(process.execPath, ['-e', script!], { env: { PORT: new URL(origin).port, ...env } });
        return ((await once(child, 'exit')) as [number])[0];
      };

      assert.deepEqual([await check({ BASE_PATH: '/lernen' }), await check({}), await check({ PORT: '1' })], [0, 1, 1]);
      await close();
    });
  });

  describe('the composition', () => {
    const { services, networks, volumes, secrets } = parse(read('compose.yaml')) as Composition;
    const all = Object.entries(services);
    const settings = services.service!.environment!;

    it('names only what there is', () => {
      for (const [name, one] of all) {
        const [uses, has] = [(list: object | undefined) => Object.keys(list ?? {}), (list: string[] = []) => list];
        for (const other of uses(one.depends_on)) assert.ok(services[other], `${name}: ${other}`);
        for (const secret of has(one.secrets?.map((each) => (typeof each === 'string' ? each : each.source))))
          assert.ok(secrets[secret], secret);
        for (const net of Array.isArray(one.networks) ? one.networks : uses(one.networks))
          assert.ok(net in networks, net);
        for (const [from] of has(one.volumes).map((each) => each.split(':'))) {
          const isKnown = from!.startsWith('.')
            ? from === './courses' || existsSync(join(ROOT, from!))
            : from! in volumes;
          assert.ok(isKnown, from);
        }
      }
    });

    it('lets nobody write, be root or come in where that isn’t needed', () => {
      for (const [name, one] of all) {
        assert.deepEqual([one.read_only, one.cap_drop, one.restart], [true, ['ALL'], 'unless-stopped'], name);
        assert.deepEqual(one.security_opt, ['no-new-privileges:true']);
        assert.match(one.image, /:\d+\.\d+/, 'a version, so that tomorrow it is the same');
      }
      assert.deepEqual(
        all.filter(([, one]) => one.ports).map(([name]) => name),
        ['nginx'],
      );
      assert.deepEqual([networks.inside!.internal, services.database!.networks], [true, ['inside']]);
      assert.ok(!JSON.stringify(services).includes('password='), 'secrets stand in files');
    });

    it('waits for what each one needs until that is well', () => {
      for (const [, one] of all) {
        for (const [other, { condition }] of Object.entries(one.depends_on ?? {})) {
          assert.equal(condition, 'service_healthy');
          assert.ok(services[other]!.healthcheck ?? read('Dockerfile').includes('\nHEALTHCHECK '), other);
        }
      }
    });

    it('sets what the service understands, and what is safe', () => {
      const paths = Object.entries(settings).filter(([name]) => name.endsWith('_FILE'));
      const texts: Record<string, string> = {
        secret: 'd41bc9aa1d8a4f2e9c3b7a60d41bc9aa',
        'pseudonym-keys': '8c5e1f0b2a7d4936e8f1c2b3a4958c5e',
        database: 'postgresql://lernbausteine:kennwort@database/lernbausteine',
      };
      const files = paths.map(([name, path]) => {
        const [, secret] = /^\/run\/secrets\/(.+)$/.exec(path)!;
        assert.ok(services.service!.secrets!.includes(secret!), path);
        writeFileSync(join(folder, secret!), texts[secret!]!, { mode: 0o600 });
        return [name, join(folder, secret!)];
      });
      const image = Object.fromEntries(
        [...read('Dockerfile').matchAll(/(?:ENV|^ {4}) ?([A-Z_]+)=(\S+)/gm)].map(([, name, value]) => [name, value]),
      );
      const { config, faults } = lookAtConfig({ ...image, ...settings, ...Object.fromEntries(files) });

      assert.deepEqual(faults, []);
      assert.deepEqual(
        [config!.host, config!.port, config!.app.courses, config!.app.data],
        ['0.0.0.0', 8080, '/courses', '/data'],
      );
      assert.deepEqual(
        config!.warnings.filter((one) => !one.startsWith('DATABASE_URL')),
        [],
      );
      assert.ok(config!.app.peers!(services.nginx!.networks!.outside!.ipv4_address));
    });

    it('has its nginx do the same as one beside systemd', () => {
      const script = services
        .nginx!.command!.at(-1)!
        .split(' && ')[0]!
        .replace(/\/lernbausteine\.conf > .*/, '');
      const made = execFileSync('sh', ['-c', `${script} ${join(ROOT, 'server/install/nginx.conf')}`], {
        encoding: 'utf8',
      });

      assert.equal(made, read('server/install/nginx.conf').replaceAll('127.0.0.1:8080', 'service:8080'));
      assert.match(made, /^ {4}server service:8080;$/m);
      for (const { target } of services.nginx!.secrets!.filter((one) => typeof one !== 'string'))
        assert.ok(made.includes(target), target);
    });
  });
});

interface Composition {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean } | null>;
  volumes: Record<string, unknown>;
  secrets: Record<string, unknown>;
}

interface Service {
  image: string;
  restart: string;
  read_only: boolean;
  cap_drop: string[];
  security_opt: string[];
  command?: string[];
  ports?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  secrets?: (string | { source: string; target: string })[];
  networks?: string[] & Record<string, { ipv4_address: string }>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: unknown;
}

/** A certificate for this machine, signed by itself. */
function certificate(folder: string): void {
  const names = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2'];
  const files = ['-keyout', join(folder, 'lernen.key'), '-out', join(folder, 'lernen.crt')];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...names, ...files], { stdio: 'ignore' });
}

/** The sample within what a whole configuration needs, writing nowhere but in the folder. */
function nginxFile(folder: string, name: string, text: string): string {
  const own = join(folder, name);
  mkdirSync(own, { recursive: true });
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${own}/${one};`);
  const file = join(own, 'nginx.conf');
  writeFileSync(
    file,
    `pid ${own}/nginx.pid; error_log ${own}/error.log; events {} http { ${places.join(' ')}\n${text.replaceAll('/etc/ssl/lernbausteine', folder).replace('/var/log/nginx', own)}\n}`,
  );
  return file;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Waits for whoever is starting. */
async function untilAnswers(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const isAnswered = await ask(`http://127.0.0.1:${port}`, '/').then(
      () => true,
      () => false,
    );
    if (isAnswered) return;
    await setTimeout(50);
  }
  throw new Error('nginx does not answer.');
}
