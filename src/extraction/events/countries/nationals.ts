import { peopleNamed } from '../../../language/knowledge/peoples.ts';
import { namedEntity } from '../../../language/names/entities.ts';
import { spanOf } from '../../../model/index.ts';
import { rangeOf, type SentenceContext } from '../../context.ts';
import type { Actor } from '../../participants.ts';
import { peopleWord } from '../../people-adjective.ts';
import type { NounPhrase } from '../../phrases/index.ts';
import type { PartyContext } from '../parties/parties.ts';
import { countryOfPlace } from './agent-country.ts';
import { nationalAdjectives, nationalNames } from './national-names.ts';
import { ownCountry } from './own-country.ts';

/** "168 [Liberians]", "three ethnic [Albanians]", "[Kurds]"; "[Turkish Cypriots]" are a people of their own. */
export function nationals(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor | undefined {
  const head = at.sentence.tokens[noun.head]?.form;
  const range = rangeOf(at.sentence, noun);
  if (head === undefined || !range) return undefined;
  const before = noun.head > noun.first ? at.sentence.tokens[noun.head - 1]?.form : undefined;
  const both = `${before} ${head}`;
  const own = before === undefined ? undefined : peopleNamed(both);
  // "the [South Koreans]", "two [New Zealanders]"
  const isPair = nationalNames().has(both);
  const told = nationalNames().get(isPair ? both : head);
  if (!own && told === undefined && !peopleNamed(head)) return undefined;
  const country = own ? own.country : livesIn(context, at, noun, told);
  const named = namedEntity('group', own?.plural ?? (isPair ? both : head), { sectors: ['CVL'], ...(country ? { country } : {}) });
  return { entity: context.table.indexOf(named), span: spanOf(context.text, range.start, range.end) };
}

/** "[Tamil] positions", "[Kurdish] demands": the people whose a thing is, by its adjective. */
export function peopleBefore(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor | undefined {
  const word = peopleWord(at, noun);
  const range = word && rangeOf(at.sentence, word);
  if (!word || !range) return undefined;
  const { plural, country } = word.people;
  const entity = context.table.indexOf(namedEntity('group', plural, { sectors: ['CVL'], ...(country ? { country } : {}) }));
  return { entity, span: spanOf(context.text, range.start, range.end) };
}

/** "ethnic [Albanians] in Serbia", "[Bosnian] Serbs", "the Hungarians [of northern Serbia]": a people that lives in another state is of that one. */
function livesIn(context: PartyContext, at: SentenceContext, noun: NounPhrase, people: string | undefined): string | undefined {
  const words = at.sentence.tokens.slice(noun.first, noun.head);
  const adjective = words.flatMap(({ form }) => nationalAdjectives().get(form) ?? []).find((code) => code !== people);
  if (adjective) return adjective;
  const isEthnic = words.some(({ form }) => form.toLowerCase() === 'ethnic');
  const own = noun.phrases.filter(({ preposition }) => preposition === 'of' || preposition === 'in').flatMap(({ nouns }) => nouns);
  const where = own.map((each) => ownCountry(context, at, each)).find((code) => code !== undefined);
  return where ?? (isEthnic ? countryOfPlace(context, at, noun) : undefined) ?? people;
}
