import type { List, ListItem } from 'mdast';
import { CMS, CMS_IDS, cmsOf } from '../../contract/embedding/cms.ts';
import type { CmsId, CmsWay } from '../../contract/embedding/cms.ts';
import type { Way } from '../../contract/embedding/snippets.ts';
import type { Language, Words } from '../../contract/words.ts';
import type { Part } from './article.ts';
import { tableOf } from './nodes.ts';

const HEAD: Words<string[]> = {
  de: ['System', 'Am besten', 'Auch möglich', 'Skript in der Vorlage'],
  en: ['System', 'Best', 'Also possible', 'Script in the template'],
};

/** How the ways are called where people read of them. */
const WAY_NAMES: Record<Way, Words> = {
  tag: { de: 'Lernelement', en: 'element' },
  placeholder: { de: 'Platzhalter', en: 'placeholder' },
  link: { de: 'Link', en: 'link' },
  script: { de: 'ein Skript', en: 'one script' },
  frame: { de: 'Rahmen', en: 'frame' },
  address: { de: 'Adresse', en: 'address' },
};

/** Whether somebody has to include the script once. */
const SCRIPTS: Record<CmsWay['script'], Words> = {
  template: { de: 'ja', en: 'yes' },
  content: { de: 'oder mit der Zeile', en: 'or with the line' },
  none: { de: 'nein', en: 'no' },
};

/** `::ways`: which way in which CMS. */
export function waysPart(language: Language): Part {
  return () => [
    tableOf(
      HEAD[language],
      CMS.map(({ name, ways: [best, ...others] }) => [
        capitalised(name[language]),
        nameOf(best, language),
        others.map((one) => nameOf(one, language)).join(', '),
        SCRIPTS[best.script][language],
      ]),
    ),
  ];
}

/** `::where{cms=typo3}`: where to paste, by every way that works there. */
export function wherePart(language: Language): Part {
  return ({ cms }) => {
    if (!CMS_IDS.includes(cms as CmsId)) throw new Error(`::where knows no CMS “${cms ?? ''}”.`);
    const { ways } = cmsOf(cms as CmsId);
    return [{ type: 'list', spread: false, children: ways.map((way) => itemOf(way, language)) } satisfies List];
  };
}

function itemOf(way: CmsWay, language: Language): ListItem {
  const name = capitalised(nameOf(way, language));
  return {
    type: 'listItem',
    spread: false,
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'strong', children: [{ type: 'text', value: `${name}.` }] },
          { type: 'text', value: ` ${way.where[language]}` },
        ],
      },
    ],
  };
}

function nameOf({ way, takes }: CmsWay, language: Language): string {
  const name = WAY_NAMES[way][language];
  if (takes === 'address') return language === 'de' ? `${name} (Adresse)` : `${name} (address)`;
  if (takes === 'fields') return language === 'de' ? 'eigenes Widget' : 'a widget of its own';
  return name;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
