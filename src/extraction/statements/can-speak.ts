import { nounClass } from '../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../context.ts';
import type { NounPhrase } from '../phrases/index.ts';
import { BODIES } from '../taken-up.ts';
import { wordSet } from '../word-set.ts';
import { isText } from './texts.ts';

/** Nouns for those who speak that are no person or body by their foremost meaning, and pronouns. */
const SPEAKING: ReadonlySet<string> = wordSet(
  'expert source witness police prosecutor ministry government company court office authority bank commission committee council party union',
  'television tv radio newswire newspaper website magazine agency broadcaster outlet channel portal newsletter embassy presidency leadership campaign team side camp bloc',
  'opposition force coastguard palace federation alliance cabinet house chamber assembly panel management media press paper daily weekly station network foundation',
  'clinic laboratory lab shop store restaurant hotel museum zoo operator watchdog regulator insurer lender brewery shipyard factory fund startup city town unit',
  'shelter zoo gym farm resort theater theatre cinema library gallery church mosque venue bar cafe café pub inn refinery port jail diocese',
  'envoy admiral lawmaker councilor queen headteacher principal chair technocrat tipster forecaster medic goalkeeper creditor builder',
  'protester protestor separatist insurgent detainee complainant bystander passer-by eyewitness',
  'prosecution defence defense inquiry taskforce think-tank exchange bourse treasury chancellery consulate prefecture county borough state co-op hotline',
  'driver firefighter executive neighbour neighbor rescuer fan cleaner trucker whistleblower blower spokespeople guard hospital airport who he she they it i we people one two three both other another some several many kremlin parliament delegation administration department institute university mission head',
);

/** Whether a noun is of those who speak for themselves, though it may be a text's too: "the [paper]" is one, "the [law]" is none. */
export const isSpeaking = (noun: NounPhrase): boolean => SPEAKING.has(noun.lemma) || !isText(noun);

/** Whether a phrase may be who speaks: a name, or a noun for people, bodies or texts; "nobody", "who" and "one that" are none. */
export function canSpeak(at: SentenceContext, noun: NounPhrase): boolean {
  if (noun.negative || isRelativeWord(at, noun) || isOneOfThings(at, noun)) return false;
  const kind = nounClass(noun.lemma);
  return (
    SPEAKING.has(noun.lemma) ||
    isText(noun) ||
    kind === 'person' ||
    kind === 'organisation' ||
    BODIES.has(noun.lemma) ||
    (noun.lemma === 'service' && (noun.possessor !== undefined || /^(?:the|its|their)$/i.test(at.sentence.tokens[noun.first]?.form ?? ''))) ||
    isName(at, noun) ||
    isNamedSpeaker(at, noun)
  );
}

/** A name that nobody knows: all its words are capitals. */
function isName(at: SentenceContext, noun: NounPhrase): boolean {
  // "Japan's [Hokusei]", "the [City Water Survey]"
  const own = noun.possessor ? Math.min(noun.possessor.last + 2, noun.head) : noun.first;
  const first = /^the$/i.test(at.sentence.tokens[own]?.form ?? '') ? own + 1 : own;
  const all = at.sentence.tokens.slice(first, noun.last + 1);
  // "Menon[, 45,] said"
  const comma = all.findIndex(({ form }) => form === ',');
  const words = comma > 0 && all[comma + 1]?.upos === 'NUM' ? all.slice(0, comma) : all;
  return (
    words.length > 0 &&
    words.every((token) => token.upos === 'PROPN' || /^\p{Lu}\p{Ll}/u.test(token.form)) &&
    words.some((token) => token.upos === 'PROPN')
  );
}

/** "the website [Harbour Talk]", "the shipping company [Norvik]": the kind of speaker, then a name that nobody knows. */
function isNamedSpeaker(at: SentenceContext, noun: NounPhrase): boolean {
  const words = at.sentence.tokens.slice(noun.first, noun.last + 1);
  const kind = words.findLastIndex((token) => token.upos === 'NOUN' && (SPEAKING.has(token.lemma.toLowerCase()) || speaksByKind(token.lemma)));
  const name = words.slice(kind + 1);
  return kind >= 0 && name.length > 0 && name.every((token) => /^\p{Lu}/u.test(token.form));
}

function speaksByKind(lemma: string): boolean {
  return ['person', 'organisation'].includes(nounClass(lemma.toLowerCase()));
}

function isRelativeWord(at: SentenceContext, noun: NounPhrase): boolean {
  return at.sentence.tokens[noun.head]?.form.toLowerCase() === 'who';
}

/** "[one] that bans them and demands …" is no person. */
function isOneOfThings(at: SentenceContext, noun: NounPhrase): boolean {
  return noun.lemma === 'one' && at.sentence.tokens[noun.last + 1]?.form === 'that';
}
