import type { ArchivedCourse, CourseArchive } from './content/archive.ts';
import type { Documents } from './store/documents.ts';

/** Under which kind courses lie among the documents. */
const KIND = 'course';

/** What was ever published of each course, kept among the documents. */
export function courseArchive(documents: Documents): CourseArchive {
  return {
    load: async (id) => (await documents.read(KIND, id)) as ArchivedCourse | undefined,
    save: (archived) => documents.update(KIND, archived.id, () => archived),
    async *all() {
      for await (const { document } of documents.all(KIND)) yield document as ArchivedCourse;
    },
  };
}
