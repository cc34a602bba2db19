/** An element that fills the window. */
export interface FullWindow {
  leave(): void;
}

const STOPS = ':is(button, input, select, textarea, a[href]):not([tabindex="-1"])';

/**
 * Lets an element fill the window, as full screen does where there is one: above everything else of the page, which
 * doesn't scroll meanwhile; Escape leaves; the Tab key stays in.
 */
export function fillWindow(element: HTMLElement, name: string, left: () => void): FullWindow {
  // A window of its own for screen readers, too, whose cursor doesn't ask for the Tab key.
  const said = { role: 'dialog', 'aria-modal': 'true', 'aria-label': name };
  const page = document.documentElement;
  const { overflow } = page.style;

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Tab') turnAround(event, element);
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
  const leave = () => {
    element.removeEventListener('keydown', press);
    for (const attribute of ['popover', ...Object.keys(said)]) element.removeAttribute(attribute);
    page.style.overflow = overflow;
    left();
  };

  for (const [attribute, value] of Object.entries(said)) element.setAttribute(attribute, value);
  element.setAttribute('popover', 'manual');
  if (!fills(element) && 'showPopover' in element) {
    // Something around the element clips, moves or covers it: then the browser's top layer. WebKit lays out anew only
    // what wasn't fixed before.
    element.removeAttribute('popover');
    element.getBoundingClientRect();
    element.setAttribute('popover', 'manual');
    element.showPopover();
  }
  // The one thing of the page's that we touch, given back as it was: else it scrolls behind the film.
  page.style.overflow = 'hidden';
  element.addEventListener('keydown', press);
  return { leave };
}

/** Whether the element reaches all four corners of the window, and lies on top there. */
function fills(element: HTMLElement): boolean {
  const root = element.getRootNode() as ShadowRoot;
  const [right, bottom] = [innerWidth - 2, innerHeight - 2];
  return [1, right].every((x) => [1, bottom].every((y) => element.contains(root.elementFromPoint(x, y))));
}

/** From the last stop the Tab key goes to the first, and back. */
function turnAround(event: KeyboardEvent, element: HTMLElement): void {
  const stops = stopsIn(element.shadowRoot!);
  const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  if (event.composedPath()[0] !== from) return;
  event.preventDefault();
  to?.focus();
}

function stopsIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    if (element instanceof HTMLSlotElement)
      return element.assignedElements().flatMap(({ shadowRoot }) => (shadowRoot ? stopsIn(shadowRoot) : []));
    if (element.shadowRoot) return stopsIn(element.shadowRoot);
    return element.matches(STOPS) && element.checkVisibility() ? [element] : [];
  });
}
