import type { Actor, ActorId, AnalysedReport, Changed, ReportId } from '../../model/index.ts';
import type { LiveEdits } from '../edits.ts';
import { type Party, partyOf } from '../events/parties.ts';
import { IdsBy } from '../report-set.ts';
import { byCodeUnits } from '../reports.ts';
import { ActorGroup, type Member, membersOf } from './actor-group.ts';
import { actorKeys, documentOf, Namesakes, unknownNameKey } from './actor-keys.ts';
import type { Actors } from './actors.ts';

interface Placed {
  member: Member;
  /** Its key before users merged actors. */
  key: string;
  group: ActorGroup;
}

interface Entry {
  document: string;
  members: Member[];
}

/**
 * Merges the entities of all reports into actors, as users corrected them; an entity without a mention in any report is no actor. What a report's
 * entity stands for depends on its document's entities, on namesakes, and on what users merged; an actor on the entities that stand for it.
 */
export class ActorSet implements Actors {
  readonly byId = new Map<ActorId, Actor>();
  readonly parties = new Map<ActorId, Party>();
  readonly #entries = new Map<ReportId, Entry>();
  readonly #placed = new Map<Member, Placed>();
  readonly #groups = new Map<string, ActorGroup>();
  readonly #inDocument = new IdsBy<string, ReportId>();
  readonly #withName = new IdsBy<string, ReportId>();
  readonly #byMention = new IdsBy<string, Member>();
  readonly #namesakes = new Namesakes();
  /** Keys that users made one, now and before the change under way. */
  #merged: ReadonlyMap<string, string> = new Map();
  #before: ReadonlyMap<string, string> = new Map();
  #dirty = new Set<ActorGroup>();

  of(report: ReportId, entity: number): ActorId | undefined {
    const member = this.#entries.get(report)?.members[entity];
    return member && this.#placed.get(member)?.group.actor?.id;
  }

  /** Takes in what these reports tell now; gives the actors that changed, and the reports in which somebody is another now. */
  update(changed: Iterable<ReportId>, entryOf: (id: ReportId) => AnalysedReport | undefined, edits: LiveEdits) {
    const touched = new Set<ReportId>();
    const documents = new Set<string>();
    const names = new Set<string>();
    for (const id of changed) {
      this.#takeOut(id, documents, names);
      const entry = entryOf(id);
      if (entry) this.#putIn(entry, documents, names);
    }
    for (const name of names) for (const id of this.#withName.of(name)) documents.add(this.#entries.get(id)?.document ?? '');
    const moved = [...documents].flatMap((document) => this.#keyed(document));
    this.#merge(edits);
    for (const { member, key } of moved) this.#place(member, key, touched);
    this.#moveMerged(touched);
    return { touched, changes: this.#remake(edits, touched) };
  }

  #takeOut(id: ReportId, documents: Set<string>, names: Set<string>): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    this.#entries.delete(id);
    this.#inDocument.delete(entry.document, id);
    documents.add(entry.document);
    for (const member of entry.members) {
      this.#countName(member, id, -1, names);
      for (const mention of member.mentions) this.#byMention.delete(mention.id, member);
      const group = this.#placed.get(member)?.group;
      group?.remove(member);
      if (group) this.#dirty.add(group);
      this.#placed.delete(member);
    }
  }

  #putIn(analysed: AnalysedReport, documents: Set<string>, names: Set<string>): void {
    const { id } = analysed.report;
    const entry = { document: documentOf(analysed), members: membersOf(analysed) };
    this.#entries.set(id, entry);
    this.#inDocument.add(entry.document, id);
    documents.add(entry.document);
    for (const member of entry.members) {
      this.#countName(member, id, 1, names);
      for (const mention of member.mentions) this.#byMention.add(mention.id, member);
    }
  }

  #countName({ entity }: Member, id: ReportId, times: 1 | -1, names: Set<string>): void {
    const name = unknownNameKey(entity);
    if (name === undefined) return;
    if (times === 1) this.#withName.add(name, id);
    else this.#withName.delete(name, id);
    for (const other of this.#namesakes.count(entity, times)) names.add(other);
  }

  /** The members of a document whose key is another one now. */
  #keyed(document: string): { member: Member; key: string }[] {
    const members = [...this.#inDocument.of(document)].toSorted(byCodeUnits).flatMap((id) => this.#entries.get(id)?.members ?? []);
    const keys = actorKeys(members, this.#namesakes);
    return members.map((member, at) => ({ member, key: keys[at] ?? '' })).filter(({ member, key }) => this.#placed.get(member)?.key !== key);
  }

  #place(member: Member, key: string, touched: Set<ReportId>): void {
    const before = this.#placed.get(member)?.group;
    const name = this.#merged.get(key) ?? key;
    touched.add(member.analysed.report.id);
    if (before?.key === name) return void this.#placed.set(member, { member, key, group: before });
    if (before) {
      before.remove(member);
      this.#dirty.add(before);
    }
    const group = this.#groups.get(name) ?? new ActorGroup(name);
    this.#groups.set(name, group);
    group.add(member);
    this.#dirty.add(group);
    this.#placed.set(member, { member, key, group });
  }

  /** The keys with those of merged mentions made one: the lowest of them. */
  #merge(edits: LiveEdits): void {
    const merged = new Map<string, string>();
    const current = (key: string) => merged.get(key) ?? key;
    for (const { targets } of edits.of('merge')) {
      const members = targets.flatMap((target) => [...this.#byMention.of(target)]);
      const keys = members.flatMap((member) => this.#keyOf(member));
      const those = new Set(keys.map(current));
      const [lowest] = [...those].toSorted(byCodeUnits);
      if (lowest === undefined) continue;
      for (const key of new Set([...merged.keys(), ...keys])) if (those.has(current(key))) merged.set(key, lowest);
    }
    this.#merged = merged;
  }

  /** The key of a member in its document as it is now, though it may not be placed by it yet. */
  #keyOf(member: Member): string[] {
    const document = documentOf(member.analysed);
    const members = [...this.#inDocument.of(document)].toSorted(byCodeUnits).flatMap((id) => this.#entries.get(id)?.members ?? []);
    return actorKeys(members, this.#namesakes).filter((_, at) => members[at] === member);
  }

  /** Moves those whose key users merged with another, or no longer do. */
  #moveMerged(touched: Set<ReportId>): void {
    const keys = new Set([...this.#merged.keys(), ...this.#merged.values(), ...this.#before.keys(), ...this.#before.values()]);
    for (const name of keys) {
      for (const member of this.#groups.get(name)?.members ?? []) {
        const placed = this.#placed.get(member);
        if (placed && placed.group.key !== (this.#merged.get(placed.key) ?? placed.key)) this.#place(member, placed.key, touched);
      }
    }
    this.#before = this.#merged;
  }

  /** Makes the records of changed groups anew; where an actor is told otherwise than before, all its reports are touched. */
  #remake(edits: LiveEdits, touched: Set<ReportId>): Changed<Actor>[] {
    const remade = [...this.#dirty].map((group) => ({ group, before: group.actor, told: this.#toldOf(group) }));
    this.#dirty = new Set();
    for (const { before } of remade) {
      if (!before) continue;
      this.byId.delete(before.id);
      this.parties.delete(before.id);
    }
    const changes: Changed<Actor>[] = [];
    for (const { group, told } of remade) {
      changes.push(group.remake(edits));
      if (group.members.size === 0) this.#groups.delete(group.key);
      if (group.actor) {
        this.byId.set(group.actor.id, group.actor);
        this.parties.set(group.actor.id, partyOf(group.actor, group.key));
      }
      if (told !== this.#toldOf(group)) for (const { analysed } of group.members) touched.add(analysed.report.id);
    }
    return changes;
  }

  /** All of an actor on which anything else depends. */
  #toldOf({ actor, key }: ActorGroup): string {
    if (!actor) return '';
    const { mentions: _, aliases: __, wikidata: ___, ...told } = actor;
    return JSON.stringify([told, partyOf(actor, key)]);
  }
}
