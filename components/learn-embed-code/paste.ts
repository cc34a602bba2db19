import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Choice } from '../../server/contract/embedding/choice.ts';
import { mayChooseLookBy, piecesOf, wayFor, waysFor } from '../../server/contract/embedding/choice.ts';
import { CMS } from '../../server/contract/embedding/cms.ts';
import type { EmbeddingTexts } from '../../server/contract/embedding/embed-code.texts.ts';
import type { Wish } from '../../server/contract/embedding/snippets.ts';
import type { Texts } from '../shared/texts.ts';
import type { EmbedCodeTexts } from './embed-code.texts.ts';
import { oneOf } from './fields.ts';

interface PasteOptions {
  choice: Choice;
  place: Pick<Wish, 'service' | 'course' | 'title'>;
  shared: EmbeddingTexts;
  text: Texts<EmbedCodeTexts>;
  choose(change: Partial<Choice>): void;
}

/** Into which system, by which way, and the lines for it. */
export function paste({ choice, place, shared, text, choose }: PasteOptions): TemplateResult {
  const way = wayFor(choice);
  const ways = waysFor(choice);
  const pieces = piecesOf(choice, place);
  const language = text.ours();

  return html`
    ${oneOf({
      name: 'cms',
      legend: shared.cms,
      chosen: choice.cms,
      offers: CMS.map(({ id, name }) => ({ value: id, words: name[language] })),
      choose: (cms) => choose({ cms, way: undefined }),
    })}
    ${
      ways.length > 1
        ? oneOf({
            name: 'way',
            legend: shared.way,
            chosen: way.way,
            offers: ways.map((one, at) => ({
              value: one.way,
              words: shared.ways[one.way],
              note: at === 0 ? text.term('embedCodeBest') : undefined,
            })),
            choose: (chosen) => choose({ way: chosen === ways[0]!.way ? undefined : chosen }),
          })
        : nothing
    }
    <p class="where">${way.where[language]}</p>
    ${
      mayChooseLookBy(choice)
        ? oneOf({
            name: 'look',
            legend: text.term('embedCodeLookBy'),
            chosen: choice.lookBy,
            offers: [
              { value: 'sheet', words: text.term('embedCodeInSheet') },
              { value: 'script', words: text.term('embedCodeAtScript') },
            ],
            choose: (lookBy) => choose({ lookBy }),
          })
        : nothing
    }
    <ol class="pieces">
      ${pieces.map(
        ({ what, where, code }) =>
          html`<li>
            <learn-copy-field
              .label=${shared.pieces[what]}
              .hint=${where === 'template' ? text.term('embedCodeAdmin') : ''}
              .code=${code}
            ></learn-copy-field>
          </li>`,
      )}
    </ol>
  `;
}
