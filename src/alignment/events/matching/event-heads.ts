import { deedsAt, sidesAt, thingOf } from '../../../language/knowledge/like-words.ts';
import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { EventFinding, Report } from '../../../model/index.ts';
import { described } from '../crowds.ts';
import { tellingWords } from './event-words.ts';

/** The nouns of an event's parties on one side that are told by a noun alone: of "nine teachers" "teacher"; what else it was done to counts among the targets. */
export function headsOf({ unnamed = [], participants }: EventFinding, role: 'source' | 'target'): Set<string> {
  const isOf = (told: string) => told === role || (told === 'other' && role === 'target');
  const nouns = participants.filter((party) => party.role === role).flatMap(({ span }) => describingNoun(span.exact) ?? []);
  return new Set([...unnamed.filter((party) => isOf(party.role)).map(({ head }) => thingOf(head)), ...nouns]);
}

/** Whether a party on one side is told by its name. */
export function isNamed({ participants }: EventFinding, role: 'source' | 'target'): boolean {
  return participants.some((party) => party.role === role && describingNoun(party.span.exact) === undefined);
}

/** The noun by which a phrase tells who somebody is: "eleven Malian [soldiers]", "[gunmen] in Sinai"; none where it ends in a name. */
function describingNoun(phrase: string): string | undefined {
  const { head: noun, before } = described(phrase);
  if (!/^\p{Ll}+$/u.test(noun) || (GOVERNING.has(noun) && before.some((word) => /\p{Lu}/u.test(word)))) return undefined;
  return thingOf(singularOf(noun));
}

/** "Kosovo's government office", "the Kosovo government": with its name before it, the state itself. */
const GOVERNING: ReadonlySet<string> = new Set('government office authorities administration leadership regime cabinet state'.split(' '));

/** The words of what it was done with, as far as a noun tells it, with what stands behind it ("work [on the cable]"), and whether it is told as known: "the cable agreement". */
export function objectOf(
  { unnamed = [], sentence }: EventFinding,
  { text }: Report,
): { object?: { words: ReadonlySet<string>; isDefinite: boolean } } {
  const span = unnamed.find(({ role }) => role !== 'source')?.span;
  if (!span) return {};
  const behind = COMPLEMENT.exec(text.slice(span.end, sentence.end))?.[0] ?? '';
  return { object: { words: tellingWords(`${span.exact}${behind}`), isDefinite: DEFINITE.test(span.exact) } };
}

const COMPLEMENT = /^\s+(?:of|on)(?:\s+\p{L}+){1,3}/u;
const DEFINITE = /^(?:the|this|that|these|those|its|his|her|their)\s/iu;

/** The deeds that the words of an account's trigger can tell, with the particles behind them: "[took] part in a rally". */
export function likeDeedsOf(told: Pick<EventFinding, 'trigger' | 'sentence'>, report: Report): Set<number> {
  return foundIn(told, report, deedsAt);
}

/** Of which opposite deeds the words of an account's trigger can tell one side: "[opened] a factory", "[closed] a factory". */
export function sidesOfDeeds(told: Pick<EventFinding, 'trigger' | 'sentence'>, report: Report): Set<number> {
  return foundIn(told, report, sidesAt);
}

function foundIn({ trigger, sentence }: Pick<EventFinding, 'trigger' | 'sentence'>, { text }: Report, at: typeof deedsAt): Set<number> {
  const words = wordsIn(text.slice(trigger.start, sentence.end));
  const own = wordsIn(trigger.exact).length;
  return new Set(Array.from({ length: own }, (_, index) => [...at(words, index)]).flat());
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
