import {
  addresseeWords,
  comparisonWords,
  contentWords,
  dateWords,
  editsOn,
  editWords,
  isBound,
  lookup,
  officeWords,
  speakerWords,
  timeWords,
} from '../dossier/index.ts';
import { type Actor, type Alignment, type Difference, type Event, type Figure, type Origin, type Statement } from '../model/index.ts';
import { accountLines, inDoubt, onTheWordOf, venueLines } from './account-lines.ts';
import { figureMeasure, figureValue } from './figure-value.ts';
import { counted } from './overview.ts';
import { oneLine, styled } from './terminal.ts';

/** Mentions that are shown of an actor; the rest is counted. */
const MENTIONS_SHOWN = 12;

/** An actor: names, offices, and where it is mentioned. */
export function actorLines(actor: Actor, alignment: Alignment): string[] {
  const shown = actor.mentions.slice(0, MENTIONS_SHOWN);
  const rest = actor.mentions.length - shown.length;
  return [
    heading(actor.id, actor.name),
    field('kind', actor.kind),
    field('country', actor.country),
    field('also', actor.aliases.join(', ')),
    ...actor.roles.map((role) => field('office', officeWords(role))),
    field('wikidata', actor.wikidata),
    ...editedLines(actor, alignment),
    '',
    ...shown.flatMap((mention) => accountLines(alignment, mention.report, mention.span)),
    rest > 0 ? `and ${counted(rest, 'more mention')}` : undefined,
  ].filter((line) => line !== undefined);
}

/** An event with all its accounts. */
export function eventLines(event: Event, alignment: Alignment): string[] {
  return [
    heading(event.id, event.label),
    field('type', event.plover && [event.plover.type, event.plover.mode].filter((part) => part !== undefined).join(', ')),
    field('status', event.status),
    field('time', event.time && `${timeWords(event.time)} (${isBound(event.time) ? 'the report tells it as past' : event.time.basis})`),
    ...event.participants.map((participant) => field(participant.role, nameOf(alignment, participant.actor))),
    field('place', event.place && nameOf(alignment, event.place)),
    field('told by', toldBy(event)),
    ...differencesOf(event, alignment),
    ...editedLines(event, alignment),
    '',
    ...event.accounts.flatMap((account) => [
      ...accountLines(alignment, account.report, account.trigger, account.sentence),
      ...onTheWordOf(alignment, account),
      ...inDoubt('event', account),
    ]),
  ].filter((line) => line !== undefined);
}

/** A statement with all its accounts. */
export function statementLines(statement: Statement, alignment: Alignment): string[] {
  return [
    heading(statement.id, contentWords(lookup(alignment), statement)),
    field('speaker', statement.speaker ? nameOf(alignment, statement.speaker) : speakerWords(statement)),
    field('to', statement.addressee ? nameOf(alignment, statement.addressee) : addresseeWords(statement)),
    field('form', statement.form),
    field('said', statement.said && dateWords(statement.said.edtf)),
    field('told by', toldBy(statement)),
    ...differencesOf(statement, alignment),
    ...editedLines(statement, alignment),
    '',
    ...statement.accounts.flatMap((account) => [
      ...accountLines(alignment, account.report, account.content[0]),
      ...venueLines(alignment, account),
      ...inDoubt('statement', account),
    ]),
  ].filter((line) => line !== undefined);
}

/** A figure with all its accounts. */
export function figureLines(figure: Figure, alignment: Alignment): string[] {
  return [
    heading(figure.id, `${figureMeasure(figure)}: ${figureValue(figure)}`),
    ...figure.about.map(({ actor, role }) => field(role, nameOf(alignment, actor))),
    field('share of', figure.share_of),
    field(
      'period',
      each(figure.accounts, ({ period }) => period && dateWords(period.edtf)),
    ),
    field(
      'change',
      each(figure.accounts, ({ comparison }) => comparison && comparisonWords(comparison)),
    ),
    field(
      'rank',
      each(figure.accounts, ({ rank }) => rank),
    ),
    field(
      'status',
      each(figure.accounts, ({ status }) => (status === 'occurred' ? undefined : status)),
    ),
    field('agreement', figure.agreement),
    field('told by', toldBy(figure)),
    ...differencesOf(figure, alignment),
    ...editedLines(figure, alignment),
    '',
    ...figure.accounts.flatMap((account) => [
      ...accountLines(alignment, account.report, account.span),
      ...onTheWordOf(alignment, account),
      ...inDoubt('figure', account),
    ]),
  ].filter((line) => line !== undefined);
}

/** What the accounts say, each wording once. */
function each<A>(accounts: readonly A[], words: (account: A) => string | undefined): string {
  return [...new Set(accounts.map(words).filter((said) => said !== undefined))].join('; ');
}

/** A difference with the accounts between which it lies. */
export function differenceLines(difference: Difference, alignment: Alignment): string[] {
  const places = [
    ...alignment.events.flatMap((event) => event.accounts.map((account) => ({ account, at: account.trigger }))),
    ...alignment.statements.flatMap((one) => one.accounts.map((account) => ({ account, at: account.content[0] }))),
    ...alignment.figures.flatMap((one) => one.accounts.map((account) => ({ account, at: account.span }))),
  ];
  const between = places.filter(({ account }) => difference.between.includes(account.id));
  return [heading(difference.id, difference.text), '', ...between.flatMap(({ account, at }) => accountLines(alignment, account.report, at))];
}

/** An origin with how many accounts come from there. */
export function originLines(origin: Origin): string[] {
  return [heading(origin.id, `${origin.kind}${origin.name === undefined ? '' : `: ${origin.name}`}`), counted(origin.accounts.length, 'account')];
}

/** The name of an actor, or its id where the dossier doesn't have it. */
function nameOf(alignment: Alignment, id: string): string {
  return alignment.actors.find((actor) => actor.id === id)?.name ?? id;
}

function toldBy(item: { reports: number; origins: number }): string {
  return `${counted(item.reports, 'report')}, ${counted(item.origins, 'origin')}`;
}

function differencesOf(item: { accounts: readonly { id: string }[] }, { differences }: Alignment): string[] {
  const own = new Set(item.accounts.map((account) => account.id));
  return differences.filter(({ between }) => between.some((id) => own.has(id))).map(({ kind, text }) => oneLine(`${kind}: ${text}`));
}

/** What users changed of it. */
function editedLines(record: Actor | Event | Statement | Figure, alignment: Alignment): (string | undefined)[] {
  return editsOn({ alignment }, record).map((edit) => field('edited', `${editWords(edit)}, by ${edit.by} (${edit.id})`));
}

/** The words that head a record, with its id below. */
export function heading(id: string, text: string): string {
  return `${styled('bold', oneLine(text))}\n${id}`;
}

/** A field of a record; undefined where there is nothing to tell. */
export function field(name: string, value: string | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : `${name.padEnd(12)}${oneLine(value)}`;
}
