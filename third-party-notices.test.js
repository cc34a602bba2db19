import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';

it('THIRD-PARTY-NOTICES.md names every package that ships, with its licence', () => {
  const made = execFileSync(process.execPath, ['third-party-notices.js'], { encoding: 'utf8', maxBuffer: 1e8 });

  assert.ok(readFileSync('THIRD-PARTY-NOTICES.md', 'utf8') === made, 'is out of date; please run: npm run notices');
});
