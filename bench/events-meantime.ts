import { extract } from '../src/extraction/index.ts';
import { read } from '../src/language/index.ts';
import { contains, type EventFinding, overlaps, type Range } from '../src/model/index.ts';
import { addCounts, type BenchOptions, type Counts, f1Score, noCounts, type Score } from './score.ts';
import { ANNOTATED_FULLY, type GoldArticle, type GoldEvent, meantimeParts, reportOfArticle } from './sets/meantime.ts';
import { corePhrase } from './sets/own-mention.ts';

/** MEANTIME: event mentions, their factuality and their participants in the sentences that are annotated in full. */
export async function run(data: string, { final }: BenchOptions): Promise<Score[]> {
  const scores: Score[] = [];
  for (const { part, articles } of meantimeParts(data, final)) scores.push(...(await scoresOf(part, articles)));
  return scores;
}

async function scoresOf(part: string, articles: readonly GoldArticle[]): Promise<Score[]> {
  const totals = emptyTotals();
  for (const article of articles) await addArticle(totals, article);
  return [
    f1Score(`${part}: event mentions`, totals.mentions),
    f1Score(`${part}: event mentions, cues of statements counted as events`, totals.withCues),
    f1Score(`${part}: not certain or not positive, which value`, totals.factuality),
    f1Score(`${part}: not certain or not positive, at all`, totals.marked),
    f1Score(`${part}: participants of matched events, with their role`, totals.participants),
    f1Score(`${part}: participants of matched events, whatever the role`, totals.unlabelled),
  ];
}

function emptyTotals() {
  return {
    mentions: noCounts(),
    withCues: noCounts(),
    factuality: noCounts(),
    marked: noCounts(),
    participants: noCounts(),
    unlabelled: noCounts(),
  };
}

async function addArticle(totals: ReturnType<typeof emptyTotals>, article: GoldArticle): Promise<void> {
  const report = reportOfArticle(article);
  const findings = extract(report, await read(report));
  const counted = article.sentences.filter((_, index) => ANNOTATED_FULLY.has(index));
  const isCounted = (range: Range) => counted.some((sentence) => contains(sentence, range));
  const gold = article.events.filter(isCounted);
  const events = [...findings.events, ...(findings.passing ?? [])].filter(({ trigger }) => isCounted(trigger));
  const triggers = events.map(({ trigger }) => trigger);
  const cues = findings.statements.flatMap(({ cue }) => (cue && isCounted(cue) && !triggers.some((trigger) => overlaps(trigger, cue)) ? cue : []));
  addCounts(totals.withCues, {
    right: pairUp(gold, distinct([...triggers, ...cues])).size,
    found: distinct([...triggers, ...cues]).length,
    gold: gold.length,
  });
  addCounts(totals.mentions, { right: pairUp(gold, distinct(triggers)).size, found: distinct(triggers).length, gold: gold.length });
  for (const [event, trigger] of pairUp(gold, distinct(triggers))) {
    const own = events.filter((each) => overlaps(each.trigger, trigger));
    if (own[0]) addFactuality(totals, event, own[0]);
    addParticipants(totals, article, event, own);
  }
}

/** Two accounts of one trigger (of two visitors, say) tell one mention. */
function distinct(ranges: readonly Range[]): Range[] {
  return [...new Map(ranges.map((range) => [range.start, range])).values()];
}

/** Gold events with the own trigger that holds their head: a verb's first word ("take off"), a noun's last ("test flight"). */
function pairUp(gold: readonly GoldEvent[], own: readonly Range[]): Map<GoldEvent, Range> {
  const free = new Set(own);
  const pairs = new Map<GoldEvent, Range>();
  for (const event of gold) {
    const head = event.pos === 'NOUN' ? event.pieces.at(-1) : event.pieces[0];
    const match = [...free].find((trigger) => head !== undefined && overlaps(trigger, head));
    if (!match) continue;
    free.delete(match);
    pairs.set(event, match);
  }
  return pairs;
}

const POLARITY: Readonly<Record<string, string>> = { POS: 'positive', NEG: 'negative', UNDERSPECIFIED: 'underspecified' };

const isMarked = (value: string) => value !== 'certain positive';

function addFactuality(totals: { factuality: Counts; marked: Counts }, gold: GoldEvent, own: EventFinding): void {
  if (gold.certainty === '' || gold.polarity === '') return;
  const wanted = `${gold.certainty.toLowerCase()} ${POLARITY[gold.polarity] ?? ''}`;
  const found = `${own.certainty} ${own.polarity}`;
  const counts = { right: 0, found: isMarked(found) ? 1 : 0, gold: isMarked(wanted) ? 1 : 0 };
  addCounts(totals.factuality, { ...counts, right: isMarked(found) && found === wanted ? 1 : 0 });
  addCounts(totals.marked, { ...counts, right: isMarked(found) && isMarked(wanted) ? 1 : 0 });
}

interface Party {
  range: Range;
  roles: readonly string[];
}

/** Agent (Arg0) and patient (Arg1) against source and target, named or not; a party of a mutual event may be either. */
function addParticipants(
  totals: { participants: Counts; unlabelled: Counts },
  article: GoldArticle,
  event: GoldEvent,
  events: readonly EventFinding[],
): void {
  const gold = article.participants.flatMap(({ event: id, entity, role }): Party[] => {
    const mention = article.entities.find((each) => each.id === entity);
    return id === event.id && mention && (role === 'Arg0' || role === 'Arg1') ? [{ range: mention, roles: [role] }] : [];
  });
  const own = events.flatMap(({ participants, unnamed = [], mutual }) =>
    [...participants, ...unnamed]
      .filter(({ role }) => role !== 'other')
      .map(({ role, span }): Party => ({ range: span, roles: mutual ? ['Arg0', 'Arg1'] : [role === 'source' ? 'Arg0' : 'Arg1'] })),
  );
  const parties = [...new Map(own.map((party) => [`${party.range.start}:${party.roles.join()}`, party])).values()];
  const counts = { found: parties.length, gold: gold.length };
  const isSame = (one: Party, other: Party) => sameHead(article.text, one.range, other.range);
  addCounts(totals.unlabelled, { ...counts, right: matches(gold, parties, isSame) });
  addCounts(totals.participants, {
    ...counts,
    right: matches(gold, parties, (one, other) => isSame(one, other) && other.roles.some((role) => one.roles.includes(role))),
  });
}

/** Whether the heads of two noun phrases end at the same place. */
function sameHead(text: string, one: Range, other: Range): boolean {
  return corePhrase(text, one).end === corePhrase(text, other).end;
}

function matches(gold: readonly Party[], own: readonly Party[], isSame: (one: Party, other: Party) => boolean): number {
  const free = new Set(own);
  let right = 0;
  for (const wanted of gold) {
    const match = [...free].find((party) => isSame(wanted, party));
    if (match && free.delete(match)) right++;
  }
  return right;
}
