import MediaController from 'media-chrome/media-controller';

const STYLES = /<style>([^]*?)<\/style>/g;

const markup = MediaController.getTemplateHTML({});
const sheet = new CSSStyleSheet();
// The first is the controller's own; what follows is of its part for clicks on the picture, and says the same as this.
sheet.replaceSync(
  `${[...markup.matchAll(STYLES)][0]?.[1] ?? ''} media-gesture-receiver { display: inline-block; box-sizing: border-box }`,
);
// In a style element it counts as inline style, which careful pages forbid; a sheet of a script's making they don't.
MediaController.getTemplateHTML = () => markup.replace(STYLES, '');

/** Gives the controller the look that media-chrome writes into style elements, under any policy of the page. */
export function adoptLook({ shadowRoot }: MediaController): void {
  if (!shadowRoot!.adoptedStyleSheets.includes(sheet)) shadowRoot!.adoptedStyleSheets.push(sheet);
}

/** On each arrival media-chrome makes its controller a landmark, and a stop of the Tab key: here it is a group. */
export function becomeGroup(controller: MediaController, name: string): void {
  controller.setAttribute('role', 'group');
  controller.setAttribute('aria-label', name);
  // Not -1: Chromium then skips everything in it.
  controller.removeAttribute('tabindex');
}
