import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { RichBlock, RichInline, RichText } from '../../server/contract/rich-text.ts';
import { heading } from './heading.ts';

/** What {@link richText} needs to know of the place it draws in. */
export interface RichTextOptions {
  /** Absolute address of a file of the course. */
  file(src: string): string;
  /** Level of the heading above the text, 1 to 6. */
  level: number;
  /** What stands where something is to be filled in. */
  gap?(id: string): unknown;
}

/** Draws body text with templates: nothing of it is ever parsed as HTML. */
export function richText(text: RichText, options: RichTextOptions): TemplateResult[] {
  return text.map((block) => drawBlock(block, options));
}

/** Draws text within a block. */
export function richInline(text: RichInline[], file: RichTextOptions['file'], gap?: RichTextOptions['gap']): unknown[] {
  return text.map((node) => (typeof node === 'string' ? node : drawInline(node, file, gap)));
}

function drawBlock(block: RichBlock, options: RichTextOptions): TemplateResult {
  const inline = (children: RichInline[]) => richInline(children, options.file, options.gap);
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${inline(block.children)}</p>`;
    case 'heading':
      return heading(options.level + block.level, inline(block.children));
    case 'list': {
      const items = block.items.map((item) => html`<li>${drawItem(item, options)}</li>`);
      return block.ordered
        ? html`<ol start=${block.start ?? 1}>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
    case 'quote':
      return html`<blockquote>${richText(block.children, options)}</blockquote>`;
    case 'code':
      return html`<pre tabindex="0"><code>${block.text}</code></pre>`;
    case 'table':
      return html`<div class="table" tabindex="0" role="group">
        <table>
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
        </table>
      </div>`;
    case 'rule':
      return html`<hr />`;
    default:
      return html`${nothing}`;
  }
}

/** A list item of one paragraph is drawn tight. */
function drawItem(item: RichText, options: RichTextOptions): unknown {
  const [first] = item;
  return item.length === 1 && first?.kind === 'paragraph'
    ? richInline(first.children, options.file, options.gap)
    : richText(item, options);
}

function drawInline(
  node: Exclude<RichInline, string>,
  file: RichTextOptions['file'],
  gap: RichTextOptions['gap'],
): unknown {
  switch (node.kind) {
    case 'strong':
      return html`<strong>${richInline(node.children, file, gap)}</strong>`;
    case 'emphasis':
      return html`<em>${richInline(node.children, file, gap)}</em>`;
    case 'deleted':
      return html`<del>${richInline(node.children, file, gap)}</del>`;
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'link':
      return html`<a href=${node.href}>${richInline(node.children, file, gap)}</a>`;
    case 'image':
      return html`<img src=${file(node.src)} alt=${node.alt} loading="lazy" crossorigin />`;
    case 'break':
      return html`<br />`;
    case 'gap':
      return gap?.(node.id) ?? '…';
    default:
      return nothing;
  }
}
