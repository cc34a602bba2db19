import { BlockList, isIP } from 'node:net';

/** Tells whether an address (of a socket) is one of these. */
export type Peers = (address: string | undefined) => boolean;

/** Reads addresses and networks (`10.1.2.3`, `10.0.0.0/8`, `fd00::/8`); throws a RangeError that names the one it can't read. */
export function peersOf(list: readonly string[]): Peers {
  const blocks = new BlockList();
  for (const entry of list) add(blocks, entry);

  return (address) => {
    const plain = address?.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '') ?? '';
    const family = isIP(plain);
    return family !== 0 && blocks.check(plain, family === 4 ? 'ipv4' : 'ipv6');
  };
}

function add(blocks: BlockList, entry: string): void {
  const [address = '', prefix, ...rest] = entry.split('/');
  const family = isIP(address);
  const length = prefix === undefined ? undefined : Number(prefix);
  const longest = family === 4 ? 32 : 128;
  // A prefix of 0 would believe everybody.
  if (
    !family ||
    rest.length ||
    (prefix !== undefined && !(/^\d+$/.test(prefix) && length! >= 1 && length! <= longest))
  ) {
    throw new RangeError(entry);
  }
  const type = family === 4 ? 'ipv4' : 'ipv6';
  if (length === undefined) blocks.addAddress(address, type);
  else blocks.addSubnet(address, length, type);
}
