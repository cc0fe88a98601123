import type { Sentence, Token } from '../../model/index.ts';
import { firstEndingAfter } from '../ranges.ts';
import { isDayName } from './words.ts';

/** Verbs that in the present and with a day tell what is arranged for it: "the talks [begin] on Monday". */
const TIMETABLED: ReadonlySet<string> = new Set(
  'leave depart arrive travel fly begin start open end finish close resume reopen expire vote hear meet return appear host go visit'.split(' '),
);

/** Back from a day its verb is near. */
const NEAR = 14;

/**
 * The verb of which a day is that of a timetable: "the president [leaves] for Madrid on Wednesday, his spokesman said"; undefined elsewhere, and in a title or caption, which
 * tell in the present what has been.
 */
export function timetabledVerb({ tokens, role }: Sentence, start: number): number | undefined {
  const place = firstEndingAfter(tokens, start);
  if (role !== 'paragraph' || !isDayName(tokens[place]?.form ?? '') || tokens[place - 1]?.form.toLowerCase() !== 'on') return undefined;
  const from = Math.max(0, place - NEAR);
  const verb = from + tokens.slice(from, place).findLastIndex(({ upos }) => upos === 'VERB' || upos === 'AUX');
  // "on Monday, 5 May 1941" tells its year
  const isDated = tokens.slice(place + 1, place + 4).some(({ upos }) => upos === 'NUM');
  return isTimetabled(tokens[verb]) && !isDated && !isOfOtherSense(tokens, verb) && !isOfPicture(tokens, verb) ? verb : undefined;
}

/** "[return] fire", "[leaves] behind debts", and not "returns to Lima". */
function isOfOtherSense(tokens: readonly Token[], verb: number): boolean {
  const next = tokens[verb + 1];
  const isReturn = tokens[verb]?.lemma === 'return' && !/^(?:to|from|home|on)$/i.test(next?.form ?? '');
  return isReturn || next?.form.toLowerCase() === 'behind';
}

function isTimetabled(verb: Token | undefined): boolean {
  const isPresent = verb?.upos === 'VERB' && /VerbForm=Fin/.test(verb.feats ?? '') && /Tense=Pres/.test(verb.feats ?? '');
  return isPresent && TIMETABLED.has(verb.lemma.toLowerCase());
}

/** "[Kenyan President Ada Holm] arrives at the court on Monday", "[Villagers] return home on Sunday": by name or without an article, and nobody who says so, as beneath a picture. */
function isOfPicture(tokens: readonly Token[], verb: number): boolean {
  const isSaid = tokens.some(({ upos, lemma }) => upos === 'VERB' && /^(?:say|tell|announce|report|add|confirm)$/.test(lemma));
  const before = tokens.slice(Math.max(0, verb - 4), verb);
  const isTold =
    before.at(-1)?.upos === 'PRON' || (before.at(-1)?.upos === 'NOUN' && before.some(({ form }) => /^(?:the|its|their|his|her)$/i.test(form)));
  return !isSaid && !isTold;
}
