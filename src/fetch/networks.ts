import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The part of IPv6 that is given out for the public net (IANA, IPv6 Global Unicast Address Space). */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an IP address belongs to the public net: not to this machine, a private or provider's network, a link, a group of receivers,
 * and not to a range that carries an IPv4 address inside (IPv4-mapped, NAT64, 6to4, Teredo) or is kept for other use (RFC 6890).
 */
export function isPublicNetwork(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_IPV6);
}
