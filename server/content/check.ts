import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { COURSE_FILE, readCourseFolder } from './course-folder.ts';
import { listCourseFolders } from './course-folders.ts';
import type { Issue } from './issues/issue.ts';
import { issueAt, START } from './issues/issue.ts';

/** Everything that is wrong in a folder of courses, or in the folder of one course. */
export async function check(folder: string): Promise<Issue[]> {
  if (await isFile(join(folder, COURSE_FILE))) return (await readCourseFolder(folder)).parsed.issues;

  const { names, issues } = await listCourseFolders(folder);
  if (names?.length === 0) issues.push(issueAt(folder, START, 'courses-none'));
  const owners = new Map<string, string>();
  for (const name of names ?? []) {
    const path = join(folder, name);
    const { parsed } = await readCourseFolder(path);
    issues.push(...parsed.issues);
    if (parsed.id === undefined) continue;
    const owner = owners.get(parsed.id);
    if (owner === undefined) owners.set(parsed.id, path);
    else issues.push(issueAt(join(path, COURSE_FILE), START, 'course-doubled', parsed.id, owner));
  }
  return issues;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}
