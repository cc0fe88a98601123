import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { crc32, gzipSync } from 'node:zlib';
import type { GoodFile } from './mutations.ts';

const SAMPLES = resolve(import.meta.dirname, '../../samples/reports');

const BODY =
  'The minister said that the ports had reopened after a strike of nine days, and that the dockers would be paid for three of them. '.repeat(4);
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Wire</title><link>https://harbourwire.example/</link>
<item><title>Ports reopen</title><link>https://harbourwire.example/a</link><pubDate>Mon, 04 Mar 2024 08:00:00 GMT</pubDate>
<description><![CDATA[<p>Portugal reopened two ports on Monday, the <b>transport</b> minister said.</p><p>${BODY}</p>]]></description></item>
<item><title>Talks end</title><guid>b</guid><source url="https://lantern.example/rss">The Lantern</source><description>Talks ended in Oslo.</description></item>
</channel></rss>`;
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Lisbon Lantern',
  items: [
    {
      id: '1',
      url: 'https://lantern.example/1',
      title: 'Strike',
      content_text: `Dockers went on strike on 6 March 2024.\n\n${BODY}`,
      date_published: '2024-03-06',
    },
  ],
});
const OUTLINE = `<?xml version="1.0"?><opml version="2.0"><body><outline text="Wire" xmlUrl="https://harbourwire.example/rss"/></body></opml>`;
const MAIL = `From: Desk <desk@harbourwire.example>\r\nSubject: =?utf-8?B?VGFsa3Mg4oCTIGVuZA==?=\r\nDate: Wed, 6 Mar 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe talks in Oslo ended on Tuesday, Norway=E2=80=99s minister said.\r\n--b\r\nContent-Type: text/html; name="a.html"\r\nContent-Disposition: attachment; filename="a.html"\r\n\r\n<html><body><h1>Ports</h1><p>Portugal reopened two ports on Monday.</p></body></html>\r\n--b--\r\n`;
const WEB_RECORD =
  'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><h1>Ports</h1><p>Portugal reopened two ports on Monday.</p></body></html>';
const WARC = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://harbourwire.example/a\r\nWARC-Date: 2024-03-04T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:6e7c8a50-0000-4000-8000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${WEB_RECORD.length}\r\n\r\n${WEB_RECORD}\r\n\r\n`;
const REPORT = 'Ports reopen\n\nPortugal reopened two ports on Monday, the transport minister said.\n';

/** One good file of each format that is read: the samples, and small ones for the containers. */
export function goodFiles(): GoodFile[] {
  const samples = readdirSync(SAMPLES)
    .toSorted()
    .map((name) => ({ name, bytes: readFileSync(join(SAMPLES, name)) }));
  return [
    ...samples,
    { name: 'feed.rss', bytes: Buffer.from(FEED) },
    { name: 'feed.json', bytes: Buffer.from(JSON_FEED) },
    { name: 'feeds.opml', bytes: Buffer.from(OUTLINE) },
    { name: 'mail.eml', bytes: Buffer.from(MAIL) },
    {
      name: 'mails.mbox',
      bytes: Buffer.from(`From desk@harbourwire.example Wed Mar  6 10:00:00 2024\n${MAIL}\nFrom b@c.example Wed Mar  6 11:00:00 2024\n${MAIL}`),
    },
    { name: 'pages.warc', bytes: Buffer.from(WARC.repeat(2)) },
    { name: 'pages.warc.gz', bytes: Buffer.concat([gzipSync(WARC), gzipSync(WARC)]) },
    { name: 'report.txt.gz', bytes: gzipSync(REPORT) },
    { name: 'reports.tar', bytes: tarOf('a/ports.txt', Buffer.from(REPORT)) },
    { name: 'reports.tar.gz', bytes: gzipSync(tarOf('a/ports.txt', Buffer.from(REPORT))) },
    { name: 'reports.zip', bytes: zipOf('a/ports.txt', Buffer.from(REPORT)) },
  ];
}

/** A tar archive of one file (POSIX ustar). */
function tarOf(name: string, bytes: Buffer): Buffer {
  const header = Buffer.alloc(512);
  const octal = (value: number, at: number, digits: number) => header.write(value.toString(8).padStart(digits, '0'), at);
  header.write(name);
  octal(0o644, 100, 7);
  octal(bytes.length, 124, 11);
  header.write('0', 156);
  header.write('ustar', 257);
  header.write('00', 263);
  header.fill(' ', 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  octal(sum, 148, 6);
  header.fill(0, 154, 155);
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512), Buffer.alloc(1024)]);
}

/** A zip archive of one file, stored as it is. */
function zipOf(name: string, bytes: Buffer): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt32LE(crc32(bytes), 14);
  local.writeUInt32LE(bytes.length, 18);
  local.writeUInt32LE(bytes.length, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 4);
  central.writeUInt16LE(20, 6);
  local.copy(central, 16, 14, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + bytes.length, 16);
  return Buffer.concat([local, Buffer.from(name), bytes, central, Buffer.from(name), end]);
}
