import type { ArchivedCourse, CourseArchive } from './content/archive.ts';
import { joinArchived } from './content/archive.ts';
import type { Documents } from './store/documents.ts';

/** Under which kind courses lie among the documents. */
const KIND = 'course';

/** What was ever published of each course, kept among the documents. */
export function courseArchive(documents: Documents): CourseArchive {
  return {
    load: async (id) => (await documents.read(KIND, id)) as ArchivedCourse | undefined,
    // Another instance may have published something else meanwhile.
    save: (archived) =>
      documents.update(KIND, archived.id, (before) => joinArchived(before as ArchivedCourse | undefined, archived)),
    async *all() {
      for await (const { document } of documents.all(KIND)) yield document as ArchivedCourse;
    },
  };
}
