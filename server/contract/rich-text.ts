/** Body text as it travels: a small tree, drawn with templates and never parsed as HTML. */
export type RichText = RichBlock[];

/** A block of text. */
export type RichBlock =
  | { kind: 'paragraph'; children: RichInline[] }
  /** `level` counts from the lesson's own title: 1 is directly below it. */
  | { kind: 'heading'; level: number; children: RichInline[] }
  | { kind: 'list'; ordered: boolean; start?: number; items: RichText[] }
  | { kind: 'quote'; children: RichText }
  | { kind: 'code'; text: string; language?: string }
  | { kind: 'table'; head: RichInline[][]; rows: RichInline[][][] }
  | { kind: 'rule' };

/** Text within a block; a plain string is plain text. */
export type RichInline =
  | string
  | { kind: 'strong' | 'emphasis' | 'deleted'; children: RichInline[] }
  | { kind: 'code'; text: string }
  /** `href` is http, https, mailto, tel, or relative; nothing else leaves the parser. */
  | { kind: 'link'; href: string; children: RichInline[] }
  /** `src` is a file of the course's folder, relative to {@link Course.media}. */
  | { kind: 'image'; src: string; alt: string }
  | { kind: 'break' }
  /** Something to be filled in, by the id of the option it belongs to. */
  | { kind: 'gap'; id: string };

/** The words alone, for labels and titles. */
export function plainText(text: RichInline[]): string {
  return text
    .map((node) => {
      if (typeof node === 'string') return node;
      if (node.kind === 'break') return ' ';
      if (node.kind === 'gap') return '…';
      if (node.kind === 'image') return node.alt;
      return node.kind === 'code' ? node.text : plainText(node.children);
    })
    .join('');
}
