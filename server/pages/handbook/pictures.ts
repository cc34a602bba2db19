import type { Image, Root, RootContent } from 'mdast';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictureSize } from '../../content/media/picture-size.ts';
import { upFrom } from '../shell.ts';

const FOLDER = join(import.meta.dirname, '..', 'pictures');

/** They are drawn with more than one point for each pixel of a page. */
const DENSITY = 2;

/** Sets pictures off: `![…](/pages/name.webp)` alone in its paragraph. Their size is in the page, so that nothing jumps. */
export function framePictures(tree: Root, path: string): void {
  tree.children = tree.children.map((node) => {
    const [picture] = node.type === 'paragraph' && node.children.length === 1 ? node.children : [];
    return picture?.type === 'image' ? framed(picture, path) : node;
  });
}

function framed(picture: Image, path: string): RootContent {
  const [, name = ''] = /^\/pages\/([\w.-]+)$/.exec(picture.url) ?? [];
  const size = pictureSize(readFileSync(join(FOLDER, name)));
  if (!size) throw new Error(`This is no picture: ${picture.url}`);
  const [width, height] = [Math.round(size.width / DENSITY), Math.round(size.height / DENSITY)];
  picture.data = { hProperties: { width, height, loading: 'lazy', decoding: 'async' } };
  picture.url = `${upFrom(path)}pages/${name}`;
  return {
    type: 'blockquote',
    data: { hName: 'figure', hProperties: { className: ['picture'] } },
    children: [picture],
  } as unknown as RootContent;
}
