import type { Image, ImageReference, Nodes } from 'mdast';
import type { Area, KeyedOption, Picture } from '../../../contract/question.ts';
import { findFile } from '../../media/course-files.ts';
import { encoded } from '../../media/course-path.ts';
import { readOption } from '../option.ts';
import type { Reading } from '../reading.ts';
import { placeOf } from '../reading.ts';
import { richText } from '../rich-text-of.ts';
import { readArea } from './area.ts';
import type { Answers, Asked } from './asked.ts';
import { noteMany, splitOptions } from './asked.ts';
import { noteAreas } from './spot-checks.ts';

/** Reads a picture, and places in it. */
export function readSpot({ heading, nodes }: Asked, reading: Reading): Answers {
  const { lists, items, body } = splitOptions(nodes, reading);
  const taken = new Map<string, number>();
  const places: { option: KeyedOption; area?: Area; place: { line: number; column: number } }[] = [];
  for (const item of items) {
    const read = readOption(item, taken, reading, ['area']);
    if (!read) continue;
    const written = read.attributes.get('area');
    const place = written ? reading.source.placeAt(written.offset) : placeOf(item);
    const area = readArea(written?.value, place, reading);
    places.push({ option: { ...read.option, ...(area && { area }) }, place, ...(area && { area }) });
  }
  const options = places.map(({ option }) => option);
  if (!lists.length) reading.issues.add(placeOf(heading), 'answers-missing', 'spot');
  else if (options.length === items.length) noteAreas(places, heading, reading);
  noteMany(options, heading, reading);

  const { images, text } = withoutImages(body);
  const image = images[0] && pictureOf(images[0], reading);
  if (!images[0]) reading.issues.add(placeOf(heading), 'picture-missing');
  else if (images[1]) reading.issues.add(placeOf(images[1]), 'pictures-several');
  return { body: richText(text, reading), options, ...(image && { image }) };
}

type PictureNode = Image | ImageReference;

/** The pictures of a text, and the text without them. */
function withoutImages(body: Nodes[]): { images: PictureNode[]; text: Nodes[] } {
  const images: PictureNode[] = [];
  const text = body.flatMap((node): Nodes[] => {
    if (node.type !== 'paragraph') return [node];
    const found = node.children.filter((child) => child.type === 'image' || child.type === 'imageReference');
    if (!found.length) return [node];
    images.push(...found);
    const rest = node.children.filter((child) => !found.includes(child as PictureNode));
    return rest.some((child) => child.type !== 'text' || child.value.trim()) ? [{ ...node, children: rest }] : [];
  });
  return { images, text };
}

function pictureOf(node: PictureNode, { files, issues, definitions }: Reading): Picture | undefined {
  const place = placeOf(node);
  const written = 'url' in node ? node.url : (definitions.get(node.identifier)?.url ?? '');
  const alt = (node.alt ?? '').normalize('NFC');
  if (!alt.trim()) issues.add(place, 'alt-missing');
  const src = findFile(written, ['image'], files, issues, place);
  if (src === undefined) return undefined;
  const size = files.pictures.get(src);
  if (!size) issues.add(place, 'picture-unreadable', written);
  return size && { src: encoded(src), alt, ...size };
}
