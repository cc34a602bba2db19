import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { courseFoldersAt, isFile } from '../check.ts';
import { COURSE_FILE, loadParser, readCourseFolder } from '../course-folder.ts';
import type { Issue } from '../issues/issue.ts';
import { issueAt, START } from '../issues/issue.ts';
import { decode } from '../parser/source-text.ts';
import { addIds } from './add-ids.ts';
import { replaceFile } from './replace-file.ts';

/**
 * Writes the missing ids into the files of a folder of courses, of the folder of one course, or into a course file. What was
 * written comes back as hints, and as errors why a file couldn't be.
 */
export async function fixCourses(path: string): Promise<Issue[]> {
  if (await isFile(path)) {
    return basename(path) === COURSE_FILE ? fixCourse(dirname(path)) : [issueAt(path, START, 'file-other')];
  }
  const said: Issue[] = [];
  for (const folder of await courseFoldersAt(path)) said.push(...(await fixCourse(folder)));
  return said;
}

async function fixCourse(folder: string): Promise<Issue[]> {
  const file = join(folder, COURSE_FILE);
  const { parsed, files } = await readCourseFolder(folder);
  if (!parsed.issues.some(({ mend }) => mend)) return [];

  const bytes = await readFile(file);
  const decoded = decode(bytes);
  if (!('text' in decoded)) return [];
  const { parseCourse } = await loadParser();
  const { text, mended } = addIds(decoded.text, (some) => parseCourse(some, files, file));
  if (!mended.length) return [];

  const refusal = await replaceFile(file, bytes, text);
  if (refusal?.code === 'file-unwritable') return [issueAt(file, START, refusal.code, refusal.reason)];
  if (refusal) return [issueAt(file, START, refusal.code)];
  return mended.map(({ line, column, mend }) => issueAt(file, { line, column }, 'id-written', idIn(mend!.text)));
}

function idIn(inserted: string): string {
  return /#([\w-]+)/.exec(inserted)![1]!;
}
