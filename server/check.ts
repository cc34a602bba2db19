import { check } from './content/check.ts';
import { formatIssues } from './content/issues/format-issues.ts';

/** Says what is wrong with the courses of a folder, and where; resolves to the exit code: 1 where an error keeps one from being published. */
export async function checkCourses([folder, ...rest]: string[]): Promise<number> {
  if (folder === undefined || rest.length > 0) {
    process.stderr.write('lernbausteine check <Ordner oder course.md / folder or course.md>\n');
    return 2;
  }
  const issues = await check(folder);
  process.stdout.write(`${formatIssues(issues)}\n`);
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}
