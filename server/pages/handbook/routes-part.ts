import type { Language, Words } from '../../contract/words.ts';
import type { Row } from '../../http/mount.ts';
import type { Part } from './article.ts';
import { tableOf } from './nodes.ts';
import { routesInGerman } from './routes-in-german.ts';

const HEAD: Words<string[]> = { de: ['Adresse', 'Wer', 'Was'], en: ['Address', 'Who', 'What'] };

/** How roles are called where people read of them. */
const ROLE_NAMES: Record<Row['role'], Words> = {
  public: { de: 'alle', en: 'everybody' },
  learner: { de: 'Angemeldete', en: 'everybody signed in' },
  editor: { de: 'Redaktion (editor)', en: 'editors' },
  reporter: { de: 'Auswertung (reporter)', en: 'reporters' },
  admin: { de: 'Administration (admin)', en: 'admins' },
  'staff-council': { de: 'Personalrat (staff-council)', en: 'staff council' },
};

/** `::routes`: every address there is, who may ask it, and what for. */
export function routesPart(language: Language, rows: readonly Row[]): Part {
  return () => [
    tableOf(
      HEAD[language],
      rows.map((row) => [{ code: `${row.method} ${row.path}` }, ROLE_NAMES[row.role][language], whatOf(row, language)]),
    ),
  ];
}

/** What a route is for; of one that nobody has put into German yet it is said in English. */
function whatOf({ method, path, what }: Row, language: Language): string {
  return (language === 'de' && routesInGerman[`${method} ${path}`]) || what;
}
