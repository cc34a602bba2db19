import type { RootContent } from 'mdast';
import type { Language } from '../../../contract/words.ts';
import type { Part } from '../article.ts';
import { headingOf, paragraphOf, tableOf } from '../nodes.ts';
import type { Cell } from '../nodes.ts';
import { phrasesOf } from './phrases.ts';
import type { ElementInGerman } from './elements-in-german.ts';
import { defaultsInGerman, elementsInGerman, eventsInGerman, fieldsInGerman } from './elements-in-german.ts';
import type { Attribute, ElementEntry, Entry, Reference } from './manifest.ts';
import { referenceTexts } from './reference.texts.ts';

/** Kinds of what an element offers, as German words are kept for them. */
type Kind = Exclude<keyof ElementInGerman, 'summary' | 'description'>;

/** `::elements`: which elements there are; each leads to its page. */
export function elementsPart(language: Language, { elements }: Reference): Part {
  return () => [
    tableOf(
      referenceTexts[language].elements,
      elements.map((element) => [
        {
          phrases: [
            {
              type: 'link',
              url: pageFile(element.tagName, language),
              children: [{ type: 'inlineCode', value: `<${element.tagName}>` }],
            },
          ],
        },
        words(summaryOf(element, language)),
      ]),
    ),
  ];
}

/** `::element{name=learn-badge}`: all that one element offers. */
export function elementPart(language: Language, reference: Reference): Part {
  const texts = referenceTexts[language];
  return ({ name }) => {
    const element = elementNamed(reference, name);
    const say = (kind: Kind, entry: Entry) => words(wordsOf(element, kind, entry, language));
    const { attributes = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;
    const others = membersOf(element);
    const rows = (entries: Entry[], kind: Kind) => entries.map((one) => [{ code: one.name }, say(kind, one)]);

    return [
      ...section(attributes, texts.attributes.title, () => [
        tableOf(
          texts.attributes.head,
          attributes.map((one) => [{ code: one.name }, say('attributes', one), defaultOf(one, language)]),
        ),
      ]),
      ...section(slots, texts.slots.title, () => [
        tableOf(
          texts.slots.head,
          slots.map((one) => [one.name ? { code: one.name } : texts.content, say('slots', one)]),
        ),
      ]),
      ...section(events, texts.events.title, () => [
        tableOf(texts.events.head, rows(events, 'events')),
        {
          type: 'paragraph',
          children: [
            ...phrasesOf(texts.events.lead),
            { type: 'link', url: pageFile('ereignisse', language), children: phrasesOf(texts.events.link) },
          ],
        },
      ]),
      ...section(cssProperties, texts.css.title, () => [
        tableOf(
          texts.css.head,
          cssProperties.map((one) => [
            { code: one.name },
            say('css', one),
            (language === 'de' && defaultsInGerman[one.default]) || one.default,
          ]),
        ),
      ]),
      ...section(cssParts, texts.parts.title, () => [
        { type: 'paragraph', children: phrasesOf(texts.parts.lead) },
        tableOf(texts.parts.head, rows(cssParts, 'parts')),
      ]),
      ...section(others, texts.properties.title, () => [
        paragraphOf(texts.properties.lead),
        tableOf(
          texts.properties.head,
          others.map((one) => [
            { code: one.kind === 'method' ? `${one.name}()` : one.name },
            say('members', one),
            one.kind === 'method' ? texts.method : { code: one.type!.text },
          ]),
        ),
      ]),
    ];
  };
}

/** `::events`: every event there is, what it carries, and who fires it. */
export function eventsPart(language: Language, { elements, events }: Reference): Part {
  const texts = referenceTexts[language];
  return () => {
    const fired = elements.flatMap((element) => (element.events ?? []).map((event) => ({ ...event, element })));
    const names = [...new Set(fired.map(({ name }) => name))];
    const rows = names.map((name): Cell[] => {
      const from = fired.filter((one) => one.name === name);
      const { description, members } = events.get(from[0]!.type.text)!;
      const carries = members.map((field) => `\`${field.name}\`: ${fieldOf(field, language)}`).join('; ');
      return [
        { code: name },
        words((language === 'de' && eventsInGerman[name]) || description),
        words(carries),
        words(from.map(({ element }) => `\`${element.tagName}\``).join(', ')),
      ];
    });
    return [tableOf(texts.allEvents, rows)];
  };
}

/** Properties and methods that no attribute stands for. */
export function membersOf({ members, attributes = [] }: ElementEntry): ElementEntry['members'] {
  const known = attributes.map(({ name }) => name);
  return members.filter(({ attribute, name }) => !attribute && !known.includes(name));
}

/** The element that a page asks for. */
export function elementNamed({ elements }: Reference, name: string | undefined): ElementEntry {
  const element = elements.find(({ tagName }) => tagName === name);
  if (!element) throw new Error(`The handbook knows no element “${name ?? ''}”.`);
  return element;
}

/** What an element is, in a sentence or two. */
function summaryOf({ tagName, summary }: ElementEntry, language: Language): string {
  return (language === 'de' && elementsInGerman[tagName]?.summary) || summary;
}

function section(entries: readonly unknown[], title: string, draw: () => RootContent[]): RootContent[] {
  return entries.length ? [headingOf(2, title), ...draw()] : [];
}

/** Of what nobody has put into German yet it is said in English. */
function wordsOf({ tagName }: ElementEntry, kind: Kind, { name, description }: Entry, language: Language): string {
  return (language === 'de' && elementsInGerman[tagName]?.[kind][name]) || description;
}

function fieldOf({ description }: Entry, language: Language): string {
  return (language === 'de' && fieldsInGerman[description]) || description.replace(/\.$/, '');
}

function defaultOf({ type, default: value = '' }: Attribute, language: Language): Cell {
  const texts = referenceTexts[language];
  if (type.text === 'boolean') return texts.off;
  return /^''$|^$/.test(value) ? texts.none : { code: value };
}

function pageFile(name: string, language: Language): string {
  return `${name}${language === 'en' ? '.en' : ''}.md`;
}

function words(text: string): Cell {
  return { phrases: phrasesOf(text) };
}
