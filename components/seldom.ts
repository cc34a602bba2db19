/** Elements that few pages have. */
const elements: Record<string, (() => Promise<unknown>) | undefined> = {
  admin: () => import('./learn-admin/define.ts'),
  'embed-code': () => import('./learn-embed-code/define.ts'),
  figures: () => import('./learn-figures/define.ts'),
  privacy: () => import('./learn-privacy/define.ts'),
};

/** Defines one of them. */
export async function define(name: string): Promise<unknown> {
  return elements[name]?.();
}
