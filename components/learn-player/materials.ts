import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Material } from '../../server/contract/course.ts';
import { heading } from '../shared/heading.ts';
import type { ReadyView } from '../shared/session.ts';
import type { Texts } from '../shared/texts.ts';
import { icon } from './icons.ts';
import type { playerTexts } from './learn-player.texts.ts';

/** What a lesson has to take along: each with its kind and its size. */
export function materialList(
  materials: Material[],
  { course, file }: ReadyView,
  level: number,
  text: Texts<typeof playerTexts>,
): TemplateResult | typeof nothing {
  if (!materials.length) return nothing;
  return html`<div part="materials" class="materials">
    ${heading(level, text.term('playerMaterials'))}
    <ul>
      ${materials.map(
        (material) =>
          html`<li>
            <a href=${file(material.src)} download=${nameOf(material)} type=${material.type}>
              ${icon('file')}
              <span class="title" lang=${course.language}>${material.title}</span>
              <span class="facts">${kindOf(material)}, ${sizeOf(material, text.lang())}</span>
              ${icon('download')}
            </a>
          </li>`,
      )}
    </ul>
  </div>`;
}

function nameOf({ src }: Material): string {
  return src.slice(src.lastIndexOf('/') + 1);
}

function kindOf({ src }: Material): string {
  return src.slice(src.lastIndexOf('.') + 1).toUpperCase();
}

function sizeOf({ size }: Material, lang: string): string {
  const [amount, unit] = size < 1e6 ? [Math.max(1, Math.round(size / 1e3)), 'kilobyte'] : [size / 1e6, 'megabyte'];
  return new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
}
