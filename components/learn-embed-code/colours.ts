import type { Rgb } from '../../server/contract/embedding/contrast.ts';

/** What CSS makes of a colour somebody typed, on white; undefined where it is none, or depends on the page. */
export function colourOf(text: string): Rgb | undefined {
  const isPlain =
    /^[\w#%.,()\s/+-]{1,60}$/.test(text) && !/\b(var|env|url)\(|^(inherit|initial|unset|revert.*)$/i.test(text);
  if (!isPlain || !CSS.supports('color', text)) return undefined;
  const paper = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
  if (!paper) return undefined;
  for (const ink of ['#fff', text]) {
    paper.fillStyle = ink;
    paper.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = paper.getImageData(0, 0, 1, 1).data;
  return [red! / 255, green! / 255, blue! / 255];
}
