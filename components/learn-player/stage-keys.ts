/** What a key asks of the stage. */
export interface StageKeys {
  toggle(): void;
  seek(by: number): void;
  captions(): void;
  fullscreen(): void;
  mute(): void;
}

const FIELDS = 'input:not([type=range]), textarea, select, [contenteditable]';
const BUTTONS = 'button, a[href]';
const MEDIA_BUTTONS = '[role=button]';

/** Acts on the keys people know, and keeps only those it acted on from the page. */
export function handleKey(event: KeyboardEvent, keys: StageKeys): void {
  const target = event.composedPath()[0];
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  if (!(target instanceof Element) || target.closest(FIELDS)) return;

  const act = actOf(event.key, target, keys);
  if (!act) return;
  // Held keys go on seeking; everything else happens once.
  if (!event.repeat || event.key.startsWith('Arrow')) act();
  event.preventDefault();
  event.stopPropagation();
}

function actOf(key: string, target: Element, keys: StageKeys): (() => void) | undefined {
  switch (key.toLowerCase()) {
    case 'k':
      return () => keys.toggle();
    case 'c':
      return () => keys.captions();
    case 'f':
      return () => keys.fullscreen();
    case 'm':
      return () => keys.mute();
    case ' ':
      if (target.closest(BUTTONS)) return undefined;
      // These act when the key is let go; until then the page would scroll.
      return target.closest(MEDIA_BUTTONS) ? () => undefined : () => keys.toggle();
    case 'arrowleft':
    case 'arrowright':
      if (target.matches('[type=range]')) return undefined;
      return () => keys.seek(key === 'ArrowLeft' ? -5 : 5);
    default:
      return undefined;
  }
}
