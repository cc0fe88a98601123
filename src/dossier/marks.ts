import type { Range, ReportId } from '../model/index.ts';
import type { Account, Lookup } from './lookup.ts';
import { mainSpan } from './passages.ts';

/** A stretch of a report's text on which a finding rests. */
export interface Mark extends Range {
  kind: 'event' | 'statement' | 'figure' | 'actor';
  /** The item or actor that it belongs to. */
  item: string;
  /** The account or mention. */
  account: string;
}

/** All marks of a report in the order of its text (UTF-16), longer ones first where several begin together. */
export function findingsOf({ alignment, accountsOf }: Lookup, report: ReportId): Mark[] {
  const found = (accountsOf.get(report) ?? []).flatMap(({ account, item }) =>
    stretches(account).map(({ start, end }): Mark => ({ kind: item.type, item: item.id, account: account.id, start, end })),
  );
  const named = alignment.actors.flatMap((actor) =>
    actor.mentions
      .filter((mention) => mention.report === report)
      .map(({ id, span }): Mark => ({ kind: 'actor', item: actor.id, account: id, start: span.start, end: span.end })),
  );
  return [...found, ...named].toSorted((a, b) => a.start - b.start || b.end - a.end || (a.account < b.account ? -1 : 1));
}

function stretches(account: Account): Range[] {
  return 'content' in account ? account.content : [mainSpan(account)];
}
