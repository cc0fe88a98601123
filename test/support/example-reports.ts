import { edtf, type Part, type PartRole, type Report, reportId, sha256 } from '../../src/model/index.ts';

type Written = readonly (readonly [PartRole, string])[];

/** A report of the given parts, a blank line between them. */
function reportOf(name: string, written: Written, more: Partial<Report>): Report {
  const parts: Part[] = [];
  let text = '';
  for (const [role, words] of written) {
    if (text !== '') text += '\n\n';
    parts.push({ role, start: text.length, end: text.length + words.length });
    text += words;
  }
  const hash = sha256(text);
  return {
    type: 'report',
    id: reportId(hash, name),
    sha256: hash,
    text_sha256: hash,
    path: `${name}.txt`,
    authors: [],
    source: {},
    language: 'en',
    text,
    parts,
    notes: [],
    problems: [],
    ...more,
  };
}

const WIRE: Written = [
  ['boilerplate', 'Home › World › Islands'],
  ['title', 'Premier of Vesland to visit Port Orsa 🚢'],
  ['byline', 'By Ilse Marran'],
  ['dateline', '4 March 2031'],
  ['boilerplate', 'Share  Print  Mail'],
  ['paragraph', 'PORT ORSA — Premier Tove Halden of Vesland 🌊 arrived in Port Orsa on Monday for talks with President Amadu Serei.'],
  ['paragraph', '“We will open the strait again before the summer,” Halden told reporters at the harbour.[1]'],
  ['heading', 'Fish and fuel'],
  [
    'paragraph',
    'Trade between Vesland and Orsania reached $4.2 billion in 2030, the ministry said. The two leaders will sign a fishing accord on Wednesday.',
  ],
  ['caption', 'Ms. Halden at the harbour of Port Orsa on Monday.'],
  ['credit', 'Photo: Harbour Wire'],
  ['note', '[1] Harbour Wire, “Halden lands in Port Orsa”, 4 March 2031, https://harbourwire.example/halden (Accessed: 05.03.2031)'],
  ['note', '[2] Ibid.'],
  ['boilerplate', 'Read more\nStorm closes northern ports'],
];

const REVIEW: Written = [
  ['title', 'Halden in Orsania: what the visit changes'],
  ['standfirst', 'A visit that both sides call historic.'],
  ['paragraph', 'Tove Halden came to Port Orsa on 3 March and met Serei. Orsania denied that its navy had boarded two Vesland trawlers in February.'],
  ['paragraph', 'Serei said the strait “will stay closed as long as it must”. Trade fell to $3.9 billion in 2030, according to the customs office.'],
  ['bio', 'Petra Lund teaches maritime law.'],
];

const HOSTILE: Written = [
  ['title', '<script>document.title="owned"</script> Strait update'],
  ['paragraph', '<img src="https://evil.example/x.png" onerror="document.title=\'owned\'"> Halden may cancel the accord, an aide said.'],
  ['paragraph', 'Plain words & an ampersand: <b>not bold</b> &amp; not one either.'],
];

const TURKISH: Written = [
  ['title', 'Halden Port Orsa’ya geldi'],
  ['boilerplate', 'Paylaş'],
  ['paragraph', 'Başbakan Halden pazartesi günü Port Orsa’ya geldi.'],
];

const wire = reportOf('harbour-wire', WIRE, {
  title: 'Premier of Vesland to visit Port Orsa 🚢',
  authors: ['Ilse Marran'],
  source: { name: 'Harbour Wire', domain: 'harbourwire.example' },
  url: 'https://harbourwire.example/visit',
  genre: 'news',
});

const dated = wire.text.indexOf('4 March 2031');
const notes = WIRE.filter(([role]) => role === 'note').map(([, words]) => {
  const start = wire.text.indexOf(words);
  return { start, end: start + words.length, exact: words };
});
const [firstNote, secondNote] = notes;

/** A wire report with clutter, notes and an emoji in front of what is found. */
export const WIRE_REPORT: Report = {
  ...wire,
  published: {
    edtf: edtf('2031-03-04'),
    basis: 'printed',
    because: [{ reason: 'printed under the byline', span: { start: dated, end: dated + 12, exact: '4 March 2031' } }],
  },
  notes:
    firstNote && secondNote
      ? [
          {
            marker: '1',
            span: firstNote,
            cites: {
              publisher: 'Harbour Wire',
              title: 'Halden lands in Port Orsa',
              url: 'https://harbourwire.example/halden',
              accessed: edtf('2031-03-05'),
            },
          },
          { marker: '2', span: secondNote, same_as: '1' },
        ]
      : [],
};

/** An analysis of no printed date that tells a part of it otherwise. */
export const REVIEW_REPORT: Report = reportOf('atlantic-review', REVIEW, {
  title: 'Halden in Orsania: what the visit changes',
  source: { name: 'Atlantic Review' },
  genre: 'analysis',
  published: { edtf: edtf('2031-03-04/2031-03-31'), basis: 'estimated', because: [{ reason: 'tells of 3 March 2031 in the past tense' }] },
  problems: [{ code: 'encoding-guessed', message: 'The encoding was guessed to be windows-1252.' }],
});

/** A report whose words are markup; they must be shown as words. */
export const HOSTILE_REPORT: Report = reportOf('hostile', HOSTILE, {
  title: '<script>document.title="owned"</script> Strait update',
  source: { name: '<b>Evil</b> Times' },
  url: 'https://evil.example/',
});

/** A report that is kept and shown but not read as English. */
export const TURKISH_REPORT: Report = reportOf('turkish', TURKISH, {
  title: 'Halden Port Orsa’ya geldi',
  source: { name: 'Liman Postası' },
  language: 'tr',
  published: { edtf: edtf('2031-03-04'), basis: 'metadata', because: [{ reason: 'article:published_time' }] },
  problems: [{ code: 'language-not-read', message: 'The text is Turkish; it is kept but not analysed.' }],
});

/** The wire report again, at another address. */
export const COPY_REPORT: Report = {
  ...reportOf('copy', WIRE, { ...WIRE_REPORT }),
  id: reportId(wire.sha256, 'copy'),
  path: 'copy.txt',
  source: { name: 'Daily Copy' },
  copy_of: wire.id,
};
