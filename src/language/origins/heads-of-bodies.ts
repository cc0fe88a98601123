import { contains, type Entity, type Mention, type Range, type Report } from '../../model/index.ts';
import type { WordedSentence } from '../names/found-name.ts';
import type { NameMention } from '../names/name-mentions.ts';

/** A sentence with the mentions of its names. */
interface NamedSentence {
  worded: WordedSentence;
  names: readonly NameMention[];
}

/** Who speaks or acts for the whole of a body. */
const HEADS = 'secretary[- ]general|president|chief|head|chair(?:man|woman|person)?|director[- ]general|commissioner|envoy';
/** "[NATO] Secretary General Ada Holm" */
const BEFORE_NAME = new RegExp(`(?:^|\\s)(?:${HEADS})$`, 'iu');
/** "the [president of] the African Union, Ada Holm" */
const BEFORE_BODY = new RegExp(`(?<!\\b(?:former|deputy|vice)[ -])\\b(?:${HEADS}) of (?:the )?$`, 'iu');
/** "Ada Holm, [the president of] the African Union" */
const BETWEEN = new RegExp(`^,? (?:the )?(?:${HEADS}) of (?:the )?$`, 'iu');

/**
 * Those whom the report calls heads or envoys of a body of many states act for it, and not for the state whose nationals they are: they lose the country that is known of
 * them. Changes the entities.
 */
export function detachHeadsOfBodies(
  report: Report,
  entities: readonly Entity[],
  named: readonly NamedSentence[],
  mentions: readonly Mention[],
): void {
  const bodies = Map.groupBy(
    mentions.filter(({ entity }) => entities[entity]?.sectors.includes('IGO')),
    ({ sentence }) => sentence,
  );
  for (const { worded, names } of named) {
    for (const name of names) {
      const person = entities[name.mention.entity];
      if (person?.kind !== 'person') continue;
      const isHead = (bodies.get(worded.index) ?? []).some((body) => isOfPhrase(worded, name, body) || isBeside(report.text, name.mention, body));
      if (isHead) Object.assign(person, { country: undefined, sectors: ['IGO'] });
    }
  }
}

function isOfPhrase({ words }: WordedSentence, { phrase: { body, from, title = '' } }: NameMention, other: Range): boolean {
  if (!body || !BEFORE_NAME.test(title)) return false;
  // "former NATO chief"
  if (words.slice(Math.max(0, from - 1), body.from).some(({ lower }) => lower === 'former')) return false;
  return contains({ start: words[body.from]?.start ?? 0, end: words[body.to - 1]?.end ?? 0 }, other);
}

function isBeside(text: string, name: Range, body: Range): boolean {
  if (body.end <= name.start)
    return /^,? $/u.test(text.slice(body.end, name.start)) && BEFORE_BODY.test(text.slice(Math.max(0, body.start - 40), body.start));
  return BETWEEN.test(text.slice(name.end, body.start));
}
