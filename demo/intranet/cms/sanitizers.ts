import { escaped } from './escaped.ts';
import { allowList, optionsOf } from './allow-list.ts';

/** What a CMS does to HTML before it shows it. They are loaded with the first page that needs one. */
export type Sanitizer = (html: string) => Promise<string>;

/** Held to a list as sanitize-html does it. */
export function byList(name: Parameters<typeof allowList>[0]): Sanitizer {
  return async (html) => {
    const { default: sanitizeHtml } = await import('sanitize-html');
    return sanitizeHtml(html, optionsOf(allowList(name)));
  };
}

/** sanitize-html as it comes. */
export const bySanitizeHtml: Sanitizer = async (html) => {
  const { default: sanitizeHtml } = await import('sanitize-html');
  return sanitizeHtml(html);
};

/** DOMPurify as it comes, with jsdom for a browser. */
export const byDomPurify: Sanitizer = async (html) => {
  const [{ default: createDomPurify }, { JSDOM }] = await Promise.all([import('dompurify'), import('jsdom')]);
  return createDomPurify(new JSDOM('').window).sanitize(html);
};

/** Markdown in which HTML is text, as in Nextcloud (markdown-it with `html: false`). */
export const byMarkdown: Sanitizer = async (text) => {
  const [{ unified }, parse, gfm, rehype, stringify] = await Promise.all([
    import('unified'),
    import('remark-parse'),
    import('remark-gfm'),
    import('remark-rehype'),
    import('rehype-stringify'),
  ]);
  const page = await unified()
    .use(parse.default)
    .use(gfm.default)
    .use(rehype.default, { handlers: { html: (_, { value }: { value: string }) => ({ type: 'text', value }) } })
    .use(stringify.default)
    .process(text);
  return String(page);
};

/** A field that takes an address and makes a frame of it, as macros and widgets do. */
export const byFrameField: Sanitizer = async (address) =>
  `<iframe src="${escaped(address)}" title="Eingebettete Seite" width="100%" height="640"></iframe>`;
