import type { PairNominal } from './nominals.ts';
import { type CoreferenceSentence, type Discourse, type Referent, referentsSince } from './referent.ts';

/** What two are in together: "fought", "resumed talks", "their border", "a dispute". */
const MUTUAL = new RegExp(
  String.raw`\b(?:${[
    'fight(?:s|ing)?|fought|clash(?:es|ed|ing)?|war|wars|warring|battl(?:es?|ed|ing)|skirmish(?:es)?|hostilities|conflict|stand-?off|rivals?|rivalry|feud|dispute[sd]?',
    'disputing|quarrel(?:s|ed)?|row|tensions?|crisis|border|truce|cease-?fire|armistice|peace|talks|negotiat(?:e|es|ed|ing|ions?)|deal|agreement|treaty',
    'ties|relations|trad(?:ed|ing) (?:blame|fire|accusations|threats|insults|barbs)|blam(?:ed|ing)|each other|one another|exchanged|confrontation',
  ].join('|')})\b`,
  'iu',
);

/** "the two [sides]", "both [parties]": sides of something, where "both countries" may be any two. */
export const areSides = ({ to }: PairNominal, { worded }: CoreferenceSentence): boolean =>
  /^(?:sides|parties)$/.test(worded.words[to - 1]?.lower ?? '');

/**
 * Whether the report has told of something between two states before it calls them sides: "Kenya shelled Chad", "fighting between Kenya and Chad",
 * "Kenya and Chad resumed talks"; not "Kenya and Chad sent envoys to Cairo".
 */
export function isToldBetween([one, other]: readonly [number, number], since: number, sentence: CoreferenceSentence, discourse: Discourse): boolean {
  const near = Map.groupBy(referentsSince(discourse, since), ({ sentence: number }) => number);
  const ofBoth = (index: number): Referent[] => (near.get(index) ?? []).filter(({ mention }) => mention.entity === one || mention.entity === other);
  for (let number = sentence.worded.index; number >= since; number -= 1) {
    const here = ofBoth(number);
    const names = new Set(here.map(({ mention }) => mention.entity)).size;
    if (names < 2 && (near.get(number)?.length ?? 0) > 0 && number !== sentence.worded.index) continue;
    if (names === 2 && isOneUponOther(here)) return true;
    if (names !== 1 && MUTUAL.test(textOf(number, sentence, discourse))) return true;
  }
  return false;
}

/** "[Kenya] shelled [Chad]", "[Kenya] accused [Chad] of …": the one does something, the other undergoes it. */
function isOneUponOther(here: readonly Referent[]): boolean {
  const [doer] = here.filter(({ slot, isPart }) => slot === 'subject' && !isPart);
  return doer !== undefined && here.some(({ mention, slot, isPart }) => mention.entity !== doer.mention.entity && slot === 'object' && !isPart);
}

/** Its words; of the sentence that is being read those before the two are taken up are all that it may say of them. */
function textOf(number: number, sentence: CoreferenceSentence, discourse: Discourse): string {
  const words = discourse.sentences[number]?.worded.words ?? [];
  const until = number === sentence.worded.index ? words.findIndex(({ lower }) => lower === 'sides' || lower === 'parties') : words.length;
  return words
    .slice(0, until)
    .map(({ lower }) => lower)
    .join(' ');
}
