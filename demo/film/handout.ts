/** Prints the one-page handouts of the courses: `node demo/film/handout.ts`, or one of them by its file's name. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './camera.ts';
import { needPrograms } from './programs.ts';

const handouts = [
  { source: 'handout.html', course: 'd3-ablegen', file: 'kurzanleitung.pdf' },
  { source: 'handout-myths.html', course: 'irrtuemer-digitalisierung', file: 'merkblatt.pdf' },
];

const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

needPrograms();
const wish = process.argv[2];
const browser = await openBrowser();
try {
  for (const { source, course, file } of handouts.filter((handout) => !wish || handout.file === wish)) {
    const page = await browser.newPage();
    await page.setContent(await readFile(path(source), 'utf8'));
    await page.addStyleTag({ path: path('handout.css') });
    const target = path(`../courses/${course}/${file}`);
    await page.pdf({ path: target, preferCSSPageSize: true, printBackground: true, tagged: true });
    console.log(`${file} is printed`);
  }
} finally {
  await browser.close();
}
