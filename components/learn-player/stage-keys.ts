/** What a key asks of the stage. */
export interface StageKeys {
  toggle(): void;
  seek(by: number): void;
  captions(): void;
  fullscreen(): void;
  mute(): void;
}

const FIELDS = 'input:not([type=range]), textarea, select, [contenteditable]';
const BUTTONS = 'button, a[href], [role=button]';

/** Acts on the keys people know, and keeps only those it acted on from the page. */
export function handleKey(event: KeyboardEvent, keys: StageKeys): void {
  const target = event.composedPath()[0];
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  if (!(target instanceof Element) || target.closest(FIELDS)) return;

  const acts: Record<string, () => void> = {
    k: () => keys.toggle(),
    c: () => keys.captions(),
    f: () => keys.fullscreen(),
    m: () => keys.mute(),
    arrowleft: () => keys.seek(-5),
    arrowright: () => keys.seek(5),
    ...(target.closest(BUTTONS) ? {} : { ' ': () => keys.toggle() }),
  };
  const act = acts[event.key.toLowerCase()];
  if (!act) return;
  // Held keys go on seeking; everything else happens once.
  if (!event.repeat || event.key.startsWith('Arrow')) act();
  event.preventDefault();
  event.stopPropagation();
}
