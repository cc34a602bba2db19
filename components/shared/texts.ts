import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Language } from '../../server/contract/words.ts';

/** A sentence, or a function that makes one. */
export type Text = string | ((...args: never[]) => string);

type Twin<T extends Text> = T extends (...args: infer Args) => string ? (...args: Args) => string : string;
type Args<T extends Text> = T extends (...args: infer Args) => string ? Args : [];

/** The English twins of all German texts: keys begin with their element's name, so none is there twice. */
const english: Record<string, Text> = {};

/** Elements to be drawn anew when a `lang` changes, or an editor begins or ends to edit. */
const hosts = new Set<ReactiveControllerHost>();
/** Draws all of them anew. */
export const redraw = () => hosts.forEach((host) => host.requestUpdate());
const surroundings = new MutationObserver(redraw);

/** Texts in both languages, for {@link Texts}: a German key without its English twin does not compile. */
export function defineTexts<De extends Record<string, Text>>(de: De, en: { [Key in keyof De]: Twin<De[Key]> }): De {
  Object.assign(english, en);
  return de;
}

/** The texts of an element in the language of the nearest `lang`, across shadow roots; German where that is neither of ours. */
export class Texts<T extends Record<string, Text>> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #german: T;

  constructor(host: ReactiveControllerHost & Element, german: T) {
    this.#host = host;
    this.#german = german;
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.#host);
    for (let root: Node | undefined = this.#host; root; root = (root as Partial<ShadowRoot>).host) {
      root = root.getRootNode();
      surroundings.observe(root, { attributeFilter: ['lang', 'contenteditable'], subtree: true });
    }
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
  }

  /** The text of a key, made with its arguments. */
  term<Key extends keyof T & string>(key: Key, ...args: Args<T[Key]>): string {
    const text = this.ours() === 'en' ? english[key]! : this.#german[key]!;
    return typeof text === 'string' ? text : text(...(args as never[]));
  }

  /** As `Intl` takes it: `de-AT` stays `de-AT`. */
  lang(): string {
    const lang = nearest(this.#host, '[lang]')?.getAttribute('lang') ?? '';
    return /^(de|en)\b/i.test(lang) ? lang : 'de';
  }

  /** Which of our two languages that is. */
  ours(): Language {
    return /^en/i.test(this.lang()) ? 'en' : 'de';
  }
}

/** What an element lies in, across shadow roots. */
export function nearest(element: Element, selector: string): Element | null {
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return element.closest(selector) ?? (host ? nearest(host, selector) : null);
}
