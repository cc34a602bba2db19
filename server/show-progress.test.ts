import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';

const MODULE = new URL('show-progress.ts', import.meta.url).href;

/** What stands on the standard error after this was told, where no terminal is. */
function shown(told: string): string {
  const script = `import { showProgress } from '${MODULE}'; const shown = showProgress('Umzug / move'); ${told}`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }).stderr;
}

describe('how far a command is', () => {
  it('is said line by line where nobody looks at a terminal, up to the end', () => {
    const lines = shown('shown.at(1, 4); shown.at(4, 4); shown.end();').trim().split('\n');

    assert.match(lines[0]!, /^Umzug \/ move .* 25 %$/);
    assert.match(lines.at(-1)!, / 100 %$/);
  });

  it('is not said where there is no news', () => {
    assert.equal(shown('shown.end();'), '');
  });
});
