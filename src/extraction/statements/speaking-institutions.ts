import { type EntityTable, namedEntity } from '../../language/names/entities.ts';
import { type Mention, mentionId, type Span, type StatementFinding } from '../../model/index.ts';
import { bodyTakenUp, type ToldBody, toldBody } from '../bodies-of-state.ts';
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
  const settled = statements.map((statement): StatementFinding => {
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

/** "[Kenya's army] said … [It] said": in the same sentence or the next one. */
function isItBehind(context: ReportContext, { speaker, speakerEntity }: StatementFinding, { at }: Place, last: StatementFinding): boolean {
  if (!/^it$/i.test(speaker?.exact ?? '') || !last.speaker || speakerEntity !== last.speakerEntity) return false;
  const [told] = context.sentencesAt.touching(last.speaker);
  return told !== undefined && at.index - told.index <= 1;
}

/** The statement with the body or people who speak; undefined where it stays as it is. */
function settledSpeaker(context: ReportContext, statement: StatementFinding, { at, noun }: Place, table: EntityTable): Settled | undefined {
  const isIt = /^it$/i.test(statement.speaker?.exact ?? '');
  const taken = isIt ? subjectBefore(context, at, statement) : bodyTakenUp(context, at, noun);
  const body = taken ?? toldBody(context, at, noun);
  if (body?.country !== undefined)
    return { ...withoutDoubt(statement, isIt), speakerEntity: table.indexOf(entityOf(body, body.country)), ...(taken ? { told: taken.span } : {}) };
  // "the provincial disaster agency … [the agency] said": nobody known, by the words that tell which
  if (taken && !isIt && statement.speakerEntity === undefined) return { ...statement, speaker: taken.span };
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

/** "[Kenya's electoral commission] met on Monday. [It] said": who acts alone in the sentence before, where no other state is meant. */
function subjectBefore(context: ReportContext, { index, sentence }: SentenceContext, { speakerEntity }: StatementFinding): ToldBody | undefined {
  const before = context.sentences[index - 1];
  const [subject, more] = before?.phrases.clauses.find(({ link }) => link === 'main')?.subject ?? [];
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
