import type { EmbeddedElement } from '../../../server/contract/embedding/snippets.ts';
import { EMBEDDED, pageAddress } from '../../../server/contract/embedding/snippets.ts';

/** In which form an editor pasted an element. */
export type Form = 'tag' | 'placeholder' | 'link' | 'script';

/** An element as an editor pasted it. */
export interface Pasted {
  form: Form;
  /** Which element it is; what stands there where there is none of that name. */
  element: string;
  /** Attributes that are ours, by their names without `data-`; in the order pasted. */
  attributes: ReadonlyMap<string, string>;
}

/** Reads an element of ours, in whatever form it was pasted. */
export function pastedOf(element: HTMLElement): Pasted {
  const { localName, dataset } = element;
  if (!localName.startsWith('learn-')) {
    const form = localName === 'a' ? 'link' : 'placeholder';
    return { form, element: dataset.learn!.trim(), attributes: attributesOf(element, 'data-') };
  }
  const name = localName.slice(6);
  const [form, holder] = holderOf(element);
  // A link says by its address which course it is, and the element has it from there.
  if (form === 'link') return { form, element: name, attributes: attributesOf(element, '') };
  return { form, element: name, attributes: attributesOf(holder, form === 'tag' ? '' : 'data-') };
}

/** What the loader, or a script where it stands, made the element of. */
function holderOf(element: HTMLElement): [Form, HTMLElement] {
  const { parentElement, previousElementSibling, nextElementSibling } = element;
  if (element.querySelector(':scope > [slot=fallback] a[href], :scope > a[slot=fallback]')) return ['link', element];
  if (parentElement?.hasAttribute('data-course') && !parentElement.localName.includes('-'))
    return ['placeholder', parentElement];
  const script = [nextElementSibling, previousElementSibling].find((one) => one?.matches('script[data-learn]'));
  return script ? ['script', script as HTMLElement] : ['tag', element];
}

function attributesOf(element: HTMLElement, prefix: string): Map<string, string> {
  const all = [...element.attributes].filter(({ name }) => name.startsWith(prefix) && name !== 'data-learn');
  return new Map(all.map(({ name, value }) => [name.slice(prefix.length), value]));
}

/** The line to paste instead. */
export function lineOf({ form, element, attributes }: Pasted, service: string, title: string): string {
  const course = attributes.get('course') ?? '';
  const lesson = attributes.get('lesson');
  const address = pageAddress({ service, course, lesson });
  const shown = [...attributes].filter(([name]) => !/^(id|class|style|slot|accent|surface|radius)$|^data-/.test(name));
  if (form === 'tag') return `<learn-${element}${written(shown)}></learn-${element}>`;
  const link = `href="${escaped(address)}"`;
  if (form === 'link') {
    const lang = attributes.get('lang');
    return `<p><a ${link} data-learn="${element}"${lang ? ` data-lang="${escaped(lang)}"` : ''}>${escaped(title)}</a></p>`;
  }
  const data = shown.map(([name, value]): [string, string] => [`data-${name}`, value]);
  if (form === 'script')
    return `<script src="${escaped(service)}embed.js" data-learn="${element}"${written(data)}></script>`;
  return `<div data-learn="${element}"${written(data)}><a ${link}>${escaped(title)}</a></div>`;
}

/** The same with other attributes; undefined takes one away. In their place, where they had one. */
export function changed(pasted: Pasted, changes: Record<string, string | undefined>): Pasted {
  const attributes = new Map(pasted.attributes);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) attributes.delete(name);
    else attributes.set(name, value);
  }
  return { ...pasted, attributes };
}

/** The same with another name for one attribute, in its place. */
export function renamed(pasted: Pasted, from: string, to: string): Pasted {
  const entries = [...pasted.attributes].filter(([name]) => name !== to);
  return { ...pasted, attributes: new Map(entries.map(([name, value]) => [name === from ? to : name, value])) };
}

export function isEmbedded(name: string): name is EmbeddedElement {
  return (EMBEDDED as readonly string[]).includes(name);
}

/** As it is written in the page: `<learn-player>`, or `data-learn="player"`. */
export function nameOf({ form, element }: Pasted): string {
  return form === 'tag' ? `<learn-${element}>` : `data-learn="${element}"`;
}

function written(attributes: [string, string][]): string {
  return attributes.map(([name, value]) => (value ? ` ${name}="${escaped(value)}"` : ` ${name}`)).join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[char]!};`);
}
