import {
  type Actor,
  type ActorId,
  type ActorKind,
  type AnalysedReport,
  itemId,
  type Mention,
  mentionId,
  type ReportId,
  type Span,
  spanOf,
} from '../model/index.ts';
import { actorKeys, type ReportEntity } from './actor-keys.ts';
import type { LiveEdits } from './edits.ts';
import { oneLine } from './normal-form.ts';
import { type Party, partyOf } from './parties.ts';
import { byCodeUnits } from './reports.ts';
import { commonest, distinct, groupBy } from './tally.ts';

/** The actors of a set of reports, and which actor each report's entity is. */
export interface Actors {
  records: Actor[];
  byId: ReadonlyMap<ActorId, Actor>;
  /** How each takes part in what is done. */
  parties: ReadonlyMap<ActorId, Party>;
  /** The actor that a report's entity stands for; undefined when no words of any report stand for it. */
  of(report: ReportId, entity: number): ActorId | undefined;
}

interface Member extends ReportEntity {
  mentions: Mention[];
}

/** Merges the entities of all reports into actors, as users corrected them; an entity without a mention in any report is no actor. */
export function alignActors(reports: readonly AnalysedReport[], edits: LiveEdits): Actors {
  const members = reports.flatMap(membersOf);
  const keys = mergedKeys(members, actorKeys(members), edits);
  const groups = groupBy(
    members.map((member, at) => ({ member, key: keys[at] ?? '' })),
    ({ key }) => key,
  );
  const records: Actor[] = [];
  const actorOf = new Map<string, ActorId>();
  const parties = new Map<ActorId, Party>();
  for (const [key, group] of groups) {
    const found = actorRecord(group.map(({ member }) => member));
    if (!found) continue;
    const actor = renamed(found, edits);
    records.push(actor);
    parties.set(actor.id, partyOf(actor, key));
    for (const { member } of group) actorOf.set(`${member.analysed.report.id} ${member.index}`, actor.id);
  }
  return {
    records,
    byId: new Map(records.map((actor) => [actor.id, actor])),
    parties,
    of: (report, entity) => actorOf.get(`${report} ${entity}`),
  };
}

/** The keys with those of merged mentions made one: the lowest of them. */
function mergedKeys(members: readonly Member[], keys: readonly string[], edits: LiveEdits): string[] {
  let merged = [...keys];
  for (const { targets } of edits.of('merge')) {
    const named = new Set<string>(targets);
    const those = new Set(merged.filter((_, at) => members[at]?.mentions.some(({ id }) => named.has(id))));
    const [lowest = ''] = [...those].toSorted(byCodeUnits);
    merged = merged.map((key) => (those.has(key) ? lowest : key));
  }
  return merged;
}

/** The actor under the name that a user gave it; its name before is an alias. */
function renamed(actor: Actor, edits: LiveEdits): Actor {
  const name = edits.of('rename').find(({ targets }) => actor.mentions.some(({ id }) => targets.some((target) => target === id)))?.value;
  if (name === undefined || name === actor.name) return actor;
  return { ...actor, name, aliases: distinct([...actor.aliases, actor.name]).filter((alias) => alias !== name) };
}

/**
 * A report's entities, each with its own mentions; of two mentions of the same words the first stands. The government behind a visited
 * city ("will visit Montevideo") may have no mention of its own: the participant's words stand for it then.
 */
function membersOf(analysed: AnalysedReport): Member[] {
  const { entities, mentions } = analysed.findings;
  const once = [...new Map(mentions.toReversed().map((mention) => [mention.id, mention])).values()];
  const byEntity = groupBy(once, (mention) => mention.entity);
  const taking = groupBy(
    analysed.findings.events.flatMap((event) => event.participants),
    ({ entity }) => entity,
  );
  return entities.map((entity, index) => {
    const own = byEntity.get(index) ?? (taking.get(index) ?? []).map(({ span }) => standIn(analysed, index, span));
    return { analysed, index, entity, mentions: own };
  });
}

function standIn({ report, findings }: AnalysedReport, entity: number, { start, end }: Span): Mention {
  const id = mentionId(report.id, { start, end }, findings.entities[entity]);
  return { id, entity, start, end, form: 'nominal', sentence: 0, phrase: { start, end } };
}

/** Words that stand for the actor alone; "both leaders" or a bare "Russian" count only where nothing else does. */
function standingMentions(members: readonly Member[]) {
  const all = members.flatMap(({ analysed, mentions }) => mentions.map((mention) => ({ report: analysed.report, mention })));
  const alone = all.filter(({ mention }) => (mention.members?.length ?? 1) < 2);
  const proper = alone.filter(({ mention }) => mention.form !== 'adjective');
  return [proper, alone, all].find((list) => list.length > 0) ?? [];
}

function actorRecord(members: readonly Member[]): Actor | undefined {
  const mentions = standingMentions(members);
  if (mentions.length === 0) return undefined;
  const entities = members.map(({ entity }) => entity);
  const name = nameOf(members);
  const country = commonest(
    entities.map((entity) => entity.country),
    String,
  );
  const wikidata = commonest(
    entities.map((entity) => entity.wikidata),
    String,
  );
  const called = mentions
    .filter(({ mention }) => mention.form === 'name')
    .map(({ report, mention }) => oneLine(report.text.slice(mention.start, mention.end)));
  return {
    type: 'actor',
    id: itemId(
      'act',
      mentions.map(({ mention }) => mention.id),
    ),
    name,
    kind: kindOf(entities.map((entity) => entity.kind)),
    ...(country === undefined ? {} : { country }),
    sectors: distinct(entities.flatMap((entity) => entity.sectors)),
    ...(wikidata === undefined ? {} : { wikidata }),
    roles: rolesOf(members),
    aliases: distinct(called).filter((alias) => alias !== name),
    mentions: mentions
      .map(({ report, mention }) => ({ id: mention.id, report: report.id, span: spanOf(report.text, mention.start, mention.end) }))
      .toSorted((a, b) => byCodeUnits(a.report, b.report) || a.span.start - b.span.start || a.span.end - b.span.end),
  };
}

/** The commonest kind; a country that acts anywhere is a government. */
function kindOf(kinds: readonly ActorKind[]): ActorKind {
  if (kinds.includes('government')) return 'government';
  return commonest(kinds, String) ?? 'group';
}

type Role = Actor['roles'][number];

function roleKey(role: Role): string {
  return [role.from ?? '', role.to ?? '', role.title, role.organisation ?? ''].join('\u0000');
}

/** The offices that knowledge gives; else the titles by which reports call the actor: "Foreign Minister Sólveig Hauksdóttir". */
function rolesOf(members: readonly Member[]): Role[] {
  const known = members.flatMap(({ entity }) => entity.roles);
  const byKey = new Map((known.length > 0 ? known : titlesOf(members)).map((role) => [roleKey(role), role] as const));
  return [...byKey].toSorted(([a], [b]) => byCodeUnits(a, b)).map(([, role]) => role);
}

/** Each title once, in the form in which it is written most often. */
function titlesOf(members: readonly Member[]): Role[] {
  const titles = members.flatMap(({ mentions }) => mentions.flatMap((mention) => mention.as?.title ?? []));
  return [...groupBy(titles, (title) => title.toLowerCase()).values()].map((forms) => ({ title: commonest(forms, String) ?? '' }));
}

/** The fullest name (most words), then the commonest, then one that isn't all in capitals. */
function nameOf(members: readonly Member[]): string {
  const names = members.flatMap(({ entity, mentions }) => (mentions.length > 0 ? mentions.map(() => oneLine(entity.name)) : [oneLine(entity.name)]));
  const most = names.reduce((longest, name) => Math.max(longest, name.split(' ').length), 0);
  const fullest = names.filter((name) => name.split(' ').length === most);
  return commonest(fullest, String, (a, b) => Number(isCapitals(a)) - Number(isCapitals(b))) ?? '';
}

function isCapitals(name: string): boolean {
  return name === name.toUpperCase() && name !== name.toLowerCase();
}
