import type { Nodes } from 'mdast';
import { plainText } from '../../contract/rich-text.ts';
import type { RichInline } from '../../contract/rich-text.ts';
import { coursePath, decoded, isSafeLink } from '../media/course-path.ts';
import { mediaTypeOf } from '../media/media-types.ts';
import type { Reading } from './reading.ts';
import { placeOf } from './reading.ts';

/** Whether a link may be shown. Notes where it leads nowhere: a page that shows a course lies somewhere else than its files. */
export function judgeLink(node: Nodes, href: string, text: RichInline[], { files, issues }: Reading): boolean {
  const place = placeOf(node);
  if (!isSafeLink(href)) {
    issues.add(place, 'link-scheme', href);
    return false;
  }
  if (/^([/?#]|[a-z][a-z0-9+.-]*:)/i.test(href) || href === '') return true;

  const path = coursePath(href.replace(/[?#].*$/, ''));
  const inside = 'inside' in path ? path.inside : undefined;
  const file = [inside, inside && decoded(inside).normalize('NFC')].find((one) => one && files.sizes.has(one));
  const title = plainText(text).trim() || 'Titel';
  if (file) issues.add(place, 'link-file', file, materialOf(title, file));
  else if (MAIL.test(href)) issues.add(place, 'link-incomplete', href, `mailto:${href}`);
  else if (HOST.test(href)) issues.add(place, 'link-incomplete', href, `https://${href}`);
  else if (mediaTypeOf(decoded(href.replace(/[?#].*$/, '')))) {
    issues.add(place, 'link-file-missing', href, materialOf(title, href.slice(href.lastIndexOf('/') + 1)));
  }
  return true;
}

const MAIL = /^[^/?#@\s]+@[^/?#@\s]+\.[a-z]{2,}$/i;
const HOST = /^(www\.|(?:[a-z0-9-]+\.)+(?:de|at|ch|li|eu|com|org|net|info|gov|nrw|bayern)(?:[/?#:]|$))/i;

function materialOf(title: string, file: string): string {
  const src = decoded(file);
  return `::material[${title}]{src=${/\s/.test(src) ? `"${src}"` : src}}`;
}
