import { cmsOf } from '../contract/embedding/cms.ts';
import type { Way } from '../contract/embedding/snippets.ts';
import { WAYS } from '../contract/embedding/snippets.ts';
import type { Language, Words } from '../contract/words.ts';
import type { Diagnosis } from './diagnose.ts';
import { drawn, wrapped } from './draw.ts';
import type { Finding } from './finding.ts';
import { plain } from './finding.ts';

const words = {
  saved: { de: 'gespeicherte Seite', en: 'saved page' },
  redirected: { de: 'weitergeleitet von', en: 'redirected from' },
  cms: { de: 'Erkannt:', en: 'Recognised:' },
  noAddress: {
    de: 'Ohne Adresse der Seite (--address https://…) bleiben Herkunft und Richtlinie ungeprüft.',
    en: 'Without the page’s address (--address https://…) its origin and policy stay unchecked.',
  },
  snippet: { de: 'In der Seite', en: 'In the page' },
  service: { de: 'Der Lerndienst', en: 'The learning service' },
  policy: { de: 'Content-Security-Policy', en: 'Content-Security-Policy' },
  noPolicy: { de: 'Die Seite hat keine; alle Wege stehen offen.', en: 'The page has none; every way is open.' },
  advice: { de: 'Empfehlung', en: 'Advice' },
  open: { de: 'geht', en: 'works' },
  needs: { de: 'braucht', en: 'needs' },
  nonce: { de: 'eine Nonce am Skript', en: 'a nonce on the script' },
  well: { de: 'Alles in Ordnung.', en: 'All is well.' },
  mend: { de: (n: number) => `Zu ändern: ${n}`, en: (n: number) => `To mend: ${n}` },
};

const WAY_NAMES: Record<Way, Words> = {
  tag: { de: 'Element', en: 'element' },
  placeholder: { de: 'Platzhalter', en: 'placeholder' },
  link: { de: 'Link', en: 'link' },
  script: { de: 'Skript an Ort und Stelle', en: 'script where it stands' },
  frame: { de: 'Rahmen', en: 'frame' },
  address: { de: 'Adresse', en: 'address' },
};

/** For whoever reads a terminal. */
export function reportText(diagnosis: Diagnosis, lang: Language): string {
  const { page, cms, findings, service, policies, advice } = diagnosis;
  const faults = findings.filter(({ kind }) => kind === 'fault').length;
  const lines = [
    plain(page.url?.href ?? words.saved[lang]),
    ...page.redirects.map((address) => `  ${words.redirected[lang]} ${plain(address)}`),
    ...(diagnosis.title ? [`  ${plain(diagnosis.title)}`] : []),
    ...(cms ? [`  ${words.cms[lang]} ${cmsOf(cms).name[lang]}`] : []),
    ...(page.url ? [] : [`  ${words.noAddress[lang]}`]),
    ...part(words.snippet[lang], findings, 'snippet', lang),
    ...(service ? part(`${words.service[lang]}  ${plain(service.href)}`, findings, 'service', lang) : []),
    ...(diagnosis.ways
      ? [
          ...['', words.policy[lang]],
          ...(policies.length ? [] : [`  ${words.noPolicy[lang]}`]),
          ...findings.filter(({ about }) => about === 'policy').flatMap((finding) => drawn(finding, lang)),
          ...(policies.length ? waysTable(diagnosis, lang) : []),
        ]
      : []),
    ...(advice
      ? [
          ...['', `${words.advice[lang]}${cms ? `  ${cmsOf(cms).name[lang]}, ${WAY_NAMES[advice.way][lang]}` : ''}`],
          ...wrapped(advice.where[lang], '  '),
          ...['', ...advice.lines.map((line) => `      ${plain(line)}`)],
        ]
      : []),
    ...['', faults ? words.mend[lang](faults) : words.well[lang]],
  ];
  return `${lines.join('\n')}\n`;
}

/** For machines; texts in both languages. */
export function reportJson({ page, title, cms, service, findings, ways, advice }: Diagnosis): string {
  return `${JSON.stringify(
    {
      schema: 'lernbausteine/doctor',
      version: 1,
      page: { url: page.url?.href ?? null, status: page.status ?? null, redirects: page.redirects, title },
      cms: cms ?? null,
      service: service?.href ?? null,
      faults: findings.filter(({ kind }) => kind === 'fault').length,
      findings,
      ways: ways
        ? Object.fromEntries(
            [...ways].map(([way, changes]) => [
              way,
              changes.map(({ directive, line = null }) => ({ directive, line })),
            ]),
          )
        : null,
      advice: advice ?? null,
    },
    null,
    2,
  )}\n`;
}

function part(heading: string, findings: readonly Finding[], about: Finding['about'], lang: Language): string[] {
  const mine = findings.filter((finding) => finding.about === about);
  return mine.length ? ['', heading, ...mine.flatMap((finding) => drawn(finding, lang))] : [];
}

/** What the page lets in as it is, and what the other ways would need. */
function waysTable({ ways, findings }: Diagnosis, lang: Language): string[] {
  const width = Math.max(...WAYS.map((way) => WAY_NAMES[way][lang].length));
  return [
    ...(findings.some(({ about }) => about === 'policy') ? [''] : []),
    ...WAYS.map((way) => {
      const changes = ways!.get(way)!;
      const needed = changes.map(({ line, directive }) => (line ? directive : words.nonce[lang]));
      const said = changes.length ? `${words.needs[lang]} ${[...new Set(needed)].join(', ')}` : words.open[lang];
      return `    ${WAY_NAMES[way][lang].padEnd(width)}  ${said}`;
    }),
  ];
}
