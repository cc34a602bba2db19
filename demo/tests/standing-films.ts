/**
 * The films in a page that are to go on, could, for what comes next of them is loaded, and yet stand.
 * It runs in the page, and so can't use anything beside it.
 */
export function standingFilms(): string {
  const videos = (root: ParentNode): HTMLVideoElement[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element instanceof HTMLVideoElement ? [element] : []),
      ...(element.shadowRoot ? videos(element.shadowRoot) : []),
    ]);

  const isLoaded = ({ buffered, currentTime }: HTMLVideoElement) => {
    for (let index = 0; index < buffered.length; index++) {
      if (buffered.start(index) <= currentTime && buffered.end(index) > currentTime + 0.5) return true;
    }
    return false;
  };

  return videos(document)
    .filter(({ seeking, paused, readyState }) => seeking || (!paused && readyState < HTMLMediaElement.HAVE_FUTURE_DATA))
    .filter(isLoaded)
    .map(({ currentSrc, currentTime }) => `${currentSrc} ${currentTime}`)
    .join();
}
