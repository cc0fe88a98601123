import { z } from 'zod';
import { AccountId, type AlignedRecord, ExportRecord, Origin } from '../../model/index.ts';
import { parsed } from './rows.ts';

/** A record without its long list, and what stands in the list, by id: accounts, mentions. An item that is as it was is the same object. */
export interface RecordParts {
  head: AlignedRecord;
  parts: ReadonlyMap<string, object>;
}

type Because = Origin['because'];

/** A record as it is stored: the long list apart. Report texts are stored once, with their inputs. */
export function recordParts(record: AlignedRecord): RecordParts {
  switch (record.type) {
    case 'event':
      return { head: { ...record, accounts: [] }, parts: byId(record.accounts) };
    case 'statement':
      return { head: { ...record, accounts: [] }, parts: byId(record.accounts) };
    case 'figure':
      return { head: { ...record, accounts: [] }, parts: byId(record.accounts) };
    case 'actor':
      return { head: { ...record, mentions: [] }, parts: byId(record.mentions) };
    case 'origin':
      return { head: { ...record, accounts: [], because: [] }, parts: becauseByAccount(record) };
    case 'report':
      return { head: { ...record, text: '' }, parts: NONE };
    default:
      return { head: record, parts: NONE };
  }
}

const NONE: ReadonlyMap<string, object> = new Map();

function byId<T extends { id: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((one) => [one.id, one]));
}

function becauseByAccount({ accounts, because }: Origin): Map<string, Because> {
  const parts = new Map<string, Because>(accounts.map((account) => [account, []]));
  for (const one of because) parts.get(one.account)?.push(one);
  return parts;
}

/** A record from how it is stored; `parts` are the JSON of its list, by id and in the order of ids. Throws a StoreError that names it. */
export function recordOf(id: string, head: string, parts: readonly { id: string; part: string }[], text: string | undefined): ExportRecord {
  return parsed(id, () => {
    const record = Head.parse(JSON.parse(head));
    const list = parts.map(({ part }): unknown => JSON.parse(part));
    switch (record.type) {
      case 'event':
      case 'statement':
      case 'figure':
        return ExportRecord.parse({ ...record, accounts: list });
      case 'actor':
        return ExportRecord.parse({ ...record, mentions: Mentions.parse(list).toSorted(inTextOrder) });
      case 'origin':
        return ExportRecord.parse({
          ...record,
          accounts: parts.map((part) => AccountId.parse(part.id)),
          because: Origin.shape.because.parse(list.flat()),
        });
      case 'report':
        return ExportRecord.parse({ ...record, text });
      default:
        return ExportRecord.parse(record);
    }
  });
}

const Head = z.looseObject({ type: z.string() });
const Mentions = z.array(z.looseObject({ id: z.string(), report: z.string(), span: z.looseObject({ start: z.number(), end: z.number() }) }));
type Mention = z.infer<typeof Mentions>[number];

function inTextOrder(a: Mention, b: Mention): number {
  if (a.report !== b.report) return a.report < b.report ? -1 : 1;
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.id < b.id ? -1 : 1);
}
