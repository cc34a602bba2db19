import { isLocal } from '../../config/local.ts';
import type { Finding } from '../finding.ts';
import { teller } from '../finding.ts';
import { silence } from '../read-page.ts';

const { good, hint } = teller('origins');

const PATIENCE = 10_000;

/** Looks at the pages that may embed; asks them whether they are there only where somebody wishes so. */
export async function inspectOrigins(origins: readonly string[], asks: boolean): Promise<Finding[]> {
  if (origins.length === 0) {
    return [
      hint('origins-none', {
        de: 'LERN_ORIGINS ist leer: Nur Seiten unter der Adresse des Dienstes selbst wissen, wer angemeldet ist.',
        en: 'LERN_ORIGINS is empty: only pages at the service’s own address know who is signed in.',
      }),
    ];
  }
  const open = origins.filter((origin) => origin.startsWith('http:') && !isLocal(new URL(origin)));
  const silent = asks ? (await Promise.all(origins.map(silenceOf))).flat() : [];
  return [
    ...open.map((origin) =>
      hint('origin-open', {
        de: `${origin} kommt ohne https: Wer im Netz mitliest, kann die Seite auf dem Weg ändern.`,
        en: `${origin} comes without https: whoever listens in the network can change the page on its way.`,
      }),
    ),
    ...silent,
    good('origins', { de: `Einbinden dürfen: ${origins.join(', ')}`, en: `May embed: ${origins.join(', ')}` }),
  ];
}

async function silenceOf(origin: string): Promise<Finding[]> {
  const url = new URL(origin);
  try {
    const response = await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
    await response.body?.cancel();
    return [];
  } catch (error) {
    return [hint('origin-silent', silence(url, error))];
  }
}
