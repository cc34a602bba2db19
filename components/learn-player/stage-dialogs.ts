import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { LearnPlayerSettings } from './learn-player-settings.ts';

/** What the settings act on. */
export type SettingsOf = Pick<
  LearnPlayerSettings,
  'video' | 'source' | 'picture' | 'ask' | 'adjustCaptions' | 'hasMoments'
>;

/** What is opened now and then, and fetched only then: settings, and the list of keys. */
export class StageDialogs implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #open: 'settings' | 'shortcuts' | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get hasSettingsOpen(): boolean {
    return this.#open === 'settings';
  }

  show = async (dialog: 'settings' | 'shortcuts'): Promise<void> => {
    // Without a connection nothing opens, and the next press tries again.
    const isThere = await import('./dialogs.ts').then(
      () => true,
      () => false,
    );
    if (isThere) this.#change(dialog);
  };

  hostDisconnected(): void {
    this.#open = undefined;
  }

  render({ video, source, picture, ask, adjustCaptions, hasMoments }: SettingsOf): TemplateResult | typeof nothing {
    const close = (dialog: 'settings' | 'shortcuts') => () => this.#open === dialog && this.#change(undefined);
    if (this.#open === 'settings')
      return html`<learn-player-settings
        .video=${video}
        .source=${source}
        .picture=${picture}
        .ask=${ask}
        .adjustCaptions=${adjustCaptions}
        .hasMoments=${hasMoments}
        .playing=${source.playing}
        @close=${close('settings')}
        @learn-shortcuts=${() => this.show('shortcuts')}
      ></learn-player-settings>`;
    return this.#open ? html`<learn-player-shortcuts @close=${close('shortcuts')}></learn-player-shortcuts>` : nothing;
  }

  #change(dialog: 'settings' | 'shortcuts' | undefined): void {
    this.#open = dialog;
    this.#host.requestUpdate();
  }
}
