import { openCatalog } from '../../content/catalog.ts';
import type { Config } from '../../config/config.ts';
import type { Finding } from '../finding.ts';
import { teller } from '../finding.ts';

const { good, hint, fault } = teller('courses');

/** Reads the courses as the service would, and says how many have something to mend. */
export async function inspectCourses({ courses, secrets, record }: Config['app']): Promise<Finding[]> {
  const catalog = await openCatalog({
    folder: courses,
    secret: secrets[0]!,
    ceiling: record,
    // Publishing is the service's.
    archive: { load: async () => undefined, save: async () => {}, async *all() {} },
    report() {},
  });
  const served = (await catalog.list()).length;
  const above = catalog.faults().filter(({ code }) => code === 'record-above-ceiling');
  const faults = catalog.faults().filter((one) => !above.includes(one));
  const count = (severity: 'error' | 'warning') => faults.filter((one) => one.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const more = {
    todo: { de: 'Welche und wo, sagt:', en: 'Which and where is said by:' },
    write: `npx lernbausteine check ${courses}`,
  };
  return [
    ...(above.length > 0
      ? [
          fault('courses-above', {
            de: `${above.length} ${above.length === 1 ? 'Kurs will' : 'Kurse wollen'} mehr speichern, als LERN_RECORD=${record} erlaubt, und ${above.length === 1 ? 'wird' : 'werden'} deshalb nicht veröffentlicht.`,
            en: `${above.length} ${above.length === 1 ? 'course wants' : 'courses want'} to store more than LERN_RECORD=${record} allows, and ${above.length === 1 ? 'is' : 'are'} therefore not published.`,
          }),
        ]
      : []),
    ...(errors > 0
      ? [
          fault(
            'courses-errors',
            { de: `${errors} Fehler halten Kurse zurück.`, en: `${errors} errors keep courses back.` },
            more,
          ),
        ]
      : []),
    ...(warnings > 0
      ? [
          hint(
            'courses-warnings',
            { de: `${warnings} Warnungen.`, en: `${warnings} warnings.` },
            errors > 0 ? {} : more,
          ),
        ]
      : []),
    served > 0
      ? good('courses', {
          de: `${served} ${served === 1 ? 'Kurs ist' : 'Kurse sind'} zu veröffentlichen, höchstens mit record: ${record}.`,
          en: `${served} ${served === 1 ? 'course is' : 'courses are'} to be published, with record: ${record} at most.`,
        })
      : hint('courses-none', { de: 'Kein Kurs ist zu veröffentlichen.', en: 'No course is to be published.' }),
  ];
}
