import { describe, expect, it } from 'vitest';
import { readReport } from '../index.ts';
import { outcomesOf, said, textOf } from '../testing/entries.ts';

const STATEMENT = Array.from({ length: 12 }, (_, index) => `Point ${index + 1}: the ministry welcomes the talks that opened on Monday.`).join('\n\n');

interface Attachment {
  name: string;
  type: string;
  content: string;
}

function mail(
  text: string,
  attachments: readonly Attachment[] = [],
  headers = 'From: Press Office <press@mfa.example>\nSubject: Re: Fwd: Talks opened',
): string {
  const parts = attachments.map(
    ({ name, type, content }) =>
      `--b\nContent-Type: ${type}; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(content).toString('base64')}\n`,
  );
  const head = `${headers}\nDate: Thu, 16 May 2024 23:30:00 -0400\nMessage-ID: <one@mfa.example>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n`;
  return `${head}--b\nContent-Type: text/plain; charset=utf-8\n\n${text}\n${parts.join('')}--b--\n`;
}

const from = async (sender: string) => (await outcomesOf(mail(STATEMENT, [], `From: ${sender}\nSubject: Talks`), 'a.eml'))[0];

describe('a mail', () => {
  it('is a report, with its subject, sender and day', async () => {
    const outcomes = await outcomesOf(mail(STATEMENT), 'talks.eml');
    expect(said(outcomes)).toEqual(['message']);
    expect(textOf(outcomes, 'message')).toMatch(/^Talks opened\n\nPoint 1:/);
    expect(outcomes[0]).toMatchObject({ metadata: { title: 'Talks opened', date: '2024-05-16', source: 'Press Office' } });
  });

  it('from a person has an author, from an outlet of the domain’s name a source', async () => {
    expect(await from('Jane Doe <jane@mail.example>')).toMatchObject({ metadata: { authors: ['Jane Doe'] } });
    expect(await from('Harbour Wire <desk@news.harbour-wire.example>')).toMatchObject({
      metadata: { source: 'Harbour Wire', sourceUrl: 'https://news.harbour-wire.example/' },
    });
  });

  it('gives each attachment, and leaves out a text that only announces them', async () => {
    const attachments = [
      { name: 'statement.txt', type: 'text/plain', content: STATEMENT },
      { name: 'logo.png', type: 'image/png', content: 'x' },
    ];
    expect(said(await outcomesOf(mail('Please find our statement attached.', attachments), 'a.eml'))).toEqual([
      'message: cover-note',
      'statement.txt',
      'logo.png: no-report',
    ]);
    expect(said(await outcomesOf(mail(STATEMENT, attachments), 'a.eml'))).toEqual(['message', 'statement.txt', 'logo.png: no-report']);
  });

  it('opens the mails and archives attached to it', async () => {
    const forwarded = { name: 'old.eml', type: 'message/rfc822', content: mail(STATEMENT) };
    expect(said(await outcomesOf(mail(STATEMENT, [forwarded]), 'a.eml'))).toEqual(['message', 'old.eml!/message']);
  });

  it('never opens programs, whatever they are called', async () => {
    const attachments = [
      { name: 'invoice.exe', type: 'application/octet-stream', content: 'x' },
      { name: 'statement.pdf.js', type: 'application/pdf', content: 'x' },
      { name: 'statement.pdf', type: 'application/pdf', content: 'MZ\u0000' },
      {
        name: 'drawing.svg',
        type: 'image/svg+xml',
        content: '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><text>Words</text></svg>',
      },
    ];
    expect(said(await outcomesOf(mail(STATEMENT, attachments), 'a.eml')).slice(1)).toEqual([
      'invoice.exe: program',
      'statement.pdf.js: program',
      'statement.pdf: program',
      'drawing.svg: no-report',
    ]);
  });

  it('in HTML alone is read as a page, without scripts, also in drawings', async () => {
    const page = `<html><body><h1>Talks opened</h1><p>${STATEMENT.replaceAll('\n\n', '</p><p>')}</p><svg><script>steal()</script></svg></body></html>`;
    const [entry] = await outcomesOf(
      `From: a@b.example\nSubject: Talks opened\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n${page}`,
      'a.eml',
    );
    if (entry?.kind !== 'entry') throw new Error('no entry');
    const { kind: _kind, name, ...content } = entry;
    const intake = await readReport({ ...content, path: `a.eml!/${name}`, container: { path: 'a.eml', entry: name } });
    if (!intake.ok) throw new Error(intake.failure.message);
    expect(intake.report.text).toContain('Point 12');
    expect(intake.report.text).not.toContain('steal');
    expect(intake.report.container).toEqual({ path: 'a.eml', entry: 'message' });
  });

  it('without headers is text', async () => {
    expect(await outcomesOf('Dear all,\n\nthe talks opened.', 'a.eml')).toEqual([]);
    expect(await outcomesOf(mail(STATEMENT), 'a.txt')).toEqual([]);
  });
});

describe('a mailbox', () => {
  const separator = 'From press@mfa.example Thu May 16 10:00:00 2024\n';

  it('gives each message under its Message-ID, attachments below it', async () => {
    const second = mail(`${STATEMENT}\n>From then on it was quiet.`, [{ name: 'a.txt', type: 'text/plain', content: STATEMENT }]).replace(
      '<one@',
      '<two@',
    );
    const outcomes = await outcomesOf(`${separator}${mail(STATEMENT)}\n${separator}${second}\n`, 'mails.mbox');
    expect(said(outcomes)).toEqual(['one@mfa.example', 'two@mfa.example', 'two@mfa.example/a.txt']);
    expect(textOf(outcomes, 'two@mfa.example')).toContain('\nFrom then on it was quiet.');
  });

  it('isn’t parted by a line that begins with From', async () => {
    const text = `${STATEMENT}\n\nFrom here it went on until 2024`;
    expect(said(await outcomesOf(`${separator}${mail(text)}`, 'mails.mbox'))).toEqual(['one@mfa.example']);
  });

  it('is told by its form, whatever its name', async () => {
    expect(said(await outcomesOf(`${separator}${mail(STATEMENT)}`, 'Inbox'))).toEqual(['one@mfa.example']);
  });
});
