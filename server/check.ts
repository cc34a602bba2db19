import { check } from './content/check.ts';
import { fixCourses } from './content/fix/fix-courses.ts';
import { formatIssues } from './content/issues/format-issues.ts';

const USAGE = `lernbausteine check [--fix [--readable]] <Ordner oder course.md / folder or course.md>

  --fix       schreibt fehlende Kennungen in die Datei; alles andere darin bleibt, wie es ist
              writes missing ids into the file; everything else in it stays as it is
  --readable  in Entwürfe, die noch niemand begonnen hat: Kennungen, die man lesen kann
              into drafts that nobody has begun: ids that can be read
`;

/**
 * Says what is wrong with the courses of a folder, and where, and with `--fix` writes the ids that are missing; resolves to
 * the exit code: 1 where an error keeps a course from being published.
 */
export async function checkCourses(given: string[]): Promise<number> {
  const [folder, ...rest] = given.filter((one) => one !== '--fix' && one !== '--readable');
  const [fixes, readable] = [given.includes('--fix'), given.includes('--readable')];
  if (folder === undefined || folder.startsWith('-') || rest.length > 0 || (readable && !fixes)) {
    process.stderr.write(USAGE);
    return 2;
  }
  const fixed = fixes ? await fixCourses(folder, readable ? 'readable' : 'served') : [];
  const issues = [...fixed, ...(await check(folder))];
  process.stdout.write(`${formatIssues(issues)}\n`);
  if (!fixes && issues.some(({ mend }) => mend)) {
    const path = /\s/.test(folder) ? `"${folder}"` : folder;
    process.stdout.write(`\nFehlende Kennungen schreibt der Prüfer selbst: npx lernbausteine check --fix ${path}\n`);
  }
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}
