import ipaddr from 'ipaddr.js';
import { ConfigurationError } from '../delivery/configuration.ts';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Network = [Address, number];

/**
 * An address or a network (`10.0.0.0/8`) as somebody configures it.
 * @returns nothing where it is neither.
 */
export function networkIn(written: string): Network | undefined {
  const [address = '', length, ...rest] = written.split('/');
  const at = addressIn(address);
  if (!at || rest.length) return undefined;
  const longest = at.kind() === 'ipv4' ? 32 : 128;
  if (length === undefined) return [at, longest];
  return /^\d{1,3}$/.test(length) && Number(length) <= longest ? [at, Number(length)] : undefined;
}

/** An address, with IPv4 inside of IPv6 as IPv4; a port or a zone is left out. */
function addressIn(written: string): Address | undefined {
  const bare = written
    .trim()
    .replace(/^\[([^\]]*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%.*$/s, '');
  const known = ipaddr.IPv4.isValidFourPartDecimal(bare) || ipaddr.IPv6.isValid(bare);
  return known ? ipaddr.process(bare) : undefined;
}

/** What one sender has: an IPv4 address, or a network of IPv6 (/64), of which every household has one. */
function shared(address: Address): string {
  if (address.kind() === 'ipv4') return address.toString();
  return `${(address as ipaddr.IPv6).parts
    .slice(0, 4)
    .map(part => part.toString(16))
    .join(':')}::/64`;
}

/** Tells who sent a request: the connection's address, and what stands in its header where a trusted proxy wrote it. */
export type SenderOf = (headers: Headers, connection: string | undefined) => string | undefined;

/**
 * @param proxies addresses and networks of the proxies whose `X-Forwarded-For` is believed; nobody else's is.
 * @throws ConfigurationError where one is neither.
 */
export function senderReader(proxies: readonly string[] = []): SenderOf {
  const trusted = proxies.map(written => {
    const network = networkIn(written);
    if (!network)
      throw new ConfigurationError(
        `trustedProxies: "${written}" is no address or network such as 10.0.0.0/8`,
      );
    return network;
  });
  const isTrusted = (address: Address) =>
    trusted.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits));
  return (headers, connection) => {
    let sender = addressIn(connection ?? '');
    if (!sender) return undefined;
    const told = (headers.get('x-forwarded-for') ?? '').split(',');
    // Each proxy adds who asked it at the end: from there, everybody is believed who is trusted.
    while (isTrusted(sender)) {
      const before = addressIn(told.pop() ?? '');
      if (!before) break;
      sender = before;
    }
    return shared(sender);
  };
}
