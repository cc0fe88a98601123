import { dateOfParts, nameInOrder, type Reference, referenceOf } from './reference.ts';

/** "TY  - NEWS": a tag of two signs, two spaces, a dash; some programs leave out the space after it. */
const LINE = /^(?<tag>[A-Z][A-Z0-9]) {2}-(?: (?<value>.*))?$/;

/**
 * The references in a RIS file: tags `TI`/`T1`, `AU`/`A1`, `DA`/`Y1`/`PY`, `T2`/`JO`/`JF`/`PB`, `UR`, `DO`, `LA`, and attachments in `L1`-`L4`.
 * Lines that don't fit the format continue the one before. Never throws; what has no `TY` gives nothing.
 */
export function readRis(text: string): Reference[] {
  return recordsOf(text).flatMap((record) => referenceOfRecord(record) ?? []);
}

type Fields = Map<string, string[]>;

function recordsOf(text: string): Fields[] {
  const records: Fields[] = [];
  let record: Fields | undefined;
  let last: string[] = [];
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    const { tag, value = '' } = LINE.exec(line.trimEnd())?.groups ?? {};
    if (tag === undefined) {
      if (line.trim() !== '' && last.length > 0) last.push(`${last.pop() ?? ''} ${line.trim()}`);
    } else if (tag === 'TY') {
      record = new Map();
      records.push(record);
      last = [];
    } else if (tag === 'ER') record = undefined;
    else if (record) {
      last = record.get(tag) ?? [];
      last.push(value.trim());
      record.set(tag, last);
    }
  }
  return records;
}

function referenceOfRecord(record: Fields): Reference | undefined {
  const all = (...tags: string[]) => tags.flatMap((tag) => record.get(tag) ?? []).filter((value) => value !== '');
  const attachments = all('L1', 'L2', 'L3', 'L4');
  return referenceOf({
    title: all('TI', 'T1')[0],
    authors: all('AU', 'A1').map(nameInOrder),
    date: all('DA', 'Y1', 'PY')
      .map(dateOf)
      .find((date) => date !== undefined),
    source: all('T2', 'JO', 'JF', 'PB')[0],
    url: [...all('UR'), ...attachments].find((value) => /^https?:/i.test(value)),
    doi: all('DO', 'DI')[0],
    language: all('LA')[0],
    files: attachments.filter((value) => !/^https?:/i.test(value)).map(decoded),
  });
}

/** "2024/05/16/", "2024/05//", "2024": year, month, day and other words, each of which may be empty. */
function dateOf(value: string): string | undefined {
  const [year, month, day] = value.split(/[/-]/).map((part) => Number.parseInt(part, 10));
  return year === undefined || Number.isNaN(year) ? undefined : dateOfParts(year, month || undefined, day || undefined);
}

/** `file:///home/ada/My%20report.pdf` has a path inside. */
function decoded(value: string): string {
  return /^file:/i.test(value) ? decodeSafely(value) : value;
}

function decodeSafely(value: string): string {
  return value.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => Buffer.from(escaped.replaceAll('%', ''), 'hex').toString('utf8'));
}
