import type { ArchivedCourse, CourseArchive } from './content/archive.ts';
import { joinArchives } from './content/archive.ts';
import type { Documents } from './store/documents.ts';

/** Under which kind courses lie among the documents. */
export const COURSE = 'course';

/** What was ever published of each course, kept among the documents. */
export function courseArchive(documents: Documents): CourseArchive {
  return {
    load: async (id) => (await documents.read(COURSE, id)) as ArchivedCourse | undefined,
    // Another instance may have published something else meanwhile.
    save: (archived) =>
      documents.update(COURSE, archived.id, (before) => joinArchives(archived, before as ArchivedCourse | undefined)),
    async *all() {
      for await (const { document } of documents.all(COURSE)) yield document as ArchivedCourse;
    },
  };
}
