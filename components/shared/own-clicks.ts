import { nearest, redraw } from './texts.ts';

const CONTROLS = 'a,label,button,select,input,dialog,media-controller';
/** These do something by themselves when they are pressed, and it alone. */
const DOING = 'a,label,[type=checkbox],[type=radio]';

// Nothing tells when a whole document is edited; a press in it is the first that could be meant for us.
document.addEventListener('pointerdown', () => document.designMode === 'on' && redraw());

/** What is pressed in an element is no click on the card (a link) or the label that the page has around it. */
export function ownClicks(host: HTMLElement): void {
  host.addEventListener('click', (event) => {
    const pressed = event.composedPath().find((one) => one instanceof Element && one.matches(CONTROLS));
    const isOurs = pressed && !(pressed as Element).matches(DOING);
    if (isOurs && nearest(host, 'a[href],label')) event.preventDefault();
  });
}
