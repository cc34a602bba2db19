/** Markup that may stand in a page as it is. */
export class Html {
  readonly #markup: string;

  /** Only what a serializer of ours has made is markup; text goes through {@link html}. */
  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

/** What may be put between the tags, or between the quotation marks, of a template. */
export type HtmlValue = Html | string | number | false | undefined | readonly HtmlValue[];

/** Joins markup and values; everything that is no markup itself is escaped. */
export function html(parts: TemplateStringsArray, ...values: HtmlValue[]): Html {
  return new Html(parts.map((part, index) => (index ? markupOf(values[index - 1]) : '') + part).join(''));
}

function markupOf(value: HtmlValue): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.map(markupOf).join('');
  return String(value).replace(/[&<>"']/g, (char) => ENTITIES[char]!);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
