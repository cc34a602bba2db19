import type { Translation } from '@shoelace-style/localize';
import { LocalizeController, registerTranslation, update } from '@shoelace-style/localize';

/** A sentence, or a function that makes one. */
export type Text = string | ((...args: never[]) => string);

/**
 * Makes texts known in both languages: a German key without its English twin does not compile.
 * What it returns goes into {@link Texts}, which then knows the keys.
 */
export function defineTexts<De extends Record<string, Text>>(de: De, en: { [Key in keyof De]: Twin<De[Key]> }): De {
  registerTranslation(
    { $code: 'de', $name: 'Deutsch', $dir: 'ltr', ...de },
    { $code: 'en', $name: 'English', $dir: 'ltr', ...en },
  );
  return de;
}

type Twin<T extends Text> = T extends (...args: infer Args) => string ? (...args: Args) => string : string;

/** The texts of an element, in the language of the nearest `lang`, across shadow roots; German where that is neither of ours. */
export class Texts<T extends Record<string, Text>> extends LocalizeController<Translation & T> {
  /** `texts` only tells the compiler which keys there are. */
  // eslint-disable-next-line @typescript-eslint/no-useless-constructor -- infers T from its argument
  constructor(host: ConstructorParameters<typeof LocalizeController>[0], texts: T) {
    super(host);
    void texts;
  }

  override hostConnected(): void {
    super.hostConnected();
    languages.observe(document.documentElement, { attributeFilter: ['lang'], subtree: true });
  }

  /** German where the page speaks neither of our languages. */
  override lang(): string {
    const lang = nearestLang(this.host).toLowerCase();
    return /^(de|en)\b/.test(lang) ? lang : 'de';
  }

  /** Which of our two languages that is. */
  ours(): 'de' | 'en' {
    return this.lang().startsWith('en') ? 'en' : 'de';
  }
}

const languages = new MutationObserver(update);

function nearestLang(element: Element): string {
  const labelled = element.closest('[lang]');
  if (labelled) return labelled.getAttribute('lang')!;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : '';
}
