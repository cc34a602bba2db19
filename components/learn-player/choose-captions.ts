import type { CaptionFile } from '../../server/contract/course.ts';

/** The file in the first of these languages that there is, else the first file. */
export function chooseCaptions(files: CaptionFile[], ...languages: (string | undefined)[]): CaptionFile | undefined {
  for (const wanted of languages) {
    const found =
      files.find(({ language }) => language === wanted) ??
      files.find(({ language }) => wanted && primary(language) === primary(wanted));
    if (found) return found;
  }
  return files[0];
}

function primary(language: string): string {
  return language.split('-')[0]!.toLowerCase();
}
