import assert from 'node:assert/strict';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readConfig } from '../../config/config.ts';
import { parseFigures } from '../../content/figures/parse-figures.ts';
import { tokenJudge } from '../../identity/token.ts';
import { machineWithService } from '../../testing/machine.ts';

const DOCS = join(import.meta.dirname, '..', 'docs');

interface Example {
  file: string;
  /** What stands behind the language of the fence. */
  caption: string;
  text: string;
}

const examples = readdirSync(DOCS).flatMap((file) =>
  [...readFileSync(join(DOCS, file), 'utf8').matchAll(/^```\w+ ([^\n]+)\n(.*?)^```$/gms)].map(
    ([, caption = '', text = '']): Example => ({ file, caption, text }),
  ),
);
const settings = examples.filter(({ caption }) => /^\/etc\/lernbausteine\/(dienst|service)\.env$/.test(caption));
/** What somebody who looks after the service types; how a command becomes one of the service's user only systemd can tell. */
const commands = examples.filter(
  ({ file, caption }) => file.startsWith('betrieb') && !caption.startsWith('/usr/local'),
);
const targets = examples.filter(({ caption }) => caption.startsWith('figures.yaml'));
const nodeTokens = examples.filter(({ caption }) => caption.startsWith('token.js'));

describe('what one copies out of the handbook', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
  const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'lern-examples-'));
    for (const name of ['secret', 'pseudonym-keys', 'oidc-secret']) {
      writeFileSync(join(folder, name), randomBytes(32).toString('hex'), { mode: 0o600 });
    }
    writeFileSync(join(folder, 'token-key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  });

  after(() => rmSync(folder, { recursive: true }));

  for (const { file, text } of settings) {
    it(`is a configuration that starts: ${file}`, () => {
      const config = readConfig(environmentOf(text));

      assert.ok(config.app.secrets.length);
    });
  }

  it('has targets to copy, in both languages', () => {
    assert.deepEqual(
      targets.map(({ file }) => file),
      ['auswerten.en.md', 'auswerten.md'],
    );
  });

  for (const { file, text } of targets) {
    it(`is a file of targets, and what is said of a mistake in one is what the check says: ${file}`, () => {
      const { told, issues } = parseFigures(Buffer.from(text), 'figures.yaml');

      assert.deepEqual(issues, []);
      assert.deepEqual(told?.years, [
        { year: 2024, before: { offers: 44 } },
        { year: 2025, target: 50, before: { offers: 47, participations: 629, completions: 498 } },
        { year: 2026, target: 60, before: { offers: 12, add: true } },
      ]);
      const page = readFileSync(join(DOCS, file), 'utf8');
      const [fault] = parseFigures(Buffer.from('targets:\n  2025: 50\n  2026: 60 Angebote\n'), file).issues;
      assert.ok(page.includes(`figures.yaml:${fault!.line}:${fault!.column} Fehler  ${fault!.de}`));
      if (file.endsWith('.en.md')) assert.ok(page.includes(fault!.en));
    });
  }

  for (const { file, text } of nodeTokens) {
    it(`makes a token that the service accepts: ${file}`, async () => {
      const module = join(folder, `${file}.mjs`);
      writeFileSync(module, text.replace('/etc/intranet/token-key.pem', join(folder, 'token-key.pem')));
      const { tokenFor } = (await import(pathToFileURL(module).href)) as { tokenFor(person: object): string };
      const judge = tokenJudge({
        keys: { pem: publicPem },
        issuer: 'https://intranet.stadt.example',
        audience: 'lernbausteine',
      });
      const claims = await judge(tokenFor({ id: 'a.weber', name: 'Änne Weber', roles: ['admin'] }));

      assert.deepEqual([claims.id, claims.name, claims.roles], ['a.weber', 'Änne Weber', ['admin']]);
    });
  }

  for (const file of ['betrieb.md', 'betrieb.en.md']) {
    it(`keeps what people learnt, command by command: ${file}`, async () => {
      const machine = await machineWithService(join(folder, file));
      for (const { caption, text } of commands.filter((one) => one.file === file)) machine.run(caption, text);

      assert.deepEqual(await machine.learners(), ['anna']);
    });
  }

  it('is there in both languages', () => {
    assert.equal(commands.length, 12);
    assert.equal(settings.length, 8);
    assert.equal(nodeTokens.length, 2);
  });

  /** As systemd reads it; files lie in a folder of the test. */
  function environmentOf(text: string): Record<string, string> {
    const lines = text.replace(/-----BEGIN.*?-----END PUBLIC KEY-----/s, publicPem.trim());
    return Object.fromEntries(
      [...lines.matchAll(/^(\w+)=(?:'([^']*)'|([^\n]*))$/gm)].map(([, name = '', quoted, plain = '']) => [
        name,
        (quoted ?? plain).replace(/^\/etc\/lernbausteine(?=\/)/, folder),
      ]),
    );
  }
});
