const TAGS = ['learn-player', 'learn-quiz', 'learn-badge', 'learn-privacy'];

const SENTENCES = {
  de: 'Dieser Kurs lässt sich auf dieser Seite nicht anzeigen.',
  en: 'This course can’t be shown on this page.',
};

/**
 * The page's policy doesn't let us draw: says which line lets us, and shows what stands within the elements (the link to the
 * course) or one sentence instead of nothing.
 */
export function explain(error: unknown): void {
  if (mayDraw()) return;
  // Two copies of us are two policies of one name.
  const isSecond = /exist/.test(String(error));
  console.error(
    'Lernbausteine: Die Content-Security-Policy dieser Seite verbietet, die Elemente zu zeichnen. Nötig ist: – ' +
      'The Content-Security-Policy of this page doesn’t let the elements be drawn. It needs:\n' +
      `trusted-types lernbausteine${isSecond ? " 'allow-duplicates'" : ''}`,
  );
  showContent();
  // More may be defined later, and more may come.
  for (const tag of TAGS) void customElements.whenDefined(tag).then(() => setTimeout(showContent));
  new MutationObserver(showContent).observe(document, { childList: true, subtree: true });
}

function mayDraw(): boolean {
  try {
    document.createElement('template').innerHTML = '<p></p>';
    return true;
  } catch {
    return false;
  }
}

function showContent(): void {
  for (const { shadowRoot } of document.querySelectorAll(TAGS.join())) {
    if (!shadowRoot || shadowRoot.querySelector('slot[name=fallback]')) continue;
    const { host } = shadowRoot;
    const slots = ['', 'fallback'].map((name) => Object.assign(document.createElement('slot'), { name }));
    if (!host.childElementCount) slots[0]!.textContent = SENTENCES[host.closest('[lang|=en]') ? 'en' : 'de'];
    shadowRoot.replaceChildren(...slots);
  }
}
