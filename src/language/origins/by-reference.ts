import type { Entity, Mention, Sentence } from '../../model/index.ts';

/** What the report says, and whom its words mean. */
interface Read {
  text: string;
  sentences: readonly Sentence[];
  entities: readonly Entity[];
  mentions: readonly Mention[];
}

/**
 * Tells of which country those are whom only a phrase that means them, or one that means their state, tells: "Norvik … [the Danish company]",
 * "Kenya … [its] foreign minister, Ada Holm". Where a report tells several countries of one, it is left as it is. Changes the entities.
 */
export function tellByReference({ text, sentences, entities, mentions }: Read): void {
  const told = new Map<number, Set<string>>();
  const bySentence = Map.groupBy(mentions, ({ sentence }) => sentence);
  for (const mention of mentions) {
    const entity = entities[mention.entity];
    // what was only inferred yields to what the pronoun tells
    const isOpen = entity?.country === undefined || (entity.kind === 'person' && entity.countryInferred === true);
    if (!entity || !isOpen || !entity.key.startsWith('name:') || mention.members) continue;
    const beside = bySentence.get(mention.sentence) ?? [];
    const code = entity.kind === 'person' ? ofOffice(mention) : ofPhrase(entity, mention);
    if (code !== undefined) told.set(mention.entity, (told.get(mention.entity) ?? new Set()).add(code));

    /** "[the Danish company]": the adjective that opens a phrase for a firm, with nothing but words for it behind. */
    function ofPhrase({ kind }: Entity, { form, start, end }: Mention): string | undefined {
      if (form !== 'nominal' || (kind !== 'company' && kind !== 'organisation')) return undefined;
      const nation = beside.find((each) => each.start > start && each.end < end && isState(entities[each.entity]));
      if (!nation || !/^the $/i.test(text.slice(start, nation.start)) || !/^ [\p{Ll} ]+$/u.test(text.slice(nation.end, end))) return undefined;
      return entities[nation.entity]?.country;
    }

    /** "[its] foreign minister, Ada Holm": of the state that the pronoun means. */
    function ofOffice({ form, start, sentence }: Mention): string | undefined {
      if (form !== 'name') return undefined;
      const from = sentences[sentence]?.start ?? start;
      const owned = /\b(?:its|their|Its|Their) (?=((?:[\p{L}-]+ ){0,3}[\p{L}-]+),? (?:\p{Lu}\p{L}+\.? )?$)/u.exec(text.slice(from, start));
      if (!owned || !OF_STATE.test(owned[1] ?? '')) return undefined;
      const owner = beside.find((each) => each.form === 'pronoun' && each.start === from + owned.index);
      return owner && !owner.members && isState(entities[owner.entity]) ? entities[owner.entity]?.country : undefined;
    }
  }
  for (const [index, codes] of told) {
    const [code, another] = codes;
    const entity = entities[index];
    if (!entity || code === undefined || another !== undefined) continue;
    entity.country = code;
    delete entity.countryInferred;
  }
}

const OF_STATE =
  /\b(?:minister|premier|prime minister|chancellor|foreign secretary|secretary of state|ambassador|envoy|consul|governor|king|queen|(?:top|chief|senior) (?:diplomat|negotiator))$/iu;

function isState(entity: Entity | undefined): boolean {
  return entity?.kind === 'government' || (entity?.kind === 'place' && /^place:[A-Z]{3}$/.test(entity.key));
}
