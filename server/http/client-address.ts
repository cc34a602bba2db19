import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { Peers } from '../identity/peers.ts';

/**
 * Where a request comes from, for counting only: the other end of the connection, or whom our own proxies name.
 * What stands left of that in `X-Forwarded-For` the sender may have made up. Of IPv6 the network counts: whoever has one address there has them all.
 */
export function clientAddress(request: IncomingMessage, proxies: Peers): string {
  const peer = request.socket.remoteAddress ?? '';
  if (!proxies(peer)) return networkOf(peer);
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',').map(plain);
  const stranger = forwarded.findLast((address) => !proxies(address)) ?? '';
  return networkOf(isIP(stranger) ? stranger : peer);
}

/** Some proxies write the port as well. */
function plain(entry: string): string {
  return entry
    .trim()
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1');
}

function networkOf(address: string): string {
  const plainAddress = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIP(plainAddress) !== 6) return plainAddress;
  const [head = '', tail] = new URL(`http://[${plainAddress}]`).hostname.slice(1, -1).split('::');
  const [left, right] = [head, tail ?? ''].map((side) => side.split(':').filter(Boolean)) as [string[], string[]];
  const zeros = Array<string>(8 - left.length - right.length).fill('0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
