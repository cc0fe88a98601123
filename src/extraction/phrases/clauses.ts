import { followingOf } from './arguments.ts';
import { fillConditions, fillOpening } from './beside-clauses.ts';
import { antecedentOf, precedingOf } from './subjects.ts';
import type { Clause, ClauseLink, Item, NounPhrase, VerbGroup } from './types.ts';
import { COMPLEMENT_VERBS, INTRANSITIVE, OBJECT_CONTROL } from './words.ts';

/** The clauses of a sentence, one for each verb group, in the order of the text. Subjects and objects are found by position. */
export function clausesOf(items: readonly Item[]): Clause[] {
  const clauseAt = new Map<number, Clause>();
  items.forEach((item, at) => {
    if (item.kind === 'verb') clauseAt.set(at, clauseOf(items, at, item.verb, clauseAt));
  });
  const clauses = [...clauseAt.values()];
  fillFromMain(clauses);
  fillOpening(items, clauses);
  fillConditions(items, clauses);
  return clauses;
}

function clauseOf(items: readonly Item[], at: number, verb: VerbGroup, clauseAt: ReadonlyMap<number, Clause>): Clause {
  const after = followingOf(items, at, { objects: true });
  const reduced = isReduced(items, at, verb, after.object.length > 0);
  const around = adverbsAround(items, at);
  const withAdverbs: VerbGroup = { ...verb, adverbs: [...verb.adverbs, ...around], negative: verb.negative || around.includes('never') };
  const group: VerbGroup = reduced ? { ...withAdverbs, form: 'participle', passive: true, tense: 'none' } : withAdverbs;
  const clause: Clause = {
    verb: group,
    subject: [],
    inverted: false,
    object: after.object,
    secondObject: after.secondObject,
    obliques: after.obliques,
    times: after.times,
    link: 'main',
    range: { first: verb.first, last: items[after.lastItem]?.last ?? verb.last },
  };
  if (group.form === 'infinitive') fillInfinitive(clause, items, at, clauseAt);
  else if (group.form === 'finite') fillFinite(clause, items, at, clauseAt);
  else fillParticiple(clause, items, at, clauseAt);
  clause.obliques.sort((a, b) => a.first - b.first);
  if (hasNegativeArgument(clause)) clause.verb = { ...clause.verb, negative: true };
  return clause;
}

/** "[Neither] Kenya nor Uganda signed", "signed [no] treaty". */
function hasNegativeArgument(clause: Clause): boolean {
  return clause.marker === 'neither' || clause.subject[0]?.negative === true || clause.object[0]?.negative === true;
}

/** "[reportedly] attacked", "visited [often]". */
function adverbsAround(items: readonly Item[], at: number): string[] {
  const [before, after] = [items[at - 1], items[at + 1]];
  return [before, after].flatMap((item) => (item?.kind === 'adverb' ? [item.word] : []));
}

function fillFinite(clause: Clause, items: readonly Item[], at: number, clauseAt: ReadonlyMap<number, Clause>): void {
  if (isInversion(items, at, clause)) return invert(clause);
  const before = precedingOf(items, at, clauseAt);
  const inQuotes = isQuoted(items, clause.verb.first);
  const previous = clauseBefore(at, clauseAt, (other) => other.verb.form === 'finite' && isQuoted(items, other.verb.first) === inQuotes);
  const opening = clause.verb.bare ? openedBefore(items, at, clauseAt, inQuotes) : undefined;
  clause.subject = before.subject;
  clause.obliques.push(...before.obliques);
  clause.times.push(...before.times);
  clause.range.first = items[before.firstItem]?.first ?? clause.range.first;
  if (before.relative) return setLink(clause, 'relative', before.relative, previous);
  if (before.shared && opening) {
    clause.subject = opening.subject;
    return setLink(clause, 'coordinate', undefined, opening);
  }
  if (before.shared && previous) {
    const joined = items[before.connector];
    const first = speakerBefore(clause, previous, items[at + 1]) ?? previous;
    clause.subject = first.subject;
    return setLink(clause, 'coordinate', joined?.kind === 'conjunction' ? joined.word : undefined, first);
  }
  const connector = items[before.connector];
  if (connector?.kind === 'subordinator') {
    const complement = connector.word === 'that' || connector.word === 'whether';
    return setLink(clause, complement ? 'that' : 'adverbial', connector.word, clauseBefore(before.connector, clauseAt));
  }
  if (connector?.kind === 'verb' && isInvertedCondition(items, before.connector)) return setLink(clause, 'adverbial', 'if', undefined);
  if (connector?.kind === 'relative') {
    clause.antecedent = antecedentOf(items, before.connector);
    return setLink(clause, 'relative', connector.word, previous);
  }
  if (connector?.kind === 'conjunction') return setLink(clause, 'coordinate', connector.word, previous);
  if (connector?.kind === 'verb' && reports(items, before.connector, before.firstItem, connector.verb))
    return setLink(clause, 'reported', undefined, clauseAt.get(before.connector));
  if (isParenthetical(items, at, clause)) setLink(clause, 'parenthetical', undefined, undefined);
}

/** "Macron [said] that Kenya would pay and added that …": a verb of saying with a clause joins the one over the clause before it. */
function speakerBefore({ verb }: Clause, previous: Clause, next: Item | undefined): Clause | undefined {
  const says = COMPLEMENT_VERBS.has(verb.lemma) && next?.kind === 'subordinator' && next.word === 'that';
  const inner = previous.link === 'coordinate' ? previous.governor : previous;
  const outer = inner?.link === 'that' || inner?.link === 'reported' ? inner.governor : undefined;
  return says && outer && COMPLEMENT_VERBS.has(outer.verb.lemma) ? outer : undefined;
}

/** "is expected [to meet] Xi and sign", "[will meet] Xi, visit Kenya and sign": the clause whose "to" or modal a base form shares. */
function openedBefore(items: readonly Item[], at: number, clauseAt: ReadonlyMap<number, Clause>, inQuotes: boolean): Clause | undefined {
  for (let k = at - 1; k >= 0; k--) {
    if (items[k]?.kind === 'semicolon') return undefined;
    const clause = clauseAt.get(k);
    if (!clause || isQuoted(items, clause.verb.first) !== inQuotes) continue;
    if (sharesAuxiliary(clause)) return clause.governor;
    if (clause.link !== 'relative' && isOpening(clause)) return clause;
    if (clause.link !== 'relative' && clause.verb.bare) return undefined;
  }
  return undefined;
}

/** The verb stands with "to", a modal or "did not" that a base form after it may share. */
function isOpening({ verb }: Clause): boolean {
  return verb.form === 'infinitive' || verb.modal !== undefined || verb.tense === 'future' || verb.supported === true;
}

/** Whether a clause's verb shares the "to", the modal and the negation of the one that governs it: "will not visit Kenya or [meet] Ruto". */
export function sharesAuxiliary(clause: Clause): boolean {
  const { link, governor, verb } = clause;
  if (link !== 'coordinate' || !governor) return false;
  return verb.form !== 'finite' || (verb.bare && isOpening(governor)) || sharesNegation(clause, governor);
}

/** "has not visited Kenya or [met] Ruto", "never visited Kenya or [met] Ruto". */
function sharesNegation({ marker, verb }: Clause, governor: Clause): boolean {
  return (marker === 'or' || marker === 'nor') && governor.verb.negative && verb.first === verb.last && verb.tense === 'past';
}

/** "[Had] Kenya signed, …": an auxiliary before its subject at the start of a clause. */
function isInvertedCondition(items: readonly Item[], at: number): boolean {
  const item = items[at];
  const opens = at === 0 || items[at - 1]?.kind === 'comma' || items[at - 1]?.kind === 'quote';
  return (
    item?.kind === 'verb' &&
    opens &&
    item.verb.first === item.verb.last &&
    (item.verb.lemma === 'have' || item.verb.lemma === 'be' || item.verb.modal === 'should')
  );
}

/** An odd number of quotation marks stands before the token. */
function isQuoted(items: readonly Item[], token: number): boolean {
  return items.filter((item) => item.kind === 'quote' && item.first < token).length % 2 === 1;
}

/** "said [China supports it]": a verb that takes a clause, and no mark between. */
function reports(items: readonly Item[], verbAt: number, subjectAt: number, verb: VerbGroup): boolean {
  return (
    COMPLEMENT_VERBS.has(verb.lemma) &&
    !items.slice(verbAt, subjectAt).some((item) => item.kind === 'comma' || item.kind === 'dash' || item.kind === 'colon')
  );
}

/** “…”, said the minister: a verb of saying with its subject after it, and nothing that it governs. */
function isInversion(items: readonly Item[], at: number, clause: Clause): boolean {
  const before = items[at - 1]?.kind;
  if (clause.object.length === 0 || !SAYING.has(clause.verb.lemma) || (before !== 'comma' && before !== 'quote') || items[at + 1]?.kind === 'quote')
    return false;
  const subjectAt = items.findIndex((item) => item.kind === 'noun' && item.noun === clause.object.at(-1));
  const next = items[subjectAt + 1];
  const setOff = before === 'comma' && items[at - 2]?.kind !== 'quote' && next?.kind === 'quote';
  return !setOff && next?.kind !== 'verb' && !(next?.kind === 'subordinator' && next.word === 'that');
}

const SAYING: ReadonlySet<string> = new Set([
  'say',
  'add',
  'write',
  'note',
  'explain',
  'warn',
  'tell',
  'ask',
  'reply',
  'report',
  'declare',
  'argue',
  'insist',
  'continue',
  'tweet',
]);

function invert(clause: Clause): void {
  clause.subject = clause.object;
  clause.object = [];
  clause.inverted = true;
  setLink(clause, 'parenthetical', undefined, undefined);
}

/** "In Rome, the minister said, the talks will go on": set off by marks on both sides, or at the end. */
function isParenthetical(items: readonly Item[], at: number, clause: Clause): boolean {
  if (!COMPLEMENT_VERBS.has(clause.verb.lemma) || clause.object.length > 0) return false;
  const first = items.findIndex((item) => item.first === clause.range.first);
  const before = items[first - 1]?.kind;
  const next = items
    .slice(at + 1)
    .find((item) => item.kind !== 'adverb' && item.kind !== 'time' && item.kind !== 'preposition' && item.kind !== 'noun');
  return (before === 'comma' || before === 'quote') && (next === undefined || next.kind === 'comma' || next.kind === 'stop');
}

function fillInfinitive(clause: Clause, items: readonly Item[], at: number, clauseAt: ReadonlyMap<number, Clause>): void {
  const governor = clauseBefore(at, clauseAt);
  const direct = items[at - 1];
  setLink(clause, 'infinitive', 'to', governor);
  if (items[at - 1]?.kind === 'conjunction' && governor) {
    clause.subject = governor.subject;
    return setLink(clause, 'coordinate', undefined, governor);
  }
  if (direct?.kind === 'other' && governor?.verb.lemma === 'be') clause.governorAdjective = direct.word;
  if (direct?.kind === 'noun' && !(governor && controls(governor).some((noun) => noun === direct.noun))) clause.governorNoun = direct.noun;
  if (governor) clause.subject = controls(governor);
  else if (direct?.kind === 'noun') clause.subject = direct.noun.possessor ? [direct.noun.possessor] : [];
  if (clause.governorNoun?.possessor) clause.subject = [clause.governorNoun.possessor];
}

/** Who does what the infinitive after `governor` says: "urged [China] to", "[China] agreed to", "called on [China] to". */
function controls(governor: Clause): NounPhrase[] {
  if (governor.verb.passive || !OBJECT_CONTROL.has(governor.verb.lemma)) return governor.subject;
  if (governor.object.length > 0) return governor.object;
  const asked = governor.obliques.find((phrase) => ['on', 'upon', 'to'].includes(phrase.preposition) && phrase.nouns.length > 0);
  return asked?.nouns ?? governor.subject;
}

/** "before meeting Xi", "companies supplying arms", "…, warning that", "sanctions imposed on Kenya". */
function fillParticiple(clause: Clause, items: readonly Item[], at: number, clauseAt: ReadonlyMap<number, Clause>): void {
  const direct = items[at - 1];
  const governor = clauseBefore(at, clauseAt);
  if (clause.verb.form === 'participle') {
    clause.subject = antecedentOf(items, at);
    return setLink(clause, 'participle', undefined, governor);
  }
  if (direct?.kind === 'preposition' || direct?.kind === 'subordinator') return setLink(clause, 'gerund', direct.word, governor);
  if (direct?.kind === 'noun') {
    clause.subject = items[at - 2]?.kind === 'preposition' ? [] : [direct.noun];
    return setLink(clause, 'participle', clause.subject.length === 0 ? AMBIGUOUS : undefined, governor);
  }
  if (direct?.kind === 'conjunction' && governor) {
    clause.subject = governor.subject;
    return setLink(clause, 'coordinate', undefined, governor);
  }
  setLink(clause, direct?.kind === 'verb' ? 'gerund' : 'participle', undefined, direct?.kind === 'comma' ? topOf(governor) : governor);
}

/** "blocked roads in Nairobi [demanding] …": whether Nairobi or the main subject does it can't be told by position. */
const AMBIGUOUS = 'ambiguous';

const EMBEDDED: ReadonlySet<ClauseLink> = new Set(['that', 'reported', 'infinitive', 'gerund', 'relative']);

/** ", adding that": hangs on the main clause, over what is said or meant in it. */
function topOf(clause: Clause | undefined): Clause | undefined {
  let top = clause;
  while (top?.governor && EMBEDDED.has(top.link)) top = top.governor;
  return top;
}

/** "sanctions [imposed] on Kenya", "a plan [drafted] by Italy": a past form that is a passive participle. */
function isReduced(items: readonly Item[], at: number, verb: VerbGroup, hasObject: boolean): boolean {
  if (verb.form !== 'finite' || verb.first !== verb.last || verb.tense !== 'past' || hasObject || verb.lemma === 'be') return false;
  if (items[at - 1]?.kind !== 'noun') return false;
  const next = items[at + 1];
  if (next?.kind === 'preposition' && next.word === 'by') return !CHANGING.has(verb.lemma);
  if (INTRANSITIVE.has(verb.lemma) || COMPLEMENT_VERBS.has(verb.lemma)) return false;
  if (verbWithoutSubjectFollows(items, at)) return true;
  if (next?.kind !== 'preposition') return false;
  const before = items[at - 2];
  if (before?.kind === 'verb') return !COMPLEMENT_VERBS.has(before.verb.lemma);
  const fronted = items[at - 3]?.kind;
  return before?.kind === 'preposition' && (at === 2 || fronted === 'comma' || fronted === 'verb' || fronted === 'noun');
}

/** "trade [rose] by 5 percent": "by" names no agent. */
const CHANGING: ReadonlySet<string> = new Set([
  'rise',
  'fall',
  'grow',
  'increase',
  'decrease',
  'decline',
  'drop',
  'jump',
  'climb',
  'soar',
  'plunge',
  'surge',
  'shrink',
  'slump',
  'expand',
  'contract',
]);

function verbWithoutSubjectFollows(items: readonly Item[], at: number): boolean {
  for (let k = at + 1; k < items.length; k++) {
    const item = items[k];
    if (item?.kind === 'verb') return item.verb.form === 'finite' && k > at + 1 && items[k - 1]?.kind !== 'conjunction';
    if (item?.kind !== 'noun' && item?.kind !== 'preposition' && item?.kind !== 'time' && item?.kind !== 'adverb') return false;
  }
  return false;
}

function setLink(clause: Clause, link: ClauseLink, marker: string | undefined, governor: Clause | undefined): void {
  clause.link = link;
  if (marker) clause.marker = marker;
  if (governor) clause.governor = governor;
}

function clauseBefore(at: number, clauseAt: ReadonlyMap<number, Clause>, fits: (clause: Clause) => boolean = () => true): Clause | undefined {
  for (let k = at - 1; k >= 0; k--) {
    const clause = clauseAt.get(k);
    if (clause && fits(clause)) return clause;
  }
  return undefined;
}

/** "[Before leaving], Xi met …": gerunds without a subject take that of the clause they hang on, or of the next main clause. */
function fillFromMain(clauses: Clause[]): void {
  clauses.forEach((clause, index) => {
    const bare = clause.subject.length === 0 && (clause.link === 'gerund' || clause.link === 'participle' || clause.link === 'infinitive');
    if (!bare || clause.marker === AMBIGUOUS) return;
    const main = clause.governor ?? clauses.slice(index + 1).find((other) => other.verb.form === 'finite' && other.subject.length > 0);
    if (!main) return;
    clause.governor ??= main;
    clause.subject = main.subject;
  });
}
