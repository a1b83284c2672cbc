// Which addresses the endpoint may connect to, by the IANA's registries of special-purpose addresses.
import { BlockList, isIP } from 'node:net';

/**
 * Where an address is. `outside`: anybody reaches it. `inside`: in a private network, or on this machine. `nowhere`: nothing
 * that is configured is there, but a cloud's services may be, which tell a machine's secrets; or another address is
 * hidden in it.
 */
export type Whereabouts = 'outside' | 'inside' | 'nowhere';

const LOOPBACK = ['127.0.0.0/8', '::1/128'];
const PRIVATE = ['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'];
const NOWHERE_4 = [
  '0.0.0.0/8',
  '100.100.100.200/32', // Alibaba Cloud's metadata
  '168.63.129.16/32', // Azure's services for a machine
  '169.254.0.0/16', // link-local, and the metadata of most clouds
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
const NOWHERE_6 = [
  'fd00:ec2::/32', // AWS' metadata
  'fd20:ce::/32', // Google Cloud's metadata
  '2001::/23', // Teredo and others
  '2001:db8::/32',
  '2002::/16', // 6to4
  '3fff::/20',
];
/** The way to an IPv4 address out of a network that has IPv6 alone: it holds it in its last 32 bits. */
const NAT64 = '64:ff9b::';

const list = (networks: readonly string[]): BlockList => {
  const made = new BlockList();
  for (const network of networks) {
    const [address, bits] = network.split('/') as [string, string];
    made.addSubnet(address, Number(bits), address.includes(':') ? 'ipv6' : 'ipv4');
  }
  return made;
};
const throughNat64 = (network: string) => {
  const [address, bits] = network.split('/') as [string, string];
  return `${NAT64}${address}/${96 + Number(bits)}`;
};
const is4 = (network: string) => !network.includes(':');

const loopback = list(LOOPBACK);
const inside = list([...LOOPBACK, ...PRIVATE]);
const nowhere = list([
  ...NOWHERE_4,
  ...NOWHERE_6,
  ...[...NOWHERE_4, ...LOOPBACK, ...PRIVATE].filter(is4).map(throughNat64),
]);
/** An IPv4 address that is written as one of IPv6: nobody reaches it by that. */
const mapped = list(['::ffff:0:0/96']);
/** Of IPv6, what is handed out to anybody, and the way through NAT64. */
const handedOut = list(['2000::/3', `${NAT64}/96`]);

/** @param address by number, as a URL or a resolver writes it. */
export function whereIs(address: string): Whereabouts {
  const family = isIP(address);
  // With a zone (`%eth0`) it is one of this machine's own links.
  if (!family || address.includes('%')) return 'nowhere';
  const version = family === 4 ? 'ipv4' : 'ipv6';
  if (family === 6 && mapped.check(address, version)) return 'nowhere';
  if (nowhere.check(address, version)) return 'nowhere';
  if (inside.check(address, version)) return 'inside';
  return family === 4 || handedOut.check(address, version) ? 'outside' : 'nowhere';
}

/** The host of a URL, without the brackets of an address. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/** This machine, by a name or an address that says so. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' ||
  (whereIs(host) === 'inside' && loopback.check(host, isIP(host) === 4 ? 'ipv4' : 'ipv6'));
