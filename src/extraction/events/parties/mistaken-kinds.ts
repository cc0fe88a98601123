import { isTangible, singularOf } from '../../../language/knowledge/nouns.ts';
import { contains, type EventFinding, type Mention } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import { wordSet } from '../../word-set.ts';
import { isShift } from '../frames/befallen.ts';
import { privateNouns } from '../types/business-parties.ts';
import type { PartyContext } from './parties.ts';

type Party = EventFinding['participants'][number];

/** Whether the words for a party are rather those for a good, a market or a place, or for somebody told before. */
export function isOfOtherKind(context: PartyContext, at: SentenceContext, finding: EventFinding, party: Party): boolean {
  return (
    isThing(context, at, party) ||
    isGoodOfMaker(context, at, party) ||
    isMarket(context, at, finding, party) ||
    isUnknownPlace(context, finding, party) ||
    isToldBefore(context, at, party) ||
    isBareSurname(context, finding, party)
  );
}

/** "[Peru] lost 2 percent and [Chile] 3 percent": the market there, and not the state. */
function isMarket({ table }: PartyContext, at: SentenceContext, { plover, trigger }: EventFinding, { entity, span }: Party): boolean {
  if (plover || table.entities[entity]?.kind !== 'government') return false;
  const clause = at.phrases.clauses.find(({ verb }) => at.sentence.tokens[verb.head]?.start === trigger.start);
  const isSubject = clause?.subject.some(({ head }) => contains(span, at.sentence.tokens[head] ?? { start: -1, end: -1 })) === true;
  return isSubject && clause.object.some((noun) => isShift(at, noun));
}

/** "[Harrow] lost 9,100 jobs": one word that no first name, office or country goes with may be a firm's, a town's or a thing's; but only people are held: "[Harrow] was detained". */
function isBareSurname({ table }: PartyContext, { predicate }: EventFinding, { role, entity, span, as }: Party): boolean {
  if (role === 'target' && TO_PEOPLE.has(predicate)) return false;
  const person = table.entities[entity];
  if (person?.kind !== 'person' || person.country || as?.country || as?.title || !person.key.startsWith('name:')) return false;
  return !/\s/u.test(person.name) && /^\S+$/u.test(span.exact);
}

/** What befalls people alone. */
const TO_PEOPLE = wordSet('detain arrest imprison jail handcuff interrogate acquit pardon behead');

/** "the [Norvo 40] closed higher": what is taken for a place of no known country takes part in nothing that has no type. */
function isUnknownPlace({ table }: PartyContext, { plover }: EventFinding, { entity }: Party): boolean {
  const { kind, country } = table.entities[entity] ?? {};
  return plover === undefined && kind === 'place' && country === undefined;
}

/** "[the company] agreed to …", "[the two firms] signed": somebody told before, whom the reading does not know. */
function isToldBefore({ table }: PartyContext, at: SentenceContext, { entity, span }: Party): boolean {
  if (table.entities[entity]?.kind !== 'group' || at.sentence.role === 'title') return false;
  const words = /^(?:the|both) (?:(?:two|three|four) )?(?<noun>[\p{Ll}-]+)$/iu.exec(span.exact)?.groups?.['noun'];
  return words !== undefined && (privateNouns().has(singularOf(words)) || /^(?:the|both) (?:two|three|four) /iu.test(span.exact));
}

/** "her new ferry, the [Skylark]": what a noun calls a thing is nobody. */
function isThing({ table }: PartyContext, at: SentenceContext, { entity, span }: Party): boolean {
  const kind = table.entities[entity]?.kind;
  if (kind !== 'organisation' && kind !== 'company') return false;
  const mention = nameIn(at, entity, span);
  const { tokens } = at.sentence;
  return at.phrases.nouns.some(({ head, lemma }) => {
    const word = tokens[head];
    if (!mention || word?.upos !== 'NOUN' || !contains(span, word) || mention.start < word.end) return false;
    const noun = singularOf(lemma);
    return /^\p{Ll}/u.test(word.form) && isTangible(noun) && !privateNouns().has(noun) && !OF_FIRMS.has(noun);
  });
}

/** "his [Corvex]", "a stolen [Corvex]", "the new [Corvex]": a good called by its maker's name. */
function isGoodOfMaker({ table }: PartyContext, at: SentenceContext, { entity, span }: Party): boolean {
  if (table.entities[entity]?.kind !== 'company') return false;
  const { tokens } = at.sentence;
  const mention = nameIn(at, entity, span);
  const first = tokens.findIndex(({ start }) => start === mention?.start);
  const [before, above] = [tokens[first - 1], tokens[first - 2]];
  if (!mention || mention.end !== span.end || before === undefined) return false;
  if (ONE_OF_MANY.test(before.form)) return true;
  return OF_GOODS.has(before.form.toLowerCase()) && /^(?:DET|PRON)$/u.test(above?.upos ?? '');
}

const ONE_OF_MANY = /^(?:an?|his|her|my|their|your|this|that|another|each|every)$/iu;
const OF_GOODS = wordSet(
  'new old first latest last next stolen wrecked mangled damaged crashed burning parked speeding used second-hand rented hired electric compact armoured armored',
  'red black white silver blue grey gray green yellow dark',
);

/** "the retail giant, [Corvex]": what is said of firms, though the words stand for things as well. */
const OF_FIRMS = wordSet('giant carrier');

const nameIn = (at: SentenceContext, entity: number, span: Party['span']): Mention | undefined =>
  at.mentions.find((each) => each.form === 'name' && each.entity === entity && contains(span, each));
