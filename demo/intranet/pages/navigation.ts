import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { LayoutTexts } from './layout-texts.ts';
import type { Page } from './page.ts';
import { privacyPath } from './privacy-path.ts';

interface Entry {
  readonly path: string;
  readonly label: string;
  readonly lang?: 'en';
  readonly below?: readonly Entry[];
}

const tree: readonly Entry[] = [
  { path: '/', label: 'Startseite' },
  { path: '/neues', label: 'Neues' },
  {
    path: '/digitalisierung',
    label: 'Digitalisierung',
    below: [
      { path: '/digitalisierung/d3-ablegen', label: 'd.3: Dokumente ablegen' },
      { path: '/digitalisierung/irrtuemer', label: 'Irrtümer der Digitalisierung' },
      { path: '/digitalisierung/cms', label: 'Schulungen auf CMS-Seiten' },
      { path: '/cms', label: 'Schulungen in jedem CMS' },
      { path: '/digitalisierung/rahmen', label: 'Schulungen im Rahmen' },
      { path: '/en/digitalisation/d3', label: 'Filing documents in d.3', lang: 'en' },
      { path: '/digitalisierung/kennzahlen', label: 'So lernt Lindenbach' },
      { path: privacyPath.de, label: 'Meine Lerndaten' },
      { path: privacyPath.en, label: 'My learning data', lang: 'en' },
    ],
  },
  { path: '/telefonliste', label: 'Telefonliste' },
  { path: '/speiseplan', label: 'Speiseplan' },
];

/** The bar below the masthead. */
export function mainNavigation({ path }: Page, texts: LayoutTexts): Html {
  return html`<nav class="hauptnavigation" aria-label="${texts.mainNavigation}">
    <ul lang="de">
      ${tree.map(
        (entry) =>
          html`<li class="${entry === areaOf(path) && 'aktiv'}">
            <a href="${entry.path}" ${current(entry, path)}>${entry.label}</a>
          </li>`,
      )}
    </ul>
  </nav>`;
}

/** The pages of the area one is in, or nothing where it has only one. */
export function subNavigation({ path }: Page, texts: LayoutTexts): Html | undefined {
  const area = areaOf(path);
  if (!area?.below) return undefined;

  return html`<nav class="bereich" aria-label="${texts.subNavigation}">
    <p class="bereich-titel" lang="de"><a href="${area.path}" ${current(area, path)}>${area.label}</a></p>
    <ul lang="de">
      ${area.below.map(
        (entry) =>
          html`<li class="${isAt(path, entry) && 'aktiv'}">
            <a href="${entry.path}" lang="${entry.lang ?? 'de'}" ${current(entry, path)}>${entry.label}</a>
          </li>`,
      )}
    </ul>
  </nav>`;
}

/** The way from the start page to here. */
export function breadcrumbs(page: Page, texts: LayoutTexts): Html | undefined {
  const area = areaOf(page.path);
  if (page.path === '/') return undefined;
  const above = [area, area?.below?.find((entry) => isAt(page.path, entry))].filter((one) => one !== undefined);

  return html`<nav class="brotkrumen" aria-label="${texts.crumbs}">
    <ol>
      <li lang="de"><a href="/">Startseite</a></li>
      ${above
        .filter(({ path }) => path !== page.path)
        .map(({ path, label, lang }) => html`<li lang="${lang ?? 'de'}"><a href="${path}">${label}</a></li>`)}
      <li aria-current="page">${page.title}</li>
    </ol>
  </nav>`;
}

function areaOf(path: string): Entry | undefined {
  return tree.find((entry) => isAt(path, entry) || entry.below?.some((below) => isAt(path, below)));
}

/** Whether a page is this entry's, or lies below it. */
function isAt(path: string, entry: Entry): boolean {
  return entry.path === path || (entry.path !== '/' && path.startsWith(`${entry.path}/`));
}

function current(entry: Entry, path: string): Html | false {
  return entry.path === path && html`aria-current="page"`;
}
