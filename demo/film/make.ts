/**
 * Makes the films of the demo courses from their scripts.
 *
 *     node demo/film/make.ts              all of them
 *     node demo/film/make.ts ablegen      one
 *     node demo/film/make.ts --stills ablegen   only a picture of every sentence, to look at while writing
 */
import { mkdtemp, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser, openStage, pictures, takePoster } from './camera.ts';
import type { Browser } from 'puppeteer-core';
import { captionsOf } from './captions.ts';
import { encode, record } from './encode.ts';
import { film as ablegen } from './lessons/ablegen.ts';
import { film as aktenplan } from './lessons/aktenplan.ts';
import { film as tempo } from './lessons/tempo.ts';
import { film as wiederfinden } from './lessons/wiederfinden.ts';
import { film as zugang } from './lessons/zugang.ts';
import { needPrograms } from './programs.ts';
import type { Film } from './script.ts';
import { takeStills } from './stills.ts';
import { makeThumbnails } from './thumbnails.ts';
import { timelineOf } from './timeline.ts';
import { trackOf } from './track.ts';
import { RATE, speak } from './voice.ts';

const films = [ablegen, aktenplan, wiederfinden, tempo, zugang];

async function make(film: Film, browser: Browser, stillsOnly: boolean): Promise<void> {
  const target = fileURLToPath(new URL(`../courses/${film.course}/`, import.meta.url));
  await mkdir(target, { recursive: true });
  const scratch = await mkdtemp(join(tmpdir(), `film-${film.name}-`));
  const say = (what: string) => console.log(`${film.name}: ${what}`);

  const voices: Int16Array[] = [];
  for (const [index, step] of film.steps.entries()) voices.push(await speak(step.say, scratch, String(index)));
  const timeline = timelineOf(
    film,
    voices.map((voice) => voice.length / RATE),
  );
  say(`${film.steps.length} sentences, ${timeline.seconds.toFixed(1)} s`);

  const page = await openStage(browser, film, timeline);
  if (stillsOnly) {
    say(`stills in ${await takeStills(page, timeline, scratch)}`);
    return;
  }

  for (const language of ['de', 'en'] as const)
    await writeFile(join(target, `${film.name}.${language}.vtt`), captionsOf(timeline.cues, language));
  const track = await trackOf(timeline, voices, scratch);
  say('voice and captions are ready');

  await takePoster(page, join(target, `${film.name}.jpg`));
  const master = join(scratch, 'film.mkv');
  await record(pictures(page, timeline), master);
  say('pictures are taken');

  await encode(master, track, target, film.name, scratch);
  await makeThumbnails(target, film.name);
  const { size } = await stat(join(target, `${film.name}.mp4`));
  say(`done; the MP4 has ${Math.round(size / 1000)} kB`);
  await page.close();
  await rm(scratch, { recursive: true });
}

async function main(wishes: string[]): Promise<void> {
  const names = wishes.filter((wish) => wish !== '--stills');
  const unknown = names.find((name) => !films.some((film) => film.name === name));
  if (unknown) throw new Error(`No film "${unknown}"; there are ${films.map(({ name }) => name).join(', ')}.`);
  needPrograms();

  const browser = await openBrowser();
  try {
    for (const film of films)
      if (names.length === 0 || names.includes(film.name)) await make(film, browser, wishes.includes('--stills'));
  } finally {
    await browser.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
