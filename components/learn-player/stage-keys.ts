/** What a key asks of the stage. */
export interface StageKeys {
  toggle(): void;
  /** By so many seconds. */
  seek(by: number): void;
  /** To this share of the film's length. */
  seekTo(share: number): void;
  captions(): void;
  fullScreen(): void;
  mute(): void;
  speed(direction: 1 | -1): void;
  help(): void;
}

const FIELDS = 'input:not([type=range]), textarea, select, [contenteditable]';
const BUTTONS = 'button, a[href]';

/**
 * Acts on the keys people know, and keeps only those it acted on from the page. Single letters, digits and signs can be
 * switched off (WCAG 2.1.4): whoever speaks to the computer, or hits keys by chance, doesn't mean them.
 */
export function handleKey(event: KeyboardEvent, keys: StageKeys, hasLetters: () => boolean): void {
  const target = event.composedPath()[0];
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  if (!(target instanceof Element) || target.closest(FIELDS)) return;

  // They press it; the page has no part in that.
  if (/^( |Enter)$/.test(event.key) && target.closest(BUTTONS)) return event.stopPropagation();

  const act = keyAct(event.key, target, keys) ?? (hasLetters() ? letterAct(event.key, keys) : undefined);
  if (!act) return;
  // Held keys go on seeking; everything else happens once.
  if (!event.repeat || /^(Arrow|[jl]$)/i.test(event.key)) act();
  event.preventDefault();
  event.stopPropagation();
}

function keyAct(key: string, target: Element, keys: StageKeys): (() => void) | undefined {
  if (key === ' ') return () => keys.toggle();
  if (target.matches('[type=range]')) return undefined;
  if (key === 'ArrowLeft') return () => keys.seek(-5);
  if (key === 'ArrowRight') return () => keys.seek(5);
  return undefined;
}

function letterAct(key: string, keys: StageKeys): (() => void) | undefined {
  if (/^\d$/.test(key)) return () => keys.seekTo(Number(key) / 10);
  switch (key.toLowerCase()) {
    case 'k':
      return () => keys.toggle();
    case 'j':
      return () => keys.seek(-10);
    case 'l':
      return () => keys.seek(10);
    case 'c':
      return () => keys.captions();
    case 'f':
      return () => keys.fullScreen();
    case 'm':
      return () => keys.mute();
    case '<':
      return () => keys.speed(-1);
    case '>':
      return () => keys.speed(1);
    case '?':
      return () => keys.help();
    default:
      return undefined;
  }
}
