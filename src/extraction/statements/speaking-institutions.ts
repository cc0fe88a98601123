import { type EntityTable, namedEntity } from '../../language/names/entities.ts';
import { contains, type Entity, type Mention, mentionId, type Span, type StatementFinding, withDoubts } from '../../model/index.ts';
import { bodyTakenUp, isBodyOfState, isToldByPlace, type ToldBody, toldBody } from '../bodies-of-state.ts';
import type { ReportContext, SentenceContext } from '../context.ts';
import { actorsOf, mentionOf } from '../participants.ts';
import type { NounPhrase } from '../phrases/index.ts';

/** Statements whose speakers are the bodies that spoke, with these bodies' mentions. */
interface Spoken {
  statements: StatementFinding[];
  mentions: Mention[];
}

/** A statement with its speaker, and the words that told it before, where it is taken up. */
type Settled = StatementFinding & { told?: Span };

/** Where a speaker's words stand. */
interface Place {
  at: SentenceContext;
  noun: NounPhrase;
}

/**
 * A body of a state is an actor of its own where it speaks: "[Kenya's defence ministry] said", "[The ministry] said" behind it, "[it] said" behind that. Several people
 * of a state ("[Kenyan officials] said") are a group of that state; a single one without a name ("a Kenyan diplomat") is told by the words alone. Adds to the table.
 */
export function withInstitutions(context: ReportContext, statements: readonly StatementFinding[], table: EntityTable): Spoken {
  const mentions = new Map<string, Mention>();
  const before = new Map<StatementFinding, number>();
  let last: StatementFinding | undefined;
  const settled = statements.map((each): StatementFinding => {
    const statement = last && isOfLastSpeaker(context, each, last) ? { ...each, ...spokenBy(last) } : ofSubjectBefore(context, each);
    const place = placeOf(context, statement);
    const goesOn = last && place && isItBehind(context, statement, place, last) ? before.get(last) : undefined;
    const own = goesOn === undefined ? place && settledSpeaker(context, statement, place, table) : { ...statement, speakerEntity: goesOn };
    last = statement;
    if (!own || !place) return statement;
    if (own.speakerEntity === undefined || own.speakerEntity === statement.speakerEntity) return own;
    before.set(statement, own.speakerEntity);
    const { told, ...rest } = own;
    for (const span of [told, own.speaker]) {
      const mention = span && mentionOfSpeaker(context, span, own.speakerEntity, table);
      if (mention) mentions.set(mention.id, mention);
    }
    return rest;
  });
  return { statements: settled, mentions: [...mentions.values()] };
}

/** The phrase of a speaker who is nobody known yet, or a state. */
function placeOf(context: ReportContext, { speaker, speakerEntity }: StatementFinding): Place | undefined {
  const isOpen = speakerEntity === undefined || context.reading.entities[speakerEntity]?.kind === 'government';
  const [at] = speaker && isOpen ? context.sentencesAt.touching(speaker) : [];
  // "[Kenya]", "[Kenya's army]"
  const noun = at?.phrases.nouns.findLast(({ first, possessor }) => at.sentence.tokens[possessor?.first ?? first]?.start === speaker?.start);
  return at && noun ? { at, noun } : undefined;
}

/** "[The department] said the firm had broken the law. [It] said": who spoke right before goes on, and no firm of which it spoke. */
function isOfLastSpeaker(context: ReportContext, { speaker, speakerEntity }: StatementFinding, last: StatementFinding): boolean {
  if (!speaker || !/^it$/i.test(speaker.exact) || speakerEntity === undefined || !last.speaker || last.speakerEntity === undefined) return false;
  const [here, before] = [openedBy(context, speaker), openedBy(context, last.speaker)];
  if (!here || here.index - (before?.index ?? here.index) !== 1 || !isBody(context, last.speakerEntity)) return false;
  const toldOf = before?.mentions.filter((mention) => last.content.some((content) => contains(content, mention))) ?? [];
  return speakerEntity !== last.speakerEntity && toldOf.some(({ entity }) => entity === speakerEntity);
}

/** "[Amnesty] accused the army. The army denied it. [It] said …": where another body acts in the sentence before, nobody who was named farther off. */
function ofSubjectBefore(context: ReportContext, statement: StatementFinding): StatementFinding {
  const { speakerEntity, ...unnamed } = statement;
  const here =
    speakerEntity !== undefined && /^it$/i.test(statement.speaker?.exact ?? '') && statement.speaker && openedBy(context, statement.speaker);
  const before = here ? context.sentences[here.index - 1] : undefined;
  const [subject, more] = (before && mainSubject(before)) ?? [];
  if (!before || !subject || more || !isBodyOfState(subject.lemma) || isNamedIn(before, speakerEntity)) return statement;
  const { kind, name = '' } = context.reading.entities[speakerEntity ?? -1] ?? {};
  const isMeant = kind === 'government' || name.toLowerCase().includes(subject.lemma);
  return isMeant || mentionOf(before, subject)?.form === 'name' ? statement : withDoubts(unnamed, 'speaker');
}

const isNamedIn = ({ mentions }: SentenceContext, named: number | undefined): boolean =>
  mentions.some(({ entity, form }) => entity === named && form === 'name');

const mainSubject = ({ phrases: { clauses } }: SentenceContext): readonly NounPhrase[] | undefined =>
  clauses.find(({ link }) => link === 'main')?.subject;

const spokenBy = ({ speakerEntity }: StatementFinding) => (speakerEntity === undefined ? {} : { speakerEntity });

/** The sentence that begins with a speaker's words. */
const openedBy = ({ sentencesAt }: ReportContext, { start }: Span): SentenceContext | undefined =>
  sentencesAt.touching({ start, end: start + 1 }).find(({ sentence }) => sentence.start === start || sentence.tokens[1]?.start === start);

const isBody = ({ reading }: ReportContext, entity: number): boolean =>
  /^(?:organisation|company|government|group)$/.test(reading.entities[entity]?.kind ?? '');

/** "[Kenya's army] said … [It] said": in the same sentence or the next one. */
function isItBehind(context: ReportContext, { speaker, speakerEntity }: StatementFinding, { at }: Place, last: StatementFinding): boolean {
  if (!/^it$/i.test(speaker?.exact ?? '') || !last.speaker || speakerEntity !== last.speakerEntity) return false;
  const [told] = context.sentencesAt.touching(last.speaker);
  return told !== undefined && at.index - told.index <= 1;
}

/** The statement with the body or people who speak; undefined where it stays as it is. */
function settledSpeaker(context: ReportContext, statement: StatementFinding, { at, noun }: Place, table: EntityTable): Settled | undefined {
  const office = officeOfSomebody(context, at, noun);
  if (office && statement.speakerEntity === undefined) return { ...statement, speakerEntity: table.indexOf(office) };
  const isIt = /^it$/i.test(statement.speaker?.exact ?? '');
  const taken = isIt ? subjectBefore(context, at, statement) : bodyTakenUp(context, at, noun);
  const body = taken ?? toldBody(context, at, noun);
  if (body?.country !== undefined)
    return { ...withoutDoubt(statement, isIt), speakerEntity: table.indexOf(entityOf(body, body.country)), ...(taken ? { told: taken.span } : {}) };
  // "the provincial disaster agency … [the agency] said": nobody known, by the words that tell which
  if (taken && !isIt && statement.speakerEntity === undefined) return { ...statement, speaker: taken.span };
  // "[the court in Mombasa] said"
  if (body && statement.speakerEntity === undefined && statement.speaker && isToldByPlace(at, noun)) return { ...statement, speaker: body.span };
  if (statement.speakerEntity === undefined || mentionOf(at, noun) || !statement.speaker) return undefined;
  const { speakerEntity, ...unnamed } = statement;
  const country = context.reading.entities[speakerEntity]?.country;
  return country !== undefined && areSeveral(at, noun)
    ? {
        ...statement,
        speakerEntity: table.indexOf(
          namedEntity('group', wordsOf(statement.speaker), { sectors: actorsOf(context, at, noun)[0]?.as?.sectors ?? [], country }),
        ),
      }
    : unnamed;
}

/** "President Ada Holm will go to Oslo, [her office] said": the office of whoever the pronoun means. */
function officeOfSomebody(context: ReportContext, at: SentenceContext, { lemma, possessor }: NounPhrase): Entity | undefined {
  const word = lemma === 'office' && possessor ? at.sentence.tokens[possessor.head] : undefined;
  const meant = word?.upos === 'PRON' ? at.mentions.find(({ form, start }) => form === 'pronoun' && start === word.start) : undefined;
  const holder = meant && !meant.members ? context.reading.entities[meant.entity] : undefined;
  if (holder?.kind !== 'person' || !holder.name.includes(' ')) return undefined;
  const { country, sectors } = holder;
  return namedEntity('organisation', `${holder.name}’s office`, { sectors, ...(country === undefined ? {} : { country }) });
}

/** "[Kenya's electoral commission] met on Monday. [It] said": who acts alone in the sentence before, where no other state is meant. */
function subjectBefore(context: ReportContext, { index, sentence }: SentenceContext, { speakerEntity }: StatementFinding): ToldBody | undefined {
  const before = context.sentences[index - 1];
  const [subject, more] = (before && mainSubject(before)) ?? [];
  if (!before || !subject || more || before.sentence.role === 'title' || before.sentence.part + 1 < sentence.part) return undefined;
  const body = bodyTakenUp(context, before, subject) ?? toldBody(context, before, subject);
  return speakerEntity === undefined || context.reading.entities[speakerEntity]?.country === body?.country ? body : undefined;
}

/** It is known who "it" is. */
function withoutDoubt({ doubts, ...statement }: StatementFinding, isIt: boolean): StatementFinding {
  const kept = isIt ? doubts?.filter((field) => field !== 'speaker') : doubts;
  return kept && kept.length > 0 ? { ...statement, doubts: kept } : statement;
}

function entityOf({ key, name, sectors }: ToldBody, country: string) {
  return { key, kind: 'organisation' as const, name, country, sectors, roles: [] };
}

/** "[Kenyan officials]", "the [Kenyan authorities]": all who are so called, and neither two nor some of them. */
function areSeveral({ sentence: { tokens } }: SentenceContext, { first, head, possessor }: NounPhrase): boolean {
  const isPlural = tokens[head]?.feats?.includes('Number=Plur') === true;
  const before = tokens.slice(possessor?.first ?? first, head);
  return isPlural && before.every(({ upos, form }) => upos !== 'NUM' && !SOME.test(form) && (upos !== 'DET' || /^the$/i.test(form)));
}

const SOME = /^(?:several|some|many|most|few|other|dozens|hundreds|various)$/i;

/** "Kenyan officials" of "the Kenyan officials". */
const wordsOf = ({ exact }: Span): string => exact.replace(/^the\s+/i, '').replaceAll(/\s+/g, ' ');

function mentionOfSpeaker(context: ReportContext, { start, end }: Span, entity: number, table: EntityTable): Mention {
  const id = mentionId(context.report.id, { start, end }, table.entities[entity]);
  const sentence = context.sentencesAt.touching({ start, end })[0]?.index ?? 0;
  return { id, entity, start, end, form: 'nominal', sentence, phrase: { start, end } };
}
