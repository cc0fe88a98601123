import { type Mention, mentionId, type Quotation, type Report, type Sentence } from '../../model/index.ts';
import type { Gender } from '../knowledge/lexicon.ts';
import type { EntityTable } from '../names/entities.ts';
import type { WordedSentence } from '../names/found-name.ts';
import type { NameMention } from '../names/name-mentions.ts';
import { isRelation } from '../names/titles.ts';
import { resolveBody } from './bodies.ts';
import { addCalled, addCalling, callingsOf, discourseOf, gendersOf } from './discourse.ts';
import { GUEST_TITLE, type Nominal, nominalsIn, type RoleNominal } from './nominals.ts';
import { resolvePair } from './pairs.ts';
import { type Pronoun, pronounsIn, resolvePerson, resolveThing } from './pronouns.ts';
import { addReferents, type CoreferenceSentence, type Discourse, quotationAt, type Referent } from './referent.ts';
import { resolveRole } from './roles.ts';
import { resolveSeveral } from './several.ts';
import { isPart, isRelative, opensClause, slotOf, speaks } from './slots.ts';

/** A step of a sentence's reading: a name, nominal or pronoun, at its first word. */
type Step = { at: number; name: NameMention } | { at: number; nominal: Nominal } | { at: number; pronoun: Pronoun };

/**
 * Links nominals and pronouns to whom the names of the report name.
 * @param table entities of the names; it is added to where a nominal means somebody whom only knowledge names
 * @returns all mentions, those of the names included, in the order of the text; words that can't be linked surely give none
 */
export function linkMentions(
  report: Report,
  table: EntityTable,
  sentences: readonly Sentence[],
  named: readonly { worded: WordedSentence; names: NameMention[] }[],
  quotations: readonly Quotation[],
): Mention[] {
  const genders = gendersOf(named);
  const read = named.map(({ worded, names }) => {
    const sentence: CoreferenceSentence = { worded, names, part: sentences[worded.index]?.part ?? 0 };
    return { sentence, nominals: nominalsIn(sentence) };
  });
  const discourse = { ...discourseOf(report, table, named, quotations, callingsOf(named)), sentences: read.map(({ sentence }) => sentence) };
  for (const { sentence, nominals } of read) noteApposed(nominals, sentence, discourse);
  const mentions: Mention[] = [];
  for (const { sentence, nominals } of read) {
    for (const step of stepsOf(sentence, nominals)) {
      const mention = mentionOf(step, sentence, discourse, genders);
      if (!mention) continue;
      mentions.push(mention);
      addReferents(discourse, referentsOf(step, mention, sentence, discourse, genders));
    }
  }
  noteGenders(genders, table);
  const inOrder = mentions.toSorted((a, b) => a.start - b.start || b.end - a.end);
  // "President he": the same words may be read as a name and as a pronoun; what was found first holds.
  const seen = new Set<string>();
  return inOrder.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function noteGenders(genders: ReadonlyMap<number, Gender>, { entities }: EntityTable): void {
  for (const [index, gender] of genders) {
    const entity = entities[index];
    if (entity?.kind === 'person' && gender !== 'u') entity.gender = gender;
  }
}

/** Whom the report calls by an office in apposition, before anything is read: a headline's "Chile's president" is the one whom the text names. "[Ada Holm], Chile's president" is called so. */
function noteApposed(nominals: readonly Nominal[], sentence: CoreferenceSentence, discourse: Discourse): void {
  for (const nominal of nominals) {
    if (nominal.type !== 'role' || nominal.apposed === undefined) continue;
    const entity = resolveRole(nominal, sentence, discourse);
    if (entity === undefined) continue;
    noteCalling(nominal, entity, discourse);
    const name = sentence.names[nominal.apposed]?.mention;
    if (name && name.as?.title === undefined) name.as = { ...callingOf(nominal), ...name.as };
  }
}

/** What the words of an office call its bearer. */
const callingOf = ({ title, country }: RoleNominal): NonNullable<Mention['as']> => ({
  ...(isRelation(title) || title === GUEST_TITLE ? {} : { title }),
  ...(country ? { country } : {}),
});

/** A nominal comes after the names and pronouns in it: "his Chinese counterpart" asks whom "his" means. */
function stepsOf(sentence: CoreferenceSentence, nominals: readonly Nominal[]): Step[] {
  const steps: Step[] = [
    ...sentence.names.map((name) => ({ at: name.name.from, name })),
    ...nominals.map((nominal) => ({ at: nominal.to - 0.5, nominal })),
    ...pronounsIn(sentence.worded.words).map((pronoun) => ({ at: pronoun.at, pronoun })),
  ];
  return steps.toSorted((a, b) => a.at - b.at);
}

function mentionOf(step: Step, sentence: CoreferenceSentence, discourse: Discourse, genders: Map<number, Gender>): Mention | undefined {
  if ('name' in step) return step.name.mention;
  if ('nominal' in step) return nominalMention(step.nominal, sentence, discourse);
  const { pronoun } = step;
  const word = sentence.worded.words[pronoun.at];
  if (!word) return undefined;
  const quotation = quotationAt(discourse.quotations, word.start);
  const members = membersOf(pronoun, sentence, discourse, genders, quotation);
  const [entity] = members ?? [];
  if (entity === undefined) return undefined;
  if ((pronoun.asks === 'm' || pronoun.asks === 'f') && (genders.get(entity) ?? 'u') === 'u') genders.set(entity, pronoun.asks);
  return newMention('pronoun', sentence, discourse, { start: word.start, end: word.end }, members ?? []);
}

function membersOf(
  pronoun: Pronoun,
  sentence: CoreferenceSentence,
  discourse: Discourse,
  genders: ReadonlyMap<number, Gender>,
  quotation: number | undefined,
): number[] | undefined {
  if (pronoun.asks === 'several') return resolveSeveral(pronoun, sentence, discourse, quotation);
  const one =
    pronoun.asks === 'thing'
      ? resolveThing(pronoun, sentence, discourse, quotation)
      : resolvePerson(pronoun, sentence, discourse, genders, quotation);
  return one === undefined ? undefined : [one];
}

function nominalMention(nominal: Nominal, sentence: CoreferenceSentence, discourse: Discourse): Mention | undefined {
  const { words } = sentence.worded;
  const range = { start: words[nominal.from]?.start ?? 0, end: words[nominal.to - 1]?.end ?? 0 };
  if (nominal.type === 'pair') return newMention('nominal', sentence, discourse, range, resolvePair(nominal, sentence, discourse) ?? []);
  const entity = nominal.type === 'role' ? resolveRole(nominal, sentence, discourse) : resolveBody(nominal, sentence, discourse);
  const found = newMention('nominal', sentence, discourse, range, entity === undefined ? [] : [entity]);
  if (found && nominal.type === 'body' && (nominal.country !== undefined || nominal.traits)) return { ...found, as: { sectors: ['GOV'] } };
  if (!found || nominal.type !== 'role') return found;
  const as = callingOf(nominal);
  return Object.keys(as).length > 0 ? { ...found, as } : found;
}

/** "China’s leader, Xi Jinping" tells as much of him as "President Xi Jinping" does. */
function noteCalling(nominal: RoleNominal, entity: number, { callings, called, table }: Discourse): void {
  if (nominal.body || isRelation(nominal.title)) return;
  const calling = { title: nominal.title, ...(nominal.country ? { country: nominal.country } : {}) };
  addCalling(callings, entity, calling);
  addCalled(called, entity, nominal.country ?? table.entities[entity]?.country);
}

function newMention(
  form: Mention['form'],
  sentence: CoreferenceSentence,
  { report }: Discourse,
  range: { start: number; end: number },
  members: readonly number[],
): Mention | undefined {
  const [entity] = members;
  if (entity === undefined || range.end <= range.start) return undefined;
  const several = members.length > 1 ? { members: [...members] } : {};
  return { ...range, id: mentionId(report.id, range), entity, form, sentence: sentence.worded.index, phrase: range, ...several };
}

/** What later words may refer to; two names in coordination may be referred to together. */
function referentsOf(
  step: Step,
  made: Mention,
  sentence: CoreferenceSentence,
  discourse: Discourse,
  genders: ReadonlyMap<number, Gender>,
): Referent[] {
  const { worded } = sentence;
  const [from, to] =
    'name' in step ? [step.name.phrase.from, step.name.phrase.to] : 'nominal' in step ? [step.nominal.from, step.nominal.to] : [step.at, step.at + 1];
  const kind = discourse.table.entities[made.entity]?.kind ?? 'organisation';
  const gender = genders.get(made.entity);
  const quotation = quotationAt(discourse.quotations, made.start);
  const referent: Referent = {
    mention: made,
    kind,
    ...(gender ? { gender } : {}),
    slot: slotOf(worded, from, to),
    opens: opensClause(worded.words, from),
    isPart: isPart(worded.words, from, to) || isInsidePhrase(step, sentence),
    isRelative: isRelative(worded.words, from),
    speaks: speaks(worded.words, to),
    sentence: worded.index,
    part: sentence.part,
    ...(quotation === undefined ? {} : { quotation }),
  };
  return [referent, ...coordinated(referent, from, sentence, discourse)];
}

/** "Kenyan" in "Kenyan Foreign Secretary Jane Doe" */
const isInsidePhrase = (step: Step, { names }: CoreferenceSentence): boolean =>
  'name' in step && names.some((other) => other !== step.name && other.phrase.from <= step.name.name.from && step.name.name.to <= other.phrase.to);

/** "China and Russia": a referent of two, where the second name follows the first. */
function coordinated(second: Referent, from: number, { worded }: CoreferenceSentence, { referents }: Discourse): Referent[] {
  const first = referents.at(-1);
  const isPair =
    worded.words[from - 1]?.lower === 'and' &&
    first?.mention.form === 'name' &&
    second.mention.form === 'name' &&
    first.mention.phrase.end === worded.words[from - 2]?.end;
  if (!isPair || !first || first.mention.entity === second.mention.entity || first.mention.members) return [];
  return [
    {
      ...second,
      opens: first.opens,
      isPart: false,
      mention: { ...second.mention, entity: first.mention.entity, members: [first.mention.entity, second.mention.entity] },
    },
  ];
}
