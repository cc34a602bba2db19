/** Letters shrink down to this share of what was chosen, where there is no room for them. */
const SMALLEST = 0.3;

/** Makes captions as large as chosen, but never so large that words are cut off: they take `room` pixels of height at most. */
export function fitCaptions(captions: HTMLElement, room: number): void {
  for (let fit = 1; fit > SMALLEST; fit *= 0.9) {
    captions.style.setProperty('--_fit', String(fit));
    if (captions.offsetHeight <= room && captions.scrollWidth <= captions.clientWidth) return;
  }
}
