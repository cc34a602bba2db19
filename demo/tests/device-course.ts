import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The demo's courses, and one more, `d3-geraet`: the same films and questions, but its progress stays on the device.
 * Resolves to their folder.
 */
export async function coursesWithDevice(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lernbausteine-courses-'));
  await cp('demo/courses', folder, { recursive: true });
  await cp('demo/courses/d3-ablegen', join(folder, 'd3-geraet'), { recursive: true });
  const file = join(folder, 'd3-geraet', 'course.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('id: d3-ablegen', 'id: d3-geraet').replace('record: named', 'record: device'));
  return folder;
}
