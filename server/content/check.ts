import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { COURSE_FILE, misnamedCourse, readCourseFolder } from './course-folder.ts';
import { listCourseFolders, originalsFirst } from './course-folders.ts';
import { checkFigures, FIGURES_FILE } from './figures/read-figures.ts';
import type { Issue } from './issues/issue.ts';
import { issueAt, START } from './issues/issue.ts';

/** Everything that is wrong in a folder of courses, in the folder of one course, in a course file or in the file of targets. */
export async function check(path: string): Promise<Issue[]> {
  if (basename(path) === FIGURES_FILE) return checkFigures(dirname(path));
  if (await isFile(path)) return (await readCourseFolder(dirname(path))).parsed.issues;
  if (await isCourseFolder(path)) return (await readCourseFolder(path)).parsed.issues;

  const { names, issues } = await listCourseFolders(path);
  if (names?.length === 0) issues.push(issueAt(path, START, 'courses-none'));
  const folders = names?.map((name) => join(path, name)) ?? [];
  const parsed = new Map<string, Awaited<ReturnType<typeof readCourseFolder>>['parsed']>();
  for (const folder of folders) parsed.set(folder, (await readCourseFolder(folder)).parsed);

  const owners = new Map<string, string>();
  for (const folder of await originalsFirst(folders)) {
    const { id } = parsed.get(folder)!;
    if (id !== undefined && !owners.has(id)) owners.set(id, folder);
  }
  for (const [folder, { id, idPlace = START, issues: own }] of parsed) {
    const owner = id === undefined ? folder : owners.get(id)!;
    if (id !== undefined && owner !== folder) {
      const file = join(folder, COURSE_FILE);
      issues.push(issueAt(file, idPlace, 'course-doubled', id, basename(folder), basename(owner)));
    }
    issues.push(...own);
  }
  return [...issues, ...(await checkFigures(path))];
}

/** The folders of courses that {@link check} looks into. */
export async function courseFoldersAt(path: string): Promise<string[]> {
  if (await isCourseFolder(path)) return [path];
  const { names = [] } = await listCourseFolders(path);
  return names.map((name) => join(path, name));
}

async function isCourseFolder(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  if (names.includes(COURSE_FILE)) return true;
  if (misnamedCourse(names) === undefined) return false;
  const below = entries.filter((entry) => entry.isDirectory());
  return !(await Promise.all(below.map(({ name }) => isFile(join(folder, name, COURSE_FILE))))).includes(true);
}

/** Whether a path leads to a file. */
export async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}
