import { isIP } from 'node:net';
import { isPublicNetwork } from './networks.ts';
import { Refusal } from './refusal.ts';

/** Hosts (`intranet.example.org`, `127.0.0.1`, `[::1]:8080`) that may be read although they are on a private network or another port. */
export type AllowedHosts = ReadonlySet<string>;

/** Ports of the web; a server elsewhere is more often something that isn't meant for readers. */
const WEB_PORTS = new Set(['', '8080', '8443']);
const LONGEST_ADDRESS = 4096;

/** Whether a word is meant as an address of the web rather than as a path. */
export function looksLikeAddress(word: string): boolean {
  return /^https?:\/\//i.test(word);
}

/**
 * An address in its normal form, without the part after `#`. Throws a Refusal for what is no address of the web: another scheme,
 * a name or password in it, an unusual port, an IP address of a private network. A host's name is checked again when it is resolved.
 */
export function webAddress(text: string, allowed: AllowedHosts): URL {
  const url = text.length > LONGEST_ADDRESS ? null : URL.parse(text.trim());
  if (url === null) throw new Refusal('address-damaged', 'This is no address. Check the spelling.');
  if (!/^https?:$/.test(url.protocol)) throw new Refusal('address-refused', 'Only http and https addresses are read.');
  if (url.username !== '' || url.password !== '') {
    throw new Refusal('address-refused', 'An address with a name or password in it is not read. Save the page and give the file.');
  }
  url.hash = '';
  if (isAllowed(url, allowed)) return url;
  if (!WEB_PORTS.has(url.port))
    throw new Refusal('address-refused', `Port ${url.port} is none of the web. If you trust it: --allow-private ${url.host}`);
  if (isIP(bareHost(url)) !== 0) refusePrivate(url, [bareHost(url)]);
  return url;
}

/** Throws a Refusal unless every IP address that a host's name stands for is on the public net, or the host was allowed by name. */
export function refuseNetworks(url: URL, addresses: readonly string[], allowed: AllowedHosts): void {
  if (addresses.length === 0) throw new Refusal('host-not-found', `There is no host ${url.hostname}. Check the spelling.`);
  if (!isAllowed(url, allowed)) refusePrivate(url, addresses);
}

/** The host without the brackets of an IPv6 address. */
export function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

function isAllowed(url: URL, allowed: AllowedHosts): boolean {
  return allowed.has(url.hostname) || allowed.has(bareHost(url)) || allowed.has(url.host);
}

function refusePrivate(url: URL, addresses: readonly string[]): void {
  if (addresses.every(isPublicNetwork)) return;
  throw new Refusal(
    'address-private',
    `${url.hostname} is on this machine or a private network, which a list or page from elsewhere must not reach. If you trust it: --allow-private ${url.hostname}`,
  );
}
