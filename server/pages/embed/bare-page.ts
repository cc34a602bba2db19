import type { Look } from '../../contract/embedding/snippets.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { upFrom } from '../shell.ts';
import type { FrameWish } from './parameters.ts';

/** A page for a frame: without masthead and footer, which the page around has. */
export interface BarePage {
  wish: FrameWish;
  title: string;
  /** The same on a page of its own; the path is relative to the service's address. */
  alone: string;
  body: Html;
  /** Origins of the pages that may show it in a frame, and may be told how high it is. */
  parents: readonly string[];
  /** The page holds an element, which the loader brings to life. */
  hasElement: boolean;
}

/** From a page for a frame back to the service's address. */
export const UP = upFrom('embed/element/course');

/** A whole page as text. Whatever is the frame's own choice reaches it through a style sheet and an attribute of a fixed set of words. */
export function renderBarePage({ wish, title, alone, body, parents, hasElement }: BarePage): string {
  const { language, theme, look, ignored } = wish;
  const sheet = lookAddress(look);

  return html`<!doctype html>
    <html
      lang="${language}"
      ${theme && html` data-theme="${theme}"`}
      ${ignored.length > 0 && html` data-ignored="${ignored.join(' ')}"`}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="${theme ?? 'light dark'}" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="canonical" href="${UP}${alone}" />
        <link rel="stylesheet" href="${UP}pages/embed.css" />
        ${sheet && html`<link rel="stylesheet" href="${UP}embed/${sheet}" />`}
        <link rel="icon" href="${UP}pages/sign.svg" type="image/svg+xml" />
        <meta name="learn-parents" content="${parents.join(' ')}" />
        ${hasElement && html`<script type="module" src="${UP}loader.js"></script>`}
        <script type="module" src="${UP}frame.js"></script>
      </head>
      <body>
        ${body}
      </body>
    </html>`.toString();
}

/** The sheet that holds the town's look; undefined where it has none of its own. */
function lookAddress({ accent, surface, radius }: Look): string | undefined {
  const given = Object.entries({ accent, surface, radius }).filter(([, value]) => value !== undefined);
  const query = given.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('&');
  return query ? `look.css?${query}` : undefined;
}
