import type { Entity, Mention, Report, Sentence } from '../../model/index.ts';
import { singularOf } from '../knowledge/nouns.ts';

/** A place in a report: the number of the sentence, and an offset in it. */
export interface Spot {
  sentence: number;
  start: number;
}

/** What a state or its bodies are named by, and of which noun the words tell it: "[Peru]'s congress" → congress; whether its sentence opens with it. */
export interface Telling extends Spot {
  code: string;
  head?: string;
  /** The noun with the words before it: "foreign minister". */
  title?: string;
  opens: boolean;
  isTown: boolean;
  /** "[in] Peru": something is told to be there. */
  isWhere: boolean;
}

/** All that a report tells of states, in the order of its mentions. */
export function tellingsOfReport(
  { text }: Report,
  sentences: readonly Sentence[],
  entities: readonly Entity[],
  mentions: readonly Mention[],
): Telling[] {
  // "[German] carmaker Norvik" tells of the firm alone
  const firms = new Set(mentions.filter(({ entity }) => entities[entity]?.kind === 'company').map(({ start }) => start));
  const isOfFirm = ({ form, end }: Mention) => form === 'adjective' && firms.has(end + (MODIFIERS.exec(text.slice(end, end + 60))?.[0].length ?? -1));
  return mentions.filter((mention) => !isOfFirm(mention)).flatMap((mention) => tellingsOf(mention, sentences, entities));
}

/** The words between an adjective and a name: " carmaker ". */
const MODIFIERS = /^(?: \p{Ll}[\p{L}-]*){1,4} (?=\p{Lu})/u;

/** States, and places and bodies of one state that knowledge has; no people and firms, who may be anywhere. */
function tellingsOf(
  { entity, sentence, start, end, form, members }: Mention,
  sentences: readonly Sentence[],
  entities: readonly Entity[],
): Telling[] {
  if (form === 'pronoun' || members) return [];
  const { kind, country, key, sectors } = entities[entity] ?? {};
  const isState = kind === 'government' || kind === 'place' || (kind === 'organisation' && key?.startsWith('org:'));
  // "told the [BBC]": an outlet is heard anywhere
  if (!isState || country === undefined || sectors?.includes('JRN')) return [];
  const own = sentences[sentence];
  // "the [Danish]-owned mine", "[Oslo]-based Norvik" tell of a firm alone
  if (own?.tokens.some((token) => token.start >= end && token.start <= end + 1 && OF_FIRM.test(token.form))) return [];
  const told = nounTold(own, { start, end, form });
  const isTown = kind === 'place' && !/^place:[A-Z]{3}$/.test(key ?? '');
  const isWhere = IN.test(own?.tokens.findLast((token) => token.end <= start)?.form ?? '');
  return [{ sentence, start, code: country, isTown, isWhere, opens: start - (own?.start ?? 0) <= OPENS_WITHIN, ...told }];
}

const IN = /^(?:in|across|inside|at|near)$/iu;
const OF_FIRM = /^(?:-|[-‐‑]?(?:based|owned|listed|backed|born|made|built)\b)/u;
/** "The [United States] …", "On Monday [Peru] …" open their sentence. */
const OPENS_WITHIN = 12;

/** "[Peru]'s new congress", "the [Thai] army", "the army of [Thailand]": the noun of which the state is told. */
function nounTold(sentence: Sentence | undefined, { start, end, form }: Pick<Mention, 'start' | 'end' | 'form'>): Pick<Telling, 'head' | 'title'> {
  const tokens = sentence?.tokens ?? [];
  const first = tokens.findIndex((token) => token.end > start);
  let at = tokens.findIndex((token) => token.start >= end);
  if (first < 0 || at < 0) return {};
  if (/^['’]s?$/u.test(tokens[at]?.form ?? '')) at += 1;
  // "[Kenyan] and Ugandan soldiers"
  if (form === 'adjective' && tokens[at]?.form === 'and' && /^\p{Lu}/u.test(tokens[at + 1]?.form ?? '')) at += 2;
  const run = tokens.slice(at, at + 5);
  const close = run.findIndex(({ upos, feats }) => !/^(?:NOUN|ADJ|PROPN|VERB)$/.test(upos) || feats?.includes('VerbForm=Fin'));
  const words = close < 0 ? run : run.slice(0, close);
  const opening = words.findIndex(({ upos }) => upos === 'NOUN');
  // "the Thai [army chief] last week"
  const behind = words.findIndex(({ upos }, index) => index > opening && upos !== 'NOUN');
  const noun = opening < 0 ? -1 : (behind < 0 ? words.length : behind) - 1;
  if (noun >= 0) return { head: singularOf(words[noun]?.form ?? ''), title: titleOf(words.slice(0, noun + 1)) };
  const of = tokens[first - 1]?.form === 'the' ? first - 2 : first - 1;
  const before = tokens[of - 1];
  return /^(?:of|in)$/.test(tokens[of]?.form ?? '') && before?.upos === 'NOUN' ? { head: singularOf(before.form) } : {};
}

/** As names have titles: in small letters and American spelling. */
function titleOf(words: readonly { form: string }[]): string {
  return words
    .map(({ form }) => form.toLowerCase())
    .join(' ')
    .replaceAll('defence', 'defense');
}
