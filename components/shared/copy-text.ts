/**
 * Copies a text, which stands in `shown`, a field or not; resolves to false where nothing can, and it is selected there.
 * Intranets on plain http have no clipboard but that of old, which takes what is selected.
 */
export async function copyText(text: string, shown: Element): Promise<boolean> {
  const clipboard = (navigator as Partial<Navigator>).clipboard;
  const isDone = await clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  if (isDone) return true;
  const { activeElement } = shown.getRootNode() as ShadowRoot;
  select(shown);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way without a secure context
  const isCopied = document.execCommand('copy');
  if (isCopied) (activeElement as HTMLElement | null)?.focus();
  return isCopied;
}

function select(shown: Element): void {
  if (!(shown instanceof HTMLInputElement || shown instanceof HTMLTextAreaElement))
    return getSelection()?.selectAllChildren(shown);
  shown.focus();
  shown.select();
}
