const FIELDS = 'input:not([type=range], [type=checkbox], [type=radio], [type=button]), textarea, [contenteditable]';

/** Whether somebody writes elsewhere on the page. */
export function isTyping(element: Element): boolean {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return !!focused?.matches(FIELDS) && !element.shadowRoot?.contains(focused);
}
