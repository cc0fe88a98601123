import { z } from 'zod';
import { AccountId, type AlignedRecord, type Changed, ExportRecord, Origin } from '../../model/index.ts';
import { parsed } from './rows.ts';

/** What stands in a record's long list: an account, a mention; of an origin what is told of an account's. */
interface Part {
  id: string;
  part: object;
}

/** A record as it is stored, without its long list. Report texts are stored once, with their inputs. */
export function headOf(record: AlignedRecord): AlignedRecord {
  switch (record.type) {
    case 'event':
      return { ...record, accounts: [] };
    case 'statement':
      return { ...record, accounts: [] };
    case 'figure':
      return { ...record, accounts: [] };
    case 'actor':
      return { ...record, mentions: [] };
    case 'origin':
      return { ...record, accounts: [], because: [] };
    case 'report':
      return { ...record, text: '' };
    default:
      return record;
  }
}

/** Whether records of a type have a long list, whose parts are rows of their own. */
export function hasParts(type: AlignedRecord['type']): boolean {
  return type !== 'report' && type !== 'difference' && type !== 'edit';
}

/** What comes into a record's list or is told otherwise there, and the ids of what it hasn't any more. */
interface PartChanges {
  put: Part[];
  gone: string[];
}

/** How a record's list changed: as it is told, or else as the two lists show. */
export function partChanges({ before, after, parts }: Changed<AlignedRecord>): PartChanges {
  if (!after) return { put: [], gone: [] };
  if (!parts) return comparedParts(before, after);
  const told = [...parts];
  return {
    put: told.flatMap(([id, part]) => (part ? [{ id, part }] : [])),
    gone: told.flatMap(([id, part]) => (part ? [] : [id])),
  };
}

/** Lists keep their order and what is as it was is the same object, so that only what lies between the first and the last difference is looked at. */
function comparedParts(before: AlignedRecord | undefined, after: AlignedRecord): PartChanges {
  const [was, is] =
    after.type === 'origin'
      ? toldApart(before?.type === 'origin' ? before : undefined, after)
      : apart(before ? listOf(before) : [], listOf(after)).map((list) => list.map((part) => ({ id: part.id, part })));
  if (!was || !is) return { put: [], gone: [] };
  const known = new Map(was.map(({ id, part }) => [id, part]));
  const there = new Set(is.map(({ id }) => id));
  return {
    put: is.filter(({ id, part }) => known.get(id) !== part && JSON.stringify(known.get(id)) !== JSON.stringify(part)),
    gone: was.flatMap(({ id }) => (there.has(id) ? [] : [id])),
  };
}

/** What two lists have between their first and their last difference. */
function apart<T>(old: readonly T[], now: readonly T[]): [T[], T[]] {
  let first = 0;
  while (first < old.length && first < now.length && old[first] === now[first]) first++;
  let [oldEnd, end] = [old.length, now.length];
  while (oldEnd > first && end > first && old[oldEnd - 1] === now[end - 1]) {
    oldEnd--;
    end--;
  }
  return [old.slice(first, oldEnd), now.slice(first, end)];
}

function listOf(record: AlignedRecord): readonly { id: string }[] {
  if (record.type === 'origin') return [];
  if ('accounts' in record) return record.accounts;
  return 'mentions' in record ? record.mentions : [];
}

/** Of an origin, each account with what is told of it: of those that come or go, and of those of which something else is told. */
function toldApart(before: Origin | undefined, after: Origin): [Part[], Part[]] {
  const accounts = apart(before?.accounts ?? [], after.accounts);
  const because = apart(before?.because ?? [], after.because);
  const touched = new Set([...accounts.flat(), ...because.flat().map(({ account }) => account)]);
  const toldOf = (origin: Origin | undefined) => {
    const told = Map.groupBy(origin?.because.filter(({ account }) => touched.has(account)) ?? [], ({ account }) => account);
    return (origin?.accounts ?? []).filter((id) => touched.has(id)).map((id) => ({ id, part: told.get(id) ?? NOTHING }));
  };
  return [toldOf(before), toldOf(after)];
}

const NOTHING: object = [];

/** A record from how it is stored; `parts` are the JSON of its list, by id and in the order of ids. Throws a StoreError that names it. */
export function recordOf(id: string, head: string, parts: readonly { id: string; part: string }[], text: string | undefined): AlignedRecord {
  return parsed(id, () => {
    const record = Head.parse(JSON.parse(head));
    const list = parts.map(({ part }): unknown => JSON.parse(part));
    switch (record.type) {
      case 'event':
      case 'statement':
      case 'figure':
        return alignedRecord({ ...record, accounts: list });
      case 'actor':
        return alignedRecord({ ...record, mentions: Mentions.parse(list).toSorted(inTextOrder) });
      case 'origin':
        return alignedRecord({
          ...record,
          accounts: parts.map((part) => AccountId.parse(part.id)),
          because: Origin.shape.because.parse(list.flat()),
        });
      case 'report':
        return alignedRecord({ ...record, text });
      default:
        return alignedRecord(record);
    }
  });
}

function alignedRecord(value: unknown): AlignedRecord {
  const record = ExportRecord.parse(value);
  if (record.type === 'dossier') throw new RangeError(`a stored alignment holds no ${record.type}`);
  return record;
}

const Head = z.looseObject({ type: z.string() });
const Mentions = z.array(z.looseObject({ id: z.string(), report: z.string(), span: z.looseObject({ start: z.number(), end: z.number() }) }));
type Mention = z.infer<typeof Mentions>[number];

function inTextOrder(a: Mention, b: Mention): number {
  if (a.report !== b.report) return a.report < b.report ? -1 : 1;
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.id < b.id ? -1 : 1);
}
