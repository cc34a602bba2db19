import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { command } from '../testing/command.ts';
import { faultsOf, look, lookedAt, WHOLE } from './testing/looked-at.ts';

describe('the doctor, at a page with a policy,', () => {
  const here = lookedAt();

  const policy = (text: string) => ({ 'Content-Security-Policy': text });

  it('says nothing where the service is let in', async () => {
    const { faults, out } = await look(
      here,
      WHOLE,
      policy(`default-src 'self' ${here.service.origin}; media-src ${here.service.origin} blob:`),
    );
    assert.deepEqual(faults, [], out);
    assert.match(out, /Rahmen +geht/);
  });

  it('says of each directive what to write, and which ways are open as it is', async () => {
    const { out } = await look(
      here,
      WHOLE,
      policy(`default-src 'self'; img-src * data:; frame-src ${here.service.origin}`),
    );

    for (const line of [
      `script-src 'self' ${here.service.origin};`,
      `connect-src 'self' ${here.service.origin};`,
      `media-src 'self' ${here.service.origin} blob:;`,
    ])
      assert.ok(out.includes(`        ${line}\n`), `${line}\n${out}`);
    assert.doesNotMatch(out, /img-src/);
    assert.match(out, /Element +braucht script-src, connect-src, media-src\n/);
    assert.match(out, /Rahmen +geht\n/);
    assert.match(out, /Empfehlung {2}.*Rahmen|<iframe src=/);
  });

  it('reads it in a meta, and in several headers, each of which has to allow', async () => {
    const meta = `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">${WHOLE}`;
    const { faults, out } = await look(here, meta, policy("img-src 'self', img-src *"));

    assert.deepEqual(faults, ['policy-img-src', 'policy-connect-src']);
    assert.match(out, /im <meta> der Seite/);
  });

  it('understands one that trusts nonces only, and markup by name only', async () => {
    const strict =
      "script-src 'nonce-r4nd0m' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types dompurify";
    const { faults, out } = await look(here, WHOLE, policy(strict));
    assert.deepEqual(faults, ['policy-script-src', 'policy-trusted-types']);
    assert.match(out, /<script nonce="…" type="module"/);
    assert.match(out, /trusted-types dompurify lernbausteine;/);

    const carried = WHOLE.replace('<script ', '<script nonce="r4nd0m" ');
    assert.deepEqual((await look(here, carried, policy(strict))).faults, ['policy-trusted-types']);
  });

  it('keeps mixed content apart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lern-doctor-'));
    const file = join(folder, 'seite.html');
    writeFileSync(file, WHOLE.replaceAll('S/', `${here.service.origin}/`));
    const { out } = await command(['doctor', file, '--address', 'https://intranet.stadt.example/seite', '--json']);
    rmSync(folder, { recursive: true });

    assert.deepEqual(faultsOf(out), ['mixed-content', 'origin']);
  });
});
