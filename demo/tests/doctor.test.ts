import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import type { Way } from '../../dist/server/contract/embedding/snippets.js';
import { loaderLine, snippetOf } from '../../dist/server/contract/embedding/snippets.js';
import { products } from '../intranet/cms/all.ts';
import { byDomPurify, byList, bySanitizeHtml } from '../intranet/cms/sanitizers.ts';
import type { Sanitizer } from '../intranet/cms/sanitizers.ts';
import type { Town } from './town.ts';
import { startTown } from './town.ts';

/** What becomes of each way by each filter's defaults, where the script stands in the template: what the doctor calls it. */
const FATES: [name: string, filter: Sanitizer, fates: Partial<Record<Way, string[]>>][] = [
  ['DOMPurify', byDomPurify, { tag: ['element-gone'], placeholder: [], link: [], script: ['element-gone'] }],
  ['sanitize-html', bySanitizeHtml, { tag: ['element-gone'], placeholder: ['only-links'], link: ['only-links'] }],
  ['TYPO3', byList('typo3'), { tag: ['as-text'], placeholder: [], link: [], script: ['element-gone'] }],
  ['WordPress', byList('wordpress'), { tag: ['element-gone'], placeholder: [], frame: ['element-gone'] }],
  ['Drupal', byList('drupal'), { placeholder: ['only-links'], link: ['only-links'] }],
];

describe('the doctor, at the pages of a town', () => {
  let town: Town;

  before(async () => {
    town = await startTown();
  });
  after(() => town.stop());

  for (const { id } of products) {
    it(`finds nothing to mend where the line stands as it is recommended for it: ${id}`, async () => {
      const { code, json } = await doctor([`${town.intranetUrl}/cms/${id}`]);

      assert.equal(code, 0, JSON.stringify(json.findings, undefined, 1));
      assert.ok(json.findings.some(({ kind, about }) => kind === 'good' && about === 'snippet'));
    });
  }

  for (const [name, filter, fates] of FATES) {
    it(`knows what ${name} does to each way`, async () => {
      const found: Record<string, string[]> = {};
      for (const way of Object.keys(fates) as Way[]) {
        const service = `${town.serviceUrl}/`;
        const line = snippetOf(way, { service, element: 'player', course: 'd3-ablegen', title: 'd.3' });
        const { json } = await doctor(
          ['-', '--address', `${town.intranetUrl}/x`],
          loaderLine({ service }) + (await filter(line)),
        );
        found[way] = json.findings.filter(({ kind }) => kind === 'fault').map((fault) => fault.id);
      }
      assert.deepEqual(found, fates);
    });
  }
});

interface Report {
  findings: { kind: string; id: string; about: string }[];
}

async function doctor(args: string[], input = ''): Promise<{ code: number; json: Report }> {
  const child = spawn(process.execPath, ['dist/server/main.js', 'doctor', ...args, '--json']);
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number];
  return { code, json: JSON.parse(out) as Report };
}
