import { check } from './content/check.ts';
import { fixCourses } from './content/fix/fix-courses.ts';
import { formatIssues } from './content/issues/format-issues.ts';

const USAGE = `lernbausteine check [--fix] <Ordner oder course.md / folder or course.md>

  --fix   schreibt fehlende Kennungen in die Datei; alles andere darin bleibt, wie es ist
          writes missing ids into the file; everything else in it stays as it is
`;

/**
 * Says what is wrong with the courses of a folder, and where, and with `--fix` writes the ids that are missing; resolves to
 * the exit code: 1 where an error keeps a course from being published.
 */
export async function checkCourses(given: string[]): Promise<number> {
  const [folder, ...rest] = given.filter((one) => one !== '--fix');
  if (folder === undefined || folder.startsWith('-') || rest.length > 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  const fixed = given.includes('--fix') ? await fixCourses(folder) : [];
  const issues = [...fixed, ...(await check(folder))];
  process.stdout.write(`${formatIssues(issues)}\n`);
  if (!given.includes('--fix') && issues.some(({ mend }) => mend)) {
    process.stdout.write(`\nFehlende Kennungen schreibt der Prüfer selbst: npx lernbausteine check --fix ${folder}\n`);
  }
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}
