/** What runs along in a line. */
const INLINE =
  /^(a|abbr|b|bdi|bdo|big|cite|code|em|font|i|ins|del|kbd|mark|q|s|small|span|strike|strong|sub|sup|time|tt|u|var)$/;

/** What holds nothing but lines: a block must not stand within. */
const LINES = /^(p|h[1-6]|pre|summary|caption|legend|label|button|address|dt)$/;

/** What is seen, though it has no text. */
const SEEN = 'img, picture, video, audio, iframe, object, embed, canvas, input, select, textarea, button';

/** Blocks that were put there for links of the same text, so that the next one comes after them. */
const placed = new WeakSet<Node>();

/**
 * The block in which the link is all there is; undefined where it stands in a sentence, beside something else, or in a
 * heading, which stays one.
 */
export function soleBlock(link: HTMLElement): HTMLElement | undefined {
  let inner = link;
  for (;;) {
    const around = inner.parentElement;
    if (!around || [...around.childNodes].some((node) => node !== inner && !isNothing(node))) return undefined;
    if (!INLINE.test(around.localName)) return isHeading(around) ? undefined : around;
    inner = around;
  }
}

/** Puts a block after the text in which the link stands; the sentence stays whole. */
export function putAfterText(block: HTMLElement, link: HTMLElement): void {
  let last: ChildNode = link;
  while (last.parentElement && (INLINE.test(last.parentElement.localName) || LINES.test(last.parentElement.localName)))
    last = last.parentElement;
  const isLine = last instanceof HTMLElement && LINES.test(last.localName);
  while (last.nextSibling && (placed.has(last.nextSibling) || (!isLine && isInLine(last.nextSibling))))
    last = last.nextSibling;
  last.after(block);
  placed.add(block);
}

function isHeading({ localName }: Element): boolean {
  return localName !== 'p' && LINES.test(localName);
}

function isInLine(node: Node): boolean {
  return !(node instanceof Element) || INLINE.test(node.localName);
}

/** White space, comments, the line break that editors leave at an end, and the sign that pages put beside links. */
function isNothing(node: Node): boolean {
  if (!(node instanceof Element)) return !(node instanceof Text) || !node.data.trim();
  return (
    node.localName === 'br' || (node.matches('i, span, svg') && !node.textContent.trim() && !node.querySelector(SEEN))
  );
}
