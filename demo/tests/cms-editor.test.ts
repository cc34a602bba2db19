import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { snippetOf, WAYS } from '../../dist/server/contract/embedding/snippets.js';
import { editorResults, editorWish } from '../intranet/cms/systems/ckeditor.ts';
import { openBrowser } from './browser.ts';
import { throughEditor } from './ckeditor.ts';

describe('CKEditor 5, with our lines in its source', () => {
  let browser: Browser;
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  for (const kind of ['plain', 'html-support'] as const) {
    it(`hands on what is written down of it: ${kind}`, async () => {
      const lines = WAYS.map((way) => snippetOf(way, editorWish));
      const arrived = await throughEditor(browser, kind, lines);
      assert.deepEqual(Object.fromEntries(WAYS.map((way, index) => [way, arrived[index]])), editorResults[kind]);
    });
  }
});
