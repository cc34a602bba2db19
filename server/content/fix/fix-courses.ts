import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { courseFoldersAt, isFile } from '../check.ts';
import { COURSE_FILE, loadParser, readCourseFolder } from '../course-folder.ts';
import type { Issue } from '../issues/issue.ts';
import { issueAt, START } from '../issues/issue.ts';
import { decode } from '../parser/source-text.ts';
import { addIds } from './add-ids.ts';
import { readableIds } from './readable-ids.ts';
import { replaceFile } from './replace-file.ts';

/** Which ids are written: those that are served, or, into drafts, others that can be read. */
export type Ids = 'served' | 'readable';

/**
 * Writes the missing ids into the files of a folder of courses, of the folder of one course, or into a course file. What was
 * written comes back as hints, and as errors why a file couldn't be.
 */
export async function fixCourses(path: string, ids: Ids = 'served'): Promise<Issue[]> {
  if (await isFile(path)) {
    return basename(path) === COURSE_FILE ? fixCourse(dirname(path), ids) : [issueAt(path, START, 'file-other')];
  }
  const said: Issue[] = [];
  for (const folder of await courseFoldersAt(path)) said.push(...(await fixCourse(folder, ids)));
  return said;
}

async function fixCourse(folder: string, ids: Ids): Promise<Issue[]> {
  const file = join(folder, COURSE_FILE);
  const { parsed, files } = await readCourseFolder(folder);
  if (!parsed.issues.some(({ mend }) => mend)) return [];

  const bytes = await readFile(file).catch(() => undefined);
  const decoded = bytes && decode(bytes);
  if (!decoded || !('text' in decoded)) return [];
  const { parseCourse } = await loadParser();
  const isReadable = ids === 'readable' && parsed.status === 'draft';
  const naming = isReadable ? readableIds : undefined;
  const { text, mended } = addIds(decoded.text, (some) => parseCourse(some, files, file), naming);
  if (!mended.length) return [];

  const refusal = await replaceFile(file, bytes, text);
  if (refusal?.code === 'file-unwritable') return [issueAt(file, START, refusal.code, refusal.reason)];
  if (refusal) return [issueAt(file, START, refusal.code)];
  return [
    ...(ids === 'readable' && !isReadable ? [issueAt(file, START, 'ids-served')] : []),
    ...mended.map(({ line, column, mend }) => issueAt(file, { line, column }, 'id-written', idIn(mend!.text))),
  ];
}

function idIn(inserted: string): string {
  return /#([\w-]+)/.exec(inserted)![1]!;
}
