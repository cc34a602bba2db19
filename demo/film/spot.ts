/**
 * Takes the picture of the mock screen on which a question asks where to click, and tells where its places lie, in percent:
 * `node demo/film/spot.ts`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser, openStage } from './camera.ts';
import { needPrograms, run } from './programs.ts';
import type { Film } from './script.ts';
import type { Desk } from './stage/desk.ts';

interface Spot {
  /** Where the picture goes, below `demo/courses/`. */
  file: string;
  start: Partial<Desk>;
  /** What of the screen is seen, in pixels. */
  clip: { x: number; y: number; width: number; height: number };
  places: string[];
}

const spots: Spot[] = [
  {
    file: 'irrtuemer-digitalisierung/scan.webp',
    start: { view: 'scan', person: 'Henrik Brandes', fields: { search: 'Hallenzeiten' } },
    clip: { x: 401, y: 68, width: 879, height: 480 },
    places: ['turn', 'print', 'recognise', 'not-found'],
  },
  {
    file: 'd3-ablegen/anhang.webp',
    start: { view: 'mail', document: 'angebot', marked: ['attachment'] },
    clip: { x: 401, y: 68, width: 879, height: 440 },
    places: ['mail-angebot', 'mail-termin', 'attachment', 'file-attachment'],
  },
];

needPrograms();
const browser = await openBrowser();
const scratch = await mkdtemp(join(tmpdir(), 'spot-'));
try {
  for (const { file, start, clip, places } of spots) {
    const film: Film = { course: '', name: file, title: '', start, steps: [] };
    const page = await openStage(browser, film, { seconds: 1, cues: [], events: [] });
    await page.evaluate(() => window.seek(0));
    await page.addStyleTag({ content: '#pointer { display: none }' });

    const picture = join(scratch, 'spot.png');
    await page.screenshot({ path: picture, clip });
    const target = fileURLToPath(new URL(`../courses/${file}`, import.meta.url));
    await run('ffmpeg', ['-v', 'error', '-y', '-i', picture, '-c:v', 'libwebp', '-quality', '82', target]);

    console.log(file);
    for (const place of places) {
      const box = await page.$eval(`[data-target="${place}"]`, (element) => {
        const { x, y, right, bottom } = element.getBoundingClientRect();
        return { x, y, right, bottom };
      });
      console.log(`  ${place}: area="${areaOf(box, clip).join(' ')}"`);
    }
  }
} finally {
  await browser.close();
  await rm(scratch, { recursive: true });
}

/** Left, top, width and height in whole percents. */
function areaOf(box: Record<'x' | 'y' | 'right' | 'bottom', number>, clip: Spot['clip']): number[] {
  const [left, top] = [floor(box.x - clip.x, clip.width), floor(box.y - clip.y, clip.height)];
  return [left, top, ceil(box.right - clip.x, clip.width) - left, ceil(box.bottom - clip.y, clip.height) - top];
}

function floor(pixels: number, all: number): number {
  return Math.floor((pixels / all) * 100);
}

function ceil(pixels: number, all: number): number {
  return Math.ceil((pixels / all) * 100);
}
