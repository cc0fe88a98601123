import { type ActorId, edtfBounds, itemId, type Report, type Statement, type StatementAccount, type StatementFinding } from '../../model/index.ts';
import type { AccountContext } from '../account-context.ts';
import { tellingUnits } from '../clear-units.ts';
import { joinsOf, type LiveEdits, regrouped } from '../edits.ts';
import { normalWords } from '../normal-form.ts';
import { countReports } from '../origins/versions.ts';
import type { Reach } from '../regions.ts';
import { byCodeUnits, publishedFrom } from '../reports.ts';
import { sentenceAround } from '../sentence-around.ts';
import { commonest, groupBy } from '../tally.ts';
import { statementContent } from './statement-content.ts';
import { wordingOf } from './statement-paraphrases.ts';
import type { Worded } from './statement-relations.ts';

/** A statement account with what it is matched by. */
export interface StatementUnit {
  account: StatementAccount;
  report: Report;
  /** The report itself, or of a copy the original. */
  document: Report;
  speaker?: ActorId;
  addressee?: ActorId;
  words: string[];
  /** The words of all that its sentence gives of the speaker, where that is more: "admitted that …, but said that …". */
  utterance?: readonly string[];
}

/** Fewer words than these are too little to tell that two reports give the same statement. */
const TELLING_WORDS = 3;

/** Makes the unit of a finding. */
export function statementUnit(finding: StatementFinding, { report, document, actors, origin }: AccountContext): StatementUnit {
  const { speakerEntity, addresseeEntity, attributed_to: _, ...rest } = finding;
  const speaker = speakerEntity === undefined ? undefined : actors.of(report.id, speakerEntity);
  const addressee = addresseeEntity === undefined ? undefined : actors.of(report.id, addresseeEntity);
  return {
    account: { ...rest, origin: origin() },
    report,
    document,
    ...(speaker ? { speaker } : {}),
    ...(addressee ? { addressee } : {}),
    words: normalWords(rest.content.map((span) => span.exact).join(' ')),
  };
}

/** The units of a report, each with what its sentence gives of the same speaker beside it. */
export function withUtterances(units: readonly StatementUnit[]): StatementUnit[] {
  const bySentence = groupBy(units, ({ account, report, speaker }) => {
    const [first] = account.content;
    return speaker === undefined || !first ? undefined : `${speaker} ${sentenceAround(report, first).start}`;
  });
  return units.map((unit) => {
    const [first] = unit.account.content;
    const beside = first && unit.speaker !== undefined ? bySentence.get(`${unit.speaker} ${sentenceAround(unit.report, first).start}`) : undefined;
    return beside && beside.length > 1 ? { ...unit, utterance: beside.flatMap(({ words }) => words) } : unit;
  });
}

/** Statement accounts have to do with one another where they give the same words of the same speaker, or a user joined them. */
export function statementReach(edits: () => LiveEdits): Reach<StatementUnit> {
  const joins = joinsOf<StatementUnit>(edits);
  return {
    placesOf: (unit) => [{ block: keyOf(unit), as: 'there', sees: ['there'] }, ...joins.placesOf(unit)],
    finer: () => '',
    touch: (a, b) => keyOf(a) === keyOf(b) || joins.touch(a, b),
  };
}

/** Groups accounts that give the same words of the same speaker. Words repeated on another day are another statement. */
export function groupStatements(units: readonly StatementUnit[], edits: LiveEdits): StatementUnit[][] {
  return regrouped([...groupBy(units, keyOf).values()].flatMap(byDaySaid), edits);
}

/** The statement that a group of accounts gives, before it is related to others. */
export function worded(units: readonly StatementUnit[]): Worded {
  const days = units.flatMap(({ report }) => publishedFrom(report) ?? []);
  const [first] = days.toSorted(byCodeUnits);
  const words = units[0]?.words ?? [];
  return {
    units,
    record: statementRecord(units),
    words,
    fragments: units.flatMap(({ account, report }) => (account.form === 'mixed' ? quotedIn(statementContent(account, report.text)) : [])),
    wordings: [wordingOf(words), ...units.flatMap(({ utterance }) => (utterance ? [wordingOf(utterance)] : []))],
    ...(first === undefined ? {} : { day: Date.parse(first) / 86_400_000 }),
  };
}

/** The words of each stretch between quotation marks. */
function quotedIn(content: string): string[][] {
  return [...content.matchAll(/“([^“”]+)”/gu)].map(([, words]) => normalWords(words ?? ''));
}

function keyOf({ speaker, words, document }: StatementUnit): string {
  const where = speaker === undefined || words.length < TELLING_WORDS ? document.id : '';
  return [speaker ?? '', where, words.join(' ')].join('|');
}

/** Splits accounts by the day on which the words were said; those that don't tell it go with the only day told. */
function byDaySaid(units: readonly StatementUnit[]): StatementUnit[][] {
  const days = groupBy(units, ({ account }) => (account.said ? (edtfBounds(account.said.edtf).first ?? '') : ''));
  const untold = days.get('') ?? [];
  days.delete('');
  if (days.size === 0) return [untold];
  if (days.size === 1) return [[...days.values()].flat().concat(untold)];
  return [...days.values(), ...(untold.length > 0 ? [untold] : [])];
}

const FORM_ORDER: readonly Statement['form'][] = ['direct', 'mixed', 'indirect'];

function statementRecord(all: readonly StatementUnit[]): Statement {
  const units = tellingUnits(all);
  const accounts = all.map((unit) => unit.account).toSorted((a, b) => byCodeUnits(a.id, b.id));
  const [best] = units.toSorted(
    (a, b) =>
      FORM_ORDER.indexOf(a.account.form) - FORM_ORDER.indexOf(b.account.form) ||
      byCodeUnits(publishedFrom(a.report) ?? '9999', publishedFrom(b.report) ?? '9999') ||
      byCodeUnits(a.account.id, b.account.id),
  );
  if (!best) throw new RangeError('a statement without accounts');
  const speaker = best.speaker;
  const addressee = commonest(
    units.map((unit) => unit.addressee),
    String,
  );
  const said = commonest(
    units.map((unit) => unit.account.said),
    (time) => time.edtf,
  );
  return {
    type: 'statement',
    id: itemId(
      'sta',
      accounts.map((account) => account.id),
    ),
    ...(speaker ? { speaker } : {}),
    ...(addressee ? { addressee } : {}),
    form: best.account.form,
    content: statementContent(best.account, best.report.text),
    ...(said ? { said } : {}),
    accounts,
    reports: countReports(all.map((unit) => unit.report)),
    origins: new Set(accounts.map((account) => account.origin)).size,
    relations: [],
  };
}
