/** What WordPress leaves of markup from a provider it doesn't know (`wp_filter_oembed_result`): each tag with its attributes. */
const LEFT: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
};

const TAG = /<(\/?)([a-z][\w-]*)((?:\s+[\w-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*>/gi;
const ATTRIBUTE = /([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g;

/** An oEmbed answer's markup as it stands in a page of WordPress: filtered, sandboxed, and with the secret of its frame. */
export function filtered(markup: string, secret: string): string {
  const left = markup.replace(TAG, (_all, slash: string, name: string, attributes: string) => {
    const allowed = LEFT[name.toLowerCase()];
    if (!allowed) return '';
    const kept = [...attributes.matchAll(ATTRIBUTE)].filter(([, one = '']) => allowed.includes(one.toLowerCase()));
    return `<${slash}${name}${kept.map(([, one, double, single]) => ` ${one}="${double ?? single ?? ''}"`).join('')}>`;
  });
  const [frame = ''] = /<iframe.*?><\/iframe>/s.exec(left) ?? [];
  return frame
    .replace('<iframe', '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"')
    .replace(/ src="([^"]*)"/, ` src="$1#?secret=${secret}" data-secret="${secret}"`);
}

/** What WordPress does with the messages of frames (`wp-embed.js`), to be run in its page; what it would open is kept in `data-led`. */
export function receive(): void {
  addEventListener(
    'message',
    ({ data, source }: MessageEvent<{ message?: string; value?: unknown; secret?: string } | null>) => {
      if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret ?? '')) return;
      for (const frame of document.querySelectorAll<HTMLIFrameElement>(`iframe[data-secret="${data.secret}"]`)) {
        if (frame.contentWindow !== source) continue;
        if (data.message === 'height')
          frame.height = String(Math.max(200, Math.min(1000, Number.parseInt(String(data.value), 10))));
        const isOurs = data.message === 'link' && new URL(String(data.value)).host === new URL(frame.src).host;
        if (isOurs && document.activeElement === frame) document.documentElement.dataset.led = String(data.value);
      }
    },
  );
}
