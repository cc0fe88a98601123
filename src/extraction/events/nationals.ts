import { namedEntity } from '../../language/names/entities.ts';
import { spanOf } from '../../model/index.ts';
import { rangeOf, type SentenceContext } from '../context.ts';
import type { Actor } from '../participants.ts';
import type { NounPhrase } from '../phrases/index.ts';
import { countryOfPlace } from './agent-country.ts';
import { nationalAdjectives, nationalNames } from './national-names.ts';
import { ownCountry } from './own-country.ts';
import type { PartyContext } from './parties.ts';

/** "168 [Liberians]", "three ethnic [Albanians]". */
export function nationals(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor | undefined {
  const head = at.sentence.tokens[noun.head];
  const range = rangeOf(at.sentence, noun);
  const told = head ? nationalNames().get(head.form) : undefined;
  if (!head || !range || told === undefined) return undefined;
  const country = livesIn(context, at, noun, told);
  const entity = context.table.indexOf(namedEntity('group', head.form, { sectors: ['CVL'], country }));
  return { entity, span: spanOf(context.text, range.start, range.end) };
}

/** "ethnic [Albanians] in Serbia", "[Bosnian] Serbs", "the Albanians [of southern Serbia]": a people that lives in another state is of that one. */
function livesIn(context: PartyContext, at: SentenceContext, noun: NounPhrase, people: string): string {
  const words = at.sentence.tokens.slice(noun.first, noun.head);
  const adjective = words.flatMap(({ form }) => nationalAdjectives().get(form) ?? []).find((code) => code !== people);
  if (adjective) return adjective;
  const isEthnic = words.some(({ form }) => form.toLowerCase() === 'ethnic');
  const own = noun.phrases.filter(({ preposition }) => preposition === 'of' || preposition === 'in').flatMap(({ nouns }) => nouns);
  const where = own.map((each) => ownCountry(context, at, each)).find((code) => code !== undefined);
  return where ?? (isEthnic ? countryOfPlace(context, at, noun) : undefined) ?? people;
}
