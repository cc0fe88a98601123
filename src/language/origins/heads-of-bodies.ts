import { contains, type Entity, type Mention } from '../../model/index.ts';
import type { WordedSentence } from '../names/found-name.ts';
import type { NameMention } from '../names/name-mentions.ts';

/** A sentence with the mentions of its names. */
interface NamedSentence {
  worded: WordedSentence;
  names: readonly NameMention[];
}

/** Who speaks or acts for the whole of a body: "[NATO] Secretary General Ada Holm". */
const HEAD = /(?:^|\s)(?:secretary[- ]general|president|chief|head|chair(?:man|woman|person)?|director[- ]general|commissioner|envoy)$/iu;

/**
 * Those whom the report calls heads or envoys of a body of many states act for it, and not for the state whose nationals they are: they lose the country that is known of
 * them. Changes the entities.
 */
export function detachHeadsOfBodies(entities: readonly Entity[], named: readonly NamedSentence[], mentions: readonly Mention[]): void {
  const bySentence = Map.groupBy(mentions, ({ sentence }) => sentence);
  for (const { worded, names } of named) {
    for (const { mention, phrase } of names) {
      const person = entities[mention.entity];
      const { body, title = '' } = phrase;
      if (person?.kind !== 'person' || !body || !HEAD.test(title)) continue;
      // "former NATO chief"
      if (worded.words.slice(Math.max(0, phrase.from - 1), body.from).some(({ lower }) => lower === 'former')) continue;
      const range = { start: worded.words[body.from]?.start ?? 0, end: worded.words[body.to - 1]?.end ?? 0 };
      const own = (bySentence.get(worded.index) ?? []).find((other) => contains(range, other));
      if (own && entities[own.entity]?.sectors.includes('IGO')) Object.assign(person, { country: undefined, sectors: ['IGO'] });
    }
  }
}
