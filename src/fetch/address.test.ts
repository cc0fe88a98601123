import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refuseNetworks, webAddress } from './address.ts';
import { isPublicNetwork } from './networks.ts';

const NOBODY: ReadonlySet<string> = new Set();
const open = (text: string, allowed: readonly string[] = []) => webAddress(text, new Set(allowed)).href;

describe('an address of the web', () => {
  it('is http or https, in its normal form, without its fragment', () => {
    expect(open(' HTTPS://Example.ORG:443/a b#top ')).toBe('https://example.org/a%20b');
    expect(open('http://example.org:8080/x?y=1')).toBe('http://example.org:8080/x?y=1');
  });

  it.each(['file:///etc/passwd', 'ftp://example.org/a', 'data:text/html,hello', 'javascript:alert(1)', 'gopher://example.org'])(
    'is not %s',
    (text) => {
      expect(() => open(text)).toThrow('Only http and https');
    },
  );

  it('holds no name and no password', () => {
    expect(() => open('https://user@example.org/')).toThrow('name or password');
    expect(() => open('https://:secret@example.org/')).toThrow('name or password');
  });

  it('is at a port of the web', () => {
    for (const port of [22, 25, 3306, 6379, 9200]) expect(() => open(`http://example.org:${port}/`)).toThrow(`Port ${port}`);
  });

  it('is no longer than addresses are', () => {
    expect(() => open(`https://example.org/${'a'.repeat(5000)}`)).toThrow('no address');
  });

  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://172.31.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://198.18.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[ff02::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:8.8.8.8]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[::127.0.0.1]/',
  ])('does not lead into a private network, however it is written: %s', (text) => {
    expect(() => open(text)).toThrow('private network');
  });

  it('may be private and at any port where its host was allowed by name', () => {
    expect(open('http://127.0.0.1:9999/a', ['127.0.0.1'])).toBe('http://127.0.0.1:9999/a');
    expect(open('http://[::1]:9999/a', ['::1'])).toBe('http://[::1]:9999/a');
    expect(() => open('http://127.0.0.2:9999/a', ['127.0.0.1'])).toThrow('Port 9999');
    expect(() => open('http://127.0.0.1:9998/a', ['127.0.0.1:9999'])).toThrow('Port 9998');
  });

  it('is refused when one of several networks behind its name is private', () => {
    const url = new URL('https://example.org/');
    expect(() => refuseNetworks(url, ['93.184.216.34', '10.0.0.1'], NOBODY)).toThrow('private network');
    expect(() => refuseNetworks(url, [], NOBODY)).toThrow('no host example.org');
    expect(() => refuseNetworks(url, ['93.184.216.34', '2606:2800:220:1::1'], NOBODY)).not.toThrow();
    expect(() => refuseNetworks(url, ['10.0.0.1'], new Set(['example.org']))).not.toThrow();
  });
});

describe('a public network', () => {
  it('is never one inside 10.0.0.0/8, however the last bytes are', () => {
    fc.assert(fc.property(fc.nat(255), fc.nat(255), fc.nat(255), (b, c, d) => !isPublicNetwork(`10.${b}.${c}.${d}`)));
  });

  it('is never an IPv4 address in IPv6 dress, even a public one', () => {
    fc.assert(fc.property(fc.ipV4(), (ip) => !isPublicNetwork(`::ffff:${ip}`)));
  });

  it('is no name and nothing else that is not an IP address', () => {
    expect(isPublicNetwork('example.org')).toBe(false);
    expect(isPublicNetwork('')).toBe(false);
  });
});
