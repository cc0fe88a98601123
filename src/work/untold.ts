import { actorsOf, type Lookup, labelOf, mainSpan, type PlacedAccount, type Step } from '../dossier/index.ts';
import { untoldBy } from '../extraction/untold.ts';
import type { Range, Reading, Report } from '../model/index.ts';

type Untold = ReturnType<typeof untoldBy>[number][number];

/** The step that tells which names, times and amounts of its clause an event or figure leaves out; none where there are none, or of a statement, which is told in its own words. */
export function untoldStep(known: Lookup, { account, item }: PlacedAccount, report: Report, reading: Reading): Step[] {
  if (item.type === 'statement') return [];
  const [left = []] = untoldBy(report, reading, [{ core: mainSpan(account), fields: fieldsOf(account) }]);
  const shown = [labelOf(known, item), ...[...actorsOf(item)].flatMap((id) => known.actors.get(id)?.name ?? [])];
  const words = left.filter((one) => !isTime(account, one)).map(({ start, end }) => report.text.slice(start, end).replaceAll(/\s+/gu, ' '));
  const untold = words.filter((own) => !shown.some((name) => name.includes(own)));
  return untold.length === 0 ? [] : [{ what: 'left out', how: `named in its clause, in no field: ${untold.map((own) => `“${own}”`).join(', ')}` }];
}

/** The words of an account's fields, where they have words of their own. */
function fieldsOf(account: PlacedAccount['account']): Range[] {
  if ('trigger' in account)
    return [...account.participants, account.time, account.place, account.attributed_to].flatMap((field) => field?.span ?? []);
  return 'measure' in account ? [account.measure, ...(account.attributed_to ? [account.attributed_to.span] : [])] : [];
}

/** Whether a time is that of an account which keeps no words of its own for it. */
function isTime(account: PlacedAccount['account'], one: Untold): boolean {
  const told = 'period' in account ? account.period : 'time' in account ? account.time : undefined;
  return 'edtf' in one && one.edtf !== undefined && one.edtf === told?.edtf;
}
