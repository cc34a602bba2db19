import type { Ways } from './ways.ts';

/** The second that somebody is at in the film on show; undefined where there is none. */
export function secondAt(ways: Ways): number | undefined {
  const { view, lesson } = ways.options.look() ?? {};
  const progress = view?.progress.lessons.find((one) => one.lesson === lesson?.id);
  if (!lesson?.video || !progress) return undefined;
  return ways.options.video()?.currentTime ?? ways.startOf(lesson, progress);
}

/** Shows a lesson; its film waits at `second`, and doesn't play by itself. */
export function enter(ways: Ways, lesson: string, second: number | undefined): void {
  const { look, video, select } = ways.options;
  const onStage = look()?.lesson?.id === lesson ? video() : undefined;
  select(lesson);
  if (second === undefined) return;
  if (onStage) onStage.currentTime = second;
  else ways.start = { lesson, second };
  ways.player.requestUpdate();
}

/** Says something in the player's own live region. */
export function say(ways: Ways, hint: () => string): void {
  ways.hint = hint;
  ways.player.requestUpdate();
}

/** In the middle where it fits, else from its top; at once, because whoever asked to go there wants to be there. */
export function comeIntoView(player: HTMLElement): void {
  const card = player.shadowRoot!.querySelector('[part=card]') ?? player;
  card.scrollIntoView({ block: card.clientHeight < innerHeight ? 'center' : 'start', behavior: 'instant' });
}
