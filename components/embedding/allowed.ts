/** What a placeholder may say. A CMS lets every `data-` attribute through, because none does anything: nothing else may. */
const ATTRIBUTE = /^data-(course|lesson|href|captions|concurrent|lang|heading-level|year|glance)$/;

/** What a placeholder may become: who is signed in is no editor's to say. */
const ELEMENT = /^(player|quiz|badge|privacy|figures)$/;

/** The element that a placeholder names, with what it says of it; undefined where it names none of ours. */
export function elementFor(placeholder: HTMLElement, name = placeholder.dataset.learn!): HTMLElement | undefined {
  const known = ELEMENT.exec(name.trim().toLowerCase())?.[0];
  if (!known) {
    console.warn('Unknown data-learn:', placeholder);
    return undefined;
  }

  const element = document.createElement(`learn-${known}`);
  for (const { name: attribute, value } of placeholder.attributes) {
    const allowed = ATTRIBUTE.exec(attribute)?.[1];
    if (allowed) element.setAttribute(allowed, value);
  }
  return element;
}
