import { prepositionalAt } from './arguments.ts';
import type { Clause, ClauseLink, Item } from './types.ts';

/** Gives the time and the place that open a sentence to the clauses that they hold for. */
export function fillOpening(items: readonly Item[], clauses: readonly Clause[]): void {
  fillOpeningTime(items, clauses);
  fillOpeningPlace(items, clauses);
}

/** Marks the clauses that hold only under a condition. */
export function fillConditions(items: readonly Item[], clauses: readonly Clause[]): void {
  fillConsequences(items, clauses);
  fillOpeningCondition(items, clauses);
}

/** "If Macron visits Kenya, he [will meet] Ruto", "[will meet] Ruto if he visits": what hangs on a condition; not "asked if", "even if". */
function fillConsequences(items: readonly Item[], clauses: readonly Clause[]): void {
  clauses.forEach((clause, index) => {
    const { link, marker, governor, verb } = clause;
    if (link !== 'adverbial' || !CONDITIONS.has(marker ?? '')) return;
    const at = items.findLastIndex((item) => item.kind === 'subordinator' && item.word === marker && item.last < verb.first);
    const before = items[at - 1];
    if (before && 'word' in before && (before.word === 'even' || before.word === 'as')) return;
    const next = clauses.slice(index + 1).find((other) => other.verb.form === 'finite' && INDEPENDENT.has(other.link));
    const opens = before === undefined || ['comma', 'quote', 'subordinator', 'conjunction'].includes(before.kind);
    const consequence = opens ? (next ?? governor) : governor;
    if (consequence && !ASKING.has(consequence.verb.lemma)) consequence.conditional = true;
  });
}

/** "If necessary, the EU [will act]": a condition without a verb of its own. */
function fillOpeningCondition(items: readonly Item[], clauses: readonly Clause[]): void {
  const opening = items[0];
  if (opening?.kind !== 'subordinator' || !CONDITIONS.has(opening.word) || clauses[0]?.marker === opening.word) return;
  const comma = items.find((item) => item.kind === 'comma');
  const consequence = clauses.find(({ verb, link }) => comma && verb.first > comma.first && verb.form === 'finite' && INDEPENDENT.has(link));
  if (consequence) consequence.conditional = true;
}

const CONDITIONS: ReadonlySet<string> = new Set(['if', 'provided', 'unless']);
const INDEPENDENT: ReadonlySet<ClauseLink> = new Set(['main', 'coordinate', 'adverbial']);
const ASKING: ReadonlySet<string> = new Set(['ask', 'wonder', 'know', 'see', 'doubt', 'question', 'tell', 'determine', 'discuss', 'consider']);

/** "[In Nairobi], the ministry said, Macron will meet Ruto": a place that opens the sentence is that of the main clause behind the speaker. */
function fillOpeningPlace(items: readonly Item[], clauses: readonly Clause[]): void {
  const opening = prepositionalAt(items, 0);
  if (!opening || opening.phrase.preposition !== 'in' || items[opening.last + 1]?.kind !== 'comma') return;
  const main = clauses.findIndex((clause) => clause.link === 'main' && clause.verb.form === 'finite');
  const between = clauses.slice(0, Math.max(0, main));
  const clause = clauses[main];
  if (!clause || between.length === 0 || between.some(({ link }) => link !== 'parenthetical')) return;
  if (!clause.obliques.some((phrase) => phrase.preposition === 'in' && phrase.nouns.length > 0)) clause.obliques.unshift(opening.phrase);
}

/** "[Last month], while visiting Kenya, the minister warned …": the opening time holds for the main clause and for what goes on beside it. */
function fillOpeningTime(items: readonly Item[], clauses: readonly Clause[]): void {
  const at = items[0]?.kind === 'preposition' ? 1 : 0;
  const opening = items[at];
  if (opening?.kind !== 'time' || items[at + 1]?.kind !== 'comma') return;
  const main = clauses.findIndex((clause) => clause.link === 'main' && clause.verb.form === 'finite');
  const beside = clauses.slice(0, Math.max(0, main)).filter((clause) => SAME_TIME.has(clause.marker ?? ''));
  for (const clause of [...beside, ...clauses.slice(main, main + 1)]) {
    const dated = clause.times.length > 0 || clause.obliques.some((phrase) => phrase.time !== undefined);
    if (!dated) clause.times.push(opening.time);
  }
}

const SAME_TIME: ReadonlySet<string> = new Set(['while', 'when', 'as', 'during']);
