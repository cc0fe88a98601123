import { contains, type Mention, overlaps, type Quantity, type Range, type Reading, type Report, type TimeExpression } from '../model/index.ts';
import { contextOf, type ReportContext, type SentenceContext } from './context.ts';
import { headIn } from './sureness/clause-features.ts';
import { clauseHeadOf, clauseWordsOf } from './sureness/clause-words.ts';

/** Where an event or figure is told (its trigger, its amount), with the other words that its fields hold. */
export interface ToldLine {
  core: Range;
  fields: readonly Range[];
}

/** What a clause may name. */
type Named = Mention | TimeExpression | Quantity;

/**
 * Names, times and amounts that the clause of each line holds and none of its fields: where a reader should look first if the line may be wrong or want something.
 * In the order of the text; none of a line in no clause. Offsets are UTF-16 code units of the report's text. Pure.
 */
export function untoldBy(report: Report, reading: Reading, lines: readonly ToldLine[]): Named[][] {
  const context = contextOf(report, reading);
  return lines.map((line) => untoldIn(context, line));
}

function untoldIn({ sentencesAt }: ReportContext, { core, fields }: ToldLine): Named[] {
  const at = sentencesAt.touching(core)[0];
  if (at === undefined) return [];
  const clause = clauseAround(at, core);
  const named = [...at.mentions.filter(({ form }) => form === 'name'), ...at.sentence.times, ...at.sentence.quantities];
  const left = named.filter((one) => clause.some((word) => overlaps(word, one)) && ![core, ...fields].some((field) => overlaps(field, one)));
  return left
    .filter((one, index) => !left.some((other, place) => contains(other, one) && (!contains(one, other) || place < index)))
    .toSorted(byPlace);
}

const byPlace = (a: Range, b: Range): number => a.start - b.start;

function clauseAround({ phrases: { tree } }: SentenceContext, core: Range): Range[] {
  const head = tree && headIn(tree, core);
  if (tree === undefined || head === undefined) return [];
  return clauseWordsOf(tree, clauseHeadOf(tree, head)).flatMap((token) => tree.tokens[token] ?? []);
}
