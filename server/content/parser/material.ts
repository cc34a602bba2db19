import type { LeafDirective } from 'mdast-util-directive';
import type { Material } from '../../contract/course.ts';
import { plainText } from '../../contract/rich-text.ts';
import { encoded } from '../media/course-path.ts';
import { mediaTypeOf } from '../media/media-types.ts';
import { directiveReader } from './directive.ts';
import type { Reading } from './reading.ts';
import { placeOf } from './reading.ts';
import { richInline } from './rich-text-of.ts';

/** Reads `::material[Title]{src=…}`. */
export function readMaterial(node: LeafDirective, reading: Reading): Material | undefined {
  const directive = directiveReader(node, reading, ['src']);
  const src = directive.file('src', ['document', 'image', 'segment']);
  if (src === undefined) return undefined;

  const name = src.slice(src.lastIndexOf('/') + 1);
  const title = plainText(richInline(node.children, reading)).trim();
  if (!title) reading.issues.add(placeOf(node), 'material-untitled', name);
  return { src: encoded(src), title: title || name, type: mediaTypeOf(src)!, size: reading.files.sizes.get(src)! };
}
