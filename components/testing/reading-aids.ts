import type { LearnPlayerAids } from '../learn-player/learn-player-aids.ts';
import type { LearnPlayerCaptionsSettings } from '../learn-player/learn-player-captions-settings.ts';
import type { LearnPlayerTranscript } from '../learn-player/learn-player-transcript.ts';
import type { LearnPlayer } from '../learn-player/learn-player.ts';
import type { ReadyView } from '../shared/session.ts';
import { find, opened, ready, until } from './player-fixture.ts';

export function aidsOf(element: LearnPlayer): LearnPlayerAids {
  return find<LearnPlayerAids>(element, 'learn-player-aids');
}

/** Of a page's many players only those are whole that somebody is near. */
async function seenAidsOf(element: LearnPlayer): Promise<LearnPlayerAids> {
  element.scrollIntoView();
  await until(() => element.shadowRoot!.querySelector('learn-player-aids'), 'is whole');
  return aidsOf(element);
}

/** Opens the window for captions, as somebody would below the film. */
export async function openSettings(element: LearnPlayer): Promise<LearnPlayerCaptionsSettings> {
  const aids = await seenAidsOf(element);
  find(aids, '[aria-haspopup=dialog]').click();
  return opened(aids, 'learn-player-captions-settings');
}

export async function choose(settings: LearnPlayerCaptionsSettings, name: string, value: string): Promise<void> {
  find(settings, `input[name=${name}][value="${value}"]`).click();
  await settings.updateComplete;
}

/** Opens the text of the film, and waits until it says something. */
export async function openTranscript(element: LearnPlayer): Promise<LearnPlayerTranscript> {
  const aids = await seenAidsOf(element);
  find(aids, '[aria-expanded=false]').click();
  await until(() => aids.shadowRoot!.querySelector('learn-player-transcript')?.shadowRoot?.querySelector('.state'));
  const transcript = find<LearnPlayerTranscript>(aids, 'learn-player-transcript');
  await until(() => !/geladen|Loading/.test(find(transcript, '.state').textContent), 'has loaded');
  return transcript;
}

export function linesOf(transcript: LearnPlayerTranscript): HTMLElement[] {
  return [...transcript.shadowRoot!.querySelectorAll<HTMLElement>('[data-line]')];
}

/** A view in which every caption file has this content. */
export function withCaptions(content: BlobPart): ReadyView {
  const address = URL.createObjectURL(new Blob([content]));
  const view = ready();
  return { ...view, file: (src) => (src.endsWith('.vtt') ? address : view.file(src)) };
}

/** A caption file of these words, three seconds each. */
export function captionFile(...words: string[]): string {
  const stamp = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23);
  return `WEBVTT\n\n${words.map((word, index) => `${stamp(index * 3)} --> ${stamp(index * 3 + 3)}\n${word}\n`).join('\n')}`;
}
