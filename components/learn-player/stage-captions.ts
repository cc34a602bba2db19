import type { LitElement, TemplateResult } from 'lit';
import { nothing } from 'lit';
import type { Captions, CaptionsOptions } from './captions.ts';

/** The captions of the film on stage. What draws them arrives when somebody wants some. */
export class StageCaptions {
  readonly #host: LitElement;
  readonly #video: () => HTMLVideoElement;
  #captions: Captions | undefined;
  #isFetching = false;

  constructor(host: LitElement, video: () => HTMLVideoElement) {
    this.#host = host;
    this.#video = video;
  }

  /** Switches them on or off. */
  show(isOn: boolean, options: CaptionsOptions): void {
    if (this.#captions) this.#captions.show(isOn, options);
    else if (isOn && options.files.length) void this.#fetch();
  }

  render(): TemplateResult | typeof nothing {
    return this.#captions?.render() ?? nothing;
  }

  /** Where they don't arrive, the next occasion tries again. */
  async #fetch(): Promise<void> {
    if (this.#isFetching) return;
    this.#isFetching = true;
    const module = await import('./captions.ts').catch(() => undefined);
    this.#isFetching = false;
    if (!module) return;
    this.#captions = new module.Captions(this.#host, this.#video());
    this.#host.requestUpdate();
  }
}
