import type { CDPSession } from 'puppeteer-core';

/** An answer that came over the line. */
interface Transfer {
  url: string;
  /** As the browser sorts it: `Document`, `Script`, `Fetch` … */
  type: string;
  /** Since the page was asked for, in milliseconds. */
  asked: number;
  /** Of its body, as it was sent. */
  bytes: number;
  isJson: boolean;
}

/** What a page fetches. */
export interface Traffic {
  /** Scripts, styles and symbols that were asked for until then, in kB. */
  code(until?: number): number;
  /** What a service answered (JSON), likewise. */
  data(until?: number): number;
  /** Requests for the film: playlists, segments, files and captions. */
  media(): number;
}

const MEDIA = /\.(m3u8|m4s|mp4|vtt)(\?|$)/;

/** Notes down what a page fetches from now on. */
export async function observeTraffic(session: CDPSession): Promise<Traffic> {
  const transfers = new Map<string, Transfer>();
  let begun: number | undefined;
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp, type = 'Other' }) => {
    begun ??= timestamp;
    // What a script or a style sheet brings with it has come over the line with that.
    if (!request.url.startsWith('http')) return;
    transfers.set(requestId, { url: request.url, type, asked: (timestamp - begun) * 1000, bytes: 0, isJson: false });
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const transfer = transfers.get(requestId);
    if (!transfer) return;
    transfer.bytes -= response.encodedDataLength;
    transfer.isJson = response.mimeType === 'application/json';
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const transfer = transfers.get(requestId);
    if (transfer) transfer.bytes += encodedDataLength;
  });
  await session.send('Network.enable');

  const isMedia = ({ url, type }: Transfer) => MEDIA.test(url) || type === 'Media';
  const isShown = ({ type }: Transfer) => type === 'Document' || type === 'Image';
  const sumOf = (until: number, isJson: boolean) =>
    [...transfers.values()]
      .filter((one) => !isMedia(one) && !isShown(one) && one.isJson === isJson && one.asked <= until)
      // A preflight has nothing but headers, which aren't counted twice.
      .reduce((sum, { bytes }) => sum + Math.max(0, bytes), 0) / 1000;
  return {
    code: (until = Infinity) => sumOf(until, false),
    data: (until = Infinity) => sumOf(until, true),
    media: () => [...transfers.values()].filter(isMedia).length,
  };
}
