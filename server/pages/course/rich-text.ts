import type { RichBlock, RichInline, RichText } from '../../contract/rich-text.ts';
import { html } from '../html.ts';
import type { Html, HtmlValue } from '../html.ts';

/** What body text needs to know of the page it stands in. */
export interface RichTextPlace {
  /** The address of a file of the course, seen from the page. */
  file(src: string): string;
  /** Level of the heading above the text. */
  level: number;
  /** What is said where something is to be filled in. */
  gap?: string;
}

type InlinePlace = Pick<RichTextPlace, 'file' | 'gap'>;

/** Body text as markup. */
export function richText(text: RichText, place: RichTextPlace): Html[] {
  return text.map((block) => blockOf(block, place));
}

/** Text within a block. */
export function richInline(text: RichInline[], place: InlinePlace): HtmlValue[] {
  return text.map((node) => (typeof node === 'string' ? node : inlineOf(node, place)));
}

function blockOf(block: RichBlock, place: RichTextPlace): Html {
  const inline = (children: RichInline[]) => richInline(children, place);
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${inline(block.children)}</p>`;
    case 'heading':
      return heading(place.level + block.level, inline(block.children));
    case 'list': {
      const items = block.items.map((item) => html`<li>${itemOf(item, place)}</li>`);
      return block.ordered
        ? html`<ol start="${block.start ?? 1}">
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
    case 'quote':
      return html`<blockquote>${richText(block.children, place)}</blockquote>`;
    case 'code':
      return html`<pre><code>${block.text}</code></pre>`;
    case 'table':
      return html`<table>
        <thead>
          <tr>
            ${block.head.map((cell) => html`<th scope="col">${inline(cell)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${block.rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell) => html`<td>${inline(cell)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>`;
    case 'rule':
      return html`<hr />`;
  }
}

/** A list item of one paragraph is drawn tight. */
function itemOf(item: RichText, place: RichTextPlace): HtmlValue {
  const [first] = item;
  return item.length === 1 && first?.kind === 'paragraph' ? richInline(first.children, place) : richText(item, place);
}

function heading(level: number, content: HtmlValue): Html {
  switch (Math.max(2, level)) {
    case 2:
      return html`<h2>${content}</h2>`;
    case 3:
      return html`<h3>${content}</h3>`;
    case 4:
      return html`<h4>${content}</h4>`;
    case 5:
      return html`<h5>${content}</h5>`;
    default:
      return html`<h6>${content}</h6>`;
  }
}

function inlineOf(node: Exclude<RichInline, string>, place: InlinePlace): Html {
  switch (node.kind) {
    case 'strong':
      return html`<strong>${richInline(node.children, place)}</strong>`;
    case 'emphasis':
      return html`<em>${richInline(node.children, place)}</em>`;
    case 'deleted':
      return html`<del>${richInline(node.children, place)}</del>`;
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'link':
      return html`<a href="${node.href}">${richInline(node.children, place)}</a>`;
    case 'image':
      return html`<img src="${place.file(node.src)}" alt="${node.alt}" loading="lazy" />`;
    case 'break':
      return html`<br />`;
    case 'gap':
      return html`<span class="gap"><span>${place.gap ?? '…'}</span></span>`;
  }
}
