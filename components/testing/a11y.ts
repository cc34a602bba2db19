import type axeCore from 'axe-core';
import 'axe-core';

/** Fails with what axe-core finds against WCAG 2.2 A and AA in the element and its shadow roots. */
export async function expectAccessible(element: Element): Promise<void> {
  await atRest(element);
  const { axe } = window as unknown as { axe: typeof axeCore };
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: {
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'heading-order': { enabled: false },
    },
  });
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`,
  );
  if (found.length) throw new Error(`axe-core found ${found.length} violations\n${found.join('\n')}`);
}

/** What fades in is pale for a moment; what turns for ever, as loading does, isn't waited for. */
async function atRest(element: Element): Promise<void> {
  const roots = rootsIn(element);
  const ending = roots
    .flatMap((root) => root.getAnimations())
    .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

function rootsIn(element: Element): (Document | ShadowRoot)[] {
  const within = [element, ...element.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [document, ...within, ...within.flatMap((root) => [...root.querySelectorAll('*')].flatMap(rootsIn))];
}
