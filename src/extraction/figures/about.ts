import { type EntityTable, governmentEntity } from '../../language/names/entities.ts';
import { contains, type FigureFinding, overlaps } from '../../model/index.ts';
import { type ReportContext, rangeOf, type SentenceContext } from '../context.ts';
import { actorsOf, mentionOf } from '../participants.ts';
import { followingOf, type NounPhrase, type PrepositionalPhrase } from '../phrases/index.ts';
import type { Measure } from './measure.ts';

type About = FigureFinding['about'];
type Role = About[number]['role'];

const BETWEEN: ReadonlySet<string> = new Set(['trade', 'commerce', 'turnover', 'tie', 'relation', 'exchange']);
const OUTWARD: ReadonlySet<string> = new Set([
  'export',
  'exports',
  'shipment',
  'shipments',
  'delivery',
  'deliveries',
  'supply',
  'supplies',
  'sales',
  'aid',
  'donations',
  'contribution',
  'investment',
  'payment',
  'spending',
  'loans',
]);
const INWARD: ReadonlySet<string> = new Set(['import', 'imports', 'purchase', 'purchases', 'receipts', 'borrowing']);

/** Whom a figure is about: exports from whom to whom, trade with whom, the debt of whom. */
export function aboutOf(context: ReportContext, at: SentenceContext, measure: Measure, table: EntityTable): About {
  const found =
    measure.rule === 'verb'
      ? aboutVerb(context, at, measure)
      : [...aboutNoun(context, at, measure.noun), ...aboutGiver(context, at, measure), ...aboutSeat(context, at, measure)];
  const seen = new Set<string>();
  return found
    .map(({ entity, role }) => ({ entity: stateOf(entity, table), role }))
    .filter(({ entity, role }) => !seen.has(`${entity} ${role}`) && seen.add(`${entity} ${role}`));
}

/** A country as a place stands for the state. */
function stateOf(entity: number, table: EntityTable): number {
  const known = table.entities[entity];
  return known?.kind === 'place' && known.country && known.key === `place:${known.country}` ? table.indexOf(governmentEntity(known.country)) : entity;
}

/** "[China] imported oil from [Russia]": from Russia to China. */
function aboutVerb(context: ReportContext, at: SentenceContext, measure: Measure): About {
  const { clause, verbName } = measure;
  if (!clause || !verbName) return [];
  const doer = clause.verb.passive
    ? clause.obliques.filter((phrase) => phrase.preposition === 'by').flatMap((phrase) => phrase.nouns)
    : clause.subject;
  const ownRole: Role = INWARD.has(verbName) ? 'to' : OUTWARD.has(verbName) ? 'from' : 'of';
  return [...roleOf(context, at, doer, ownRole), ...fromPhrases(context, at, clause.obliques, verbName)];
}

const GIVING: ReadonlySet<string> = new Set([
  'provide',
  'give',
  'send',
  'pledge',
  'promise',
  'offer',
  'grant',
  'lend',
  'deliver',
  'donate',
  'allocate',
  'approve',
]);

/** "[Japan] gave [Nepal] $5 million in aid": from Japan to Nepal. */
function aboutGiver(context: ReportContext, at: SentenceContext, { clause, rule, item, noun }: Measure): About {
  const amount = at.phrases.items[item];
  if (!clause || rule !== 'of-noun' || !noun || (!OUTWARD.has(noun.lemma) && !AID.has(noun.lemma))) return [];
  if (!GIVING.has(clause.verb.lemma) || clause.verb.passive || amount?.kind !== 'noun') return [];
  const given = [...clause.object, ...clause.secondObject];
  if (!given.includes(amount.noun)) return [];
  return [
    ...roleOf(context, at, clause.subject, 'from'),
    ...roleOf(
      context,
      at,
      given.filter((other) => other !== amount.noun),
      'to',
    ),
    ...fromPhrases(
      context,
      at,
      clause.obliques.filter((phrase) => phrase.preposition === 'to'),
      noun.lemma,
    ),
  ];
}

const SEATED: ReadonlySet<string> = new Set(['base', 'headquarter', 'locate', 'register', 'incorporate', 'domicile']);

/** "20 firms based in [Kenya] and [Uganda]": of both. */
function aboutSeat(context: ReportContext, at: SentenceContext, { rule, noun }: Measure): About {
  if (rule !== 'counted' || !noun) return [];
  const seat = at.phrases.clauses.find(({ link, verb, subject }) => link === 'participle' && SEATED.has(verb.lemma) && subject.includes(noun));
  const phrase = seat?.obliques.find(({ preposition }) => preposition === 'in');
  return phrase ? roleOf(context, at, phrase.nouns, 'of') : [];
}

const AID: ReadonlySet<string> = new Set(['aid', 'assistance', 'relief', 'loan', 'grant', 'funding', 'support']);

/** "[Chinese] exports to [Russia]", "trade between [A] and [B]", "[A-B] trade". */
function aboutNoun(context: ReportContext, at: SentenceContext, noun: NounPhrase | undefined): About {
  if (!noun) return [];
  const index = at.phrases.items.findIndex((item) => item.kind === 'noun' && item.noun === noun);
  const after = index >= 0 ? followingOf(at.phrases.items, index, { objects: false }).obliques : [];
  const ownRole: Role = BETWEEN.has(noun.lemma) ? 'with' : OUTWARD.has(noun.lemma) ? 'from' : INWARD.has(noun.lemma) ? 'to' : 'of';
  const possessor = noun.possessor ? roleOf(context, at, [noun.possessor], ownRole) : [];
  return [...possessor, ...insideOf(context, at, noun, ownRole), ...fromPhrases(context, at, nearby(after, noun), noun.lemma)];
}

/** Phrases right behind the noun, none of the clause's own after a comma. */
function nearby(phrases: readonly PrepositionalPhrase[], noun: NounPhrase): PrepositionalPhrase[] {
  const kept: PrepositionalPhrase[] = [];
  let end = noun.last;
  for (const phrase of phrases) {
    if (phrase.first > end + 1) break;
    kept.push(phrase);
    end = phrase.last;
  }
  return kept;
}

/** Names and adjectives inside the phrase before its head: "[China]-[Russia] trade", "frozen [Russian] assets". */
function insideOf(context: ReportContext, at: SentenceContext, noun: NounPhrase, role: Role): About {
  const first = noun.possessor ? noun.possessor.last + 1 : noun.first;
  const range = first <= noun.head ? rangeOf(at.sentence, { first, last: noun.head }) : undefined;
  if (!range || context.reading.entities.length === 0) return [];
  return at.mentions
    .filter(
      (mention) => contains(range, mention) && mention.end < range.end && !at.sentence.quantities.some((quantity) => overlaps(quantity, mention)),
    )
    .map((mention) => ({ entity: mention.entity, role }));
}

function fromPhrases(context: ReportContext, at: SentenceContext, phrases: readonly PrepositionalPhrase[], name: string): About {
  return phrases.flatMap((phrase) => {
    const role = roleByPreposition(phrase.preposition, name);
    return role ? roleOf(context, at, phrase.nouns, role) : [];
  });
}

function roleByPreposition(preposition: string, name: string): Role | undefined {
  if (preposition === 'between' || preposition === 'with') return 'with';
  if (preposition === 'to' || preposition === 'from') return preposition;
  if (preposition === 'of') return OUTWARD.has(name) || INWARD.has(name) ? undefined : 'of';
  return preposition === 'in' ? 'of' : undefined;
}

function roleOf(context: ReportContext, at: SentenceContext, nouns: readonly NounPhrase[], role: Role): About {
  return nouns.flatMap((noun) => (mentionOf(at, noun) ? actorsOf(context, at, noun).map(({ entity }) => ({ entity, role })) : []));
}
