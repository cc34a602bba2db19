/** One picture at the end of every sentence: the quickest way to see whether a script works. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Timeline } from './timeline.ts';

export async function takeStills(page: Page, timeline: Timeline, folder: string): Promise<string> {
  for (const [index, cue] of timeline.cues.entries()) {
    await page.evaluate((t) => window.seek(t), cue.to);
    await page.screenshot({ path: join(folder, `still-${String(index + 1).padStart(2, '0')}.png`) });
  }
  return folder;
}
