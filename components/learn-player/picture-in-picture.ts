import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The film in a small window of its own, above all others, where the browser has such a thing for pages. */
export class PictureInPicture implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #video: HTMLVideoElement;

  constructor(host: ReactiveControllerHost, video: HTMLVideoElement) {
    this.#host = host;
    this.#video = video;
    host.addController(this);
    for (const type of ['enterpictureinpicture', 'leavepictureinpicture'])
      video.addEventListener(type, () => host.requestUpdate());
  }

  /** Firefox has a button of its own instead, and a page around us may forbid it. */
  get isThere(): boolean {
    return 'requestPictureInPicture' in this.#video && document.pictureInPictureEnabled;
  }

  /** Asked in our own tree: outside of it an element in a shadow root is its host. */
  get isOn(): boolean {
    return (this.#video.getRootNode() as Partial<DocumentOrShadowRoot>).pictureInPictureElement === this.#video;
  }

  hostDisconnected(): void {
    if (this.isOn) this.toggle();
  }

  toggle(): void {
    const done = this.isOn ? document.exitPictureInPicture() : this.#video.requestPictureInPicture();
    // A browser may refuse: before there is a picture, or where it finds that nobody asked.
    void done.catch(() => this.#host.requestUpdate());
  }
}
