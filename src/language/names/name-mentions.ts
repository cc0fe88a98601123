import { type Entity, type Mention, mentionId, type Report, type Sentence } from '../../model/index.ts';
import type { Gender } from '../knowledge/lexicon.ts';
import { type Acronyms, expanded } from './acronyms.ts';
import { type BodiesOfReport, inFull } from './bodies-of-report.ts';
import { countryPlace, type EntityTable, governmentEntity, namedEntity, organisationEntity, placeEntity } from './entities.ts';
import { type FoundName, nameText, type WordedSentence } from './found-name.ts';
import { firmKnownBy } from './legal-form.ts';
import { ministryEntity } from './ministries.ts';
import type { PeopleOfReport } from './people-of-report.ts';
import { type NamePhrase, phraseOf } from './phrase.ts';
import { isPlaceHere } from './place-or-government.ts';
import { isRelation } from './titles.ts';

/** A name's mention with what coreference needs of it. */
export interface NameMention {
  mention: Mention;
  name: FoundName;
  phrase: NamePhrase;
  gender?: Gender;
}

/** Everything that the mentions of one report are made with. */
export interface MentionContext {
  report: Report;
  table: EntityTable;
  people: PeopleOfReport;
  acronyms: Acronyms;
  bodies: BodiesOfReport;
}

/** The mentions of a sentence's names, in their order; fills `sentence.names` with the proper names among them. */
export function nameMentions(context: MentionContext, sentence: Sentence, worded: WordedSentence): NameMention[] {
  const mentions = worded.found.map((name) => nameMention(context, worded, name));
  sentence.names = mentions
    .filter(({ mention }) => mention.form === 'name')
    .map(({ mention }) => ({
      start: mention.start,
      end: mention.end,
      kind: context.table.entities[mention.entity]?.kind ?? 'organisation',
      entity: mention.entity,
    }));
  return mentions;
}

function nameMention(context: MentionContext, worded: WordedSentence, name: FoundName): NameMention {
  const phrase = phraseOf(worded, name);
  const { entity, gender } = entityOf(context, worded, name, phrase);
  const index = context.table.indexOf(entity);
  const kept = context.table.entities[index];
  if (kept && phrase.country && kept.country === undefined && kept.kind !== 'place') kept.country = phrase.country;
  const range = { start: worded.words[name.from]?.start ?? 0, end: worded.words[name.to - 1]?.end ?? 0 };
  const isAdjective = name.known?.type === 'adjective';
  const as = {
    ...(phrase.title && !isRelation(phrase.title) ? { title: phrase.title } : {}),
    ...(phrase.country ? { country: phrase.country } : {}),
  };
  const mention: Mention = {
    ...range,
    id: mentionId(context.report.id, range),
    entity: index,
    form: isAdjective ? 'adjective' : 'name',
    sentence: worded.index,
    phrase: isAdjective ? range : phrase.range,
    ...(Object.keys(as).length > 0 ? { as } : {}),
  };
  return { mention, name, phrase, ...(gender ? { gender } : {}) };
}

function entityOf(context: MentionContext, worded: WordedSentence, name: FoundName, phrase: NamePhrase): { entity: Entity; gender?: Gender } {
  const { known } = name;
  if (name.kind === 'person') return context.people.entityOf(worded, name);
  if (known?.type === 'adjective') return { entity: governmentEntity(known.country.code) };
  if (known?.type === 'country')
    return { entity: isPlaceHere(worded.words, name, worded.found) ? countryPlace(known.country) : governmentEntity(known.country.code) };
  if (known?.type === 'place') return { entity: placeEntity(known.place) };
  if (known?.type === 'organisation') return { entity: organisationEntity(known.organisation) };
  if (known?.type === 'seat') return { entity: seatEntity(worded, name, known) };
  const spelt = expanded(context.report.text, worded, name, context.acronyms);
  // before it is read as short for what it makes: "Ford", "Ford Falcon"
  const firm = firmKnownBy(spelt.sentence.words, spelt.name, (word) => isOthersWord(context, word));
  if (firm) return { entity: organisationEntity(firm) };
  const told = inFull(context.report.text, spelt.sentence, spelt.name, context.bodies);
  if (told.name !== name && told.name.known?.type === 'organisation') return { entity: organisationEntity(told.name.known.organisation) };
  return { entity: ministryEntity(told.sentence, told.name) ?? unknownBody(context, told.sentence, told.name, phrase) };
}

/** "Ada [Ford]", "the [Ford] Museum": a person or body of the report that is no firm has the word. */
function isOthersWord({ people, bodies }: MentionContext, word: string): boolean {
  const key = word.toLowerCase();
  return people.surnames.has(key) || bodies.get(key)?.some(({ name }) => name.kind === 'organisation') === true;
}

function seatEntity(worded: WordedSentence, name: FoundName, known: Extract<FoundName['known'], { type: 'seat' }>): Entity {
  if (isPlaceHere(worded.words, name, worded.found))
    return placeEntity({ name: known.place, also: [], ...(known.country ? { country: known.country.code } : {}) });
  return known.body ? organisationEntity(known.body) : governmentEntity(known.country?.code ?? '');
}

function unknownBody(context: MentionContext, worded: WordedSentence, name: FoundName, phrase: NamePhrase): Entity {
  const text = nameText(context.report.text, worded.words, name).replace(/\s+/g, ' ');
  const country = name.country ?? phrase.country;
  return namedEntity(name.kind, text, { sectors: name.sectors ?? [], ...(country ? { country } : {}) });
}
