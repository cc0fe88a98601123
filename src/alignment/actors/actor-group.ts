import { type Actor, type ActorKind, type AnalysedReport, type Changed, itemId, type Mention, mentionId, type Span } from '../../model/index.ts';
import type { LiveEdits } from '../edits.ts';
import { oneLine } from '../normal-form.ts';
import { byCodeUnits } from '../reports.ts';
import { distinct, groupBy, Tally } from '../tally.ts';
import type { ReportEntity } from './actor-keys.ts';
import { Mentions, recordOf, standingOf } from './actor-mentions.ts';

/** An entity of one report with its mentions. */
export interface Member extends ReportEntity {
  mentions: Mention[];
}

/**
 * A report's entities, each with its own mentions; of two mentions of the same words the first stands. The government behind a visited
 * city ("will visit Montevideo") may have no mention of its own: the participant's words stand for it then.
 */
export function membersOf(analysed: AnalysedReport): Member[] {
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

type Role = Actor['roles'][number];

/** All entities that are one actor, counted so that one more costs by itself. */
export class ActorGroup {
  readonly key: string;
  readonly members = new Set<Member>();
  /** The actor as it was last made; undefined where no words stand for it. */
  actor: Actor | undefined;
  readonly #names = new Tally<string>(String);
  readonly #countries = new Tally<NonNullable<Actor['country']>>(String);
  /** Those that the words for it don't tell: they count where no others do. */
  readonly #inferred = new Tally<NonNullable<Actor['country']>>(String);
  readonly #wikidata = new Tally<string>(String);
  readonly #kinds = new Tally<ActorKind>(String);
  readonly #sectors = new Tally<Actor['sectors'][number]>(String);
  readonly #roles = new Tally<Role>(roleKey);
  readonly #titles = new Tally<string>(String);
  readonly #standing = [new Mentions(), new Mentions(), new Mentions()] as const;
  /** Those that stand for the actor in its record. */
  #shown: Mentions | undefined;

  constructor(key: string) {
    this.key = key;
  }

  add(member: Member): void {
    this.members.add(member);
    this.#count(member, 1);
    for (const mention of member.mentions) this.#standing[standingOf(mention)].add(recordOf(member.analysed, mention));
  }

  remove(member: Member): void {
    this.members.delete(member);
    this.#count(member, -1);
    for (const mention of member.mentions) this.#standing[standingOf(mention)].remove(recordOf(member.analysed, mention));
  }

  #count({ entity, mentions, analysed }: Member, times: 1 | -1): void {
    this.#names.count(oneLine(entity.name), times * Math.max(1, mentions.length));
    (entity.countryInferred ? this.#inferred : this.#countries).count(entity.country, times);
    this.#wikidata.count(entity.wikidata, times);
    this.#kinds.count(entity.kind, times);
    for (const sector of entity.sectors) this.#sectors.count(sector, times);
    for (const role of entity.roles) this.#roles.count(role, times);
    for (const mention of mentions) {
      this.#titles.count(mention.as?.title, times);
      if (mention.form === 'name')
        this.#standing[standingOf(mention)].called.count(oneLine(analysed.report.text.slice(mention.start, mention.end)), times);
    }
  }

  /** Makes the actor's record anew; gives it as it was and is, with the mentions that came and went. */
  remake(edits: LiveEdits): Changed<Actor> {
    const [before, shown] = [this.actor, this.#shown];
    this.actor = this.#record(edits);
    this.#shown = this.#standing.find(({ list }) => list.length > 0);
    const [parts] = this.#standing.flatMap((mentions) => {
      const changed = mentions.take();
      return mentions === shown && mentions === this.#shown ? [changed] : [];
    });
    return { before, after: this.actor, ...(before?.id === this.actor?.id ? { parts } : {}) };
  }

  /** The actor as users corrected it; undefined where no words stand for it. */
  #record(edits: LiveEdits): Actor | undefined {
    const standing = this.#standing.find(({ list }) => list.length > 0);
    const lowest = standing?.lowest();
    if (!standing || lowest === undefined) return undefined;
    const name = this.#name();
    const country = this.#countries.commonest() ?? this.#inferred.commonest();
    const wikidata = this.#wikidata.commonest();
    return renamed(
      {
        type: 'actor',
        id: itemId('act', [lowest]),
        name,
        kind: this.#kind(),
        ...(country === undefined ? {} : { country }),
        sectors: distinct(this.#sectors.values()),
        ...(wikidata === undefined ? {} : { wikidata }),
        roles: this.#allRoles(),
        aliases: distinct(standing.called.values()).filter((alias) => alias !== name),
        mentions: standing.list.slice(),
      },
      edits,
    );
  }

  /** The commonest kind; a country that acts anywhere is a government. */
  #kind(): ActorKind {
    return this.#kinds.commonest(undefined, (kind) => kind === 'government') ?? this.#kinds.commonest() ?? 'group';
  }

  /** The fullest name (most words), then the commonest, then one that isn't all in capitals. */
  #name(): string {
    const most = this.#names.values().reduce((longest, name) => Math.max(longest, countWords(name)), 0);
    return this.#names.commonest(fewCapitals, (name) => countWords(name) === most) ?? '';
  }

  /** The offices that knowledge gives; else the titles by which reports call the actor, each once, as it is written most often. */
  #allRoles(): Role[] {
    const known = this.#roles.values();
    const forms = groupBy(this.#titles.values(), (title) => title.toLowerCase());
    const titles = [...forms.keys()].map((form) => ({ title: this.#titles.commonest(undefined, (title) => title.toLowerCase() === form) ?? '' }));
    const byKey = new Map((known.length > 0 ? known : titles).map((role) => [roleKey(role), role] as const));
    return [...byKey].toSorted(([a], [b]) => byCodeUnits(a, b)).map(([, role]) => role);
  }
}

function roleKey(role: Role): string {
  return [role.from ?? '', role.to ?? '', role.title, role.organisation ?? ''].join('\u0000');
}

function countWords(name: string): number {
  return name.split(' ').length;
}

function fewCapitals(a: string, b: string): number {
  return Number(isCapitals(a)) - Number(isCapitals(b));
}

function isCapitals(name: string): boolean {
  return name === name.toUpperCase() && name !== name.toLowerCase();
}

/** The actor under the name that a user gave it; its name before is an alias. */
function renamed(actor: Actor, edits: LiveEdits): Actor {
  const name = edits.of('rename').find(({ targets }) => actor.mentions.some(({ id }) => targets.some((target) => target === id)))?.value;
  if (name === undefined || name === actor.name) return actor;
  return { ...actor, name, aliases: distinct([...actor.aliases, actor.name]).filter((alias) => alias !== name) };
}
