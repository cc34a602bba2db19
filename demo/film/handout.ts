/** Prints the one-page handout of the course: `node demo/film/handout.ts`. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './camera.ts';
import { needPrograms } from './programs.ts';

const source = new URL('handout.html', import.meta.url);
const target = fileURLToPath(new URL('../courses/d3-ablegen/kurzanleitung.pdf', import.meta.url));

needPrograms();
const browser = await openBrowser();
try {
  const page = await browser.newPage();
  await page.setContent(await readFile(source, 'utf8'));
  await page.pdf({ path: target, preferCSSPageSize: true, printBackground: true, tagged: true });
  console.log('kurzanleitung.pdf is printed');
} finally {
  await browser.close();
}
