import { originAdjectives, placeWords } from './name-words.ts';

/** A word with its neighbours; `tags` are those given so far. */
interface Place {
  forms: readonly string[];
  lower: readonly string[];
  tags: readonly string[];
  index: number;
}

/** Gives a word's tag, or nothing where it has no opinion. */
export type TagRule = (place: Place) => string | undefined;

const SUBJECT_PRONOUNS = new Set(['i', 'he', 'she', 'it', 'they', 'we', 'there', 'you', 'who', 'this', 'these', 'those']);
const NOMINATIVE = new Set(['i', 'he', 'she', 'they', 'we', 'there', 'it', 'you']);
const ADPOSITIONS_BEFORE_ING = new Set(
  'of for about before with after on by like from at without upon in than since through despite as besides while when against into toward towards over'.split(
    ' ',
  ),
);

const word = (place: Place, shift = 0): string => place.lower[place.index + shift] ?? '';
const tag = (place: Place, shift = 0): string => place.tags[place.index + shift] ?? '';

/** don|n't, he|'s, they|'ve; the 's of "Xi's" is a particle, that of "it's" a verb. */
const clitics: TagRule = (place) => {
  const own = word(place);
  if (own === "n't" || own === 'not') return 'PART';
  if (/^'(?:ll|ve|re|m|d)$/u.test(own)) return 'AUX';
  if (own === 'ca' || own === 'wo') return word(place, 1) === "n't" ? 'AUX' : undefined;
  if (
    own === "'" &&
    word(place, -1).endsWith('s') &&
    /^(?:NOUN|PROPN)$/u.test(tag(place, -1)) &&
    /^(?:NOUN|ADJ|PROPN|NUM|VERB)$/u.test(tag(place, 1))
  )
    return 'PART';
  if (own !== "'s") return undefined;
  if (word(place, -1) === 'let') return 'PRON';
  if (/^(?:it|he|she|that|there|what|who|here|where|how|this|when|why)$/u.test(word(place, -1))) return 'AUX';
  return /^(?:a|an|the|not|been|going|also|already|just)$/u.test(word(place, 1)) && /^(?:NOUN|PROPN|PRON)$/u.test(tag(place, -1)) ? 'AUX' : 'PART';
};

/** Words that have one tag wherever they stand. */
const FIXED: Record<string, string> = {
  i: 'PRON',
  pm: 'NOUN',
  am: 'AUX',
  'p.m.': 'NOUN',
  'a.m.': 'NOUN',
  percent: 'NOUN',
  '%': 'SYM',
  $: 'SYM',
  '€': 'SYM',
  '£': 'SYM',
  'etc.': 'NOUN',
  etc: 'NOUN',
  although: 'SCONJ',
  whether: 'SCONJ',
  unless: 'SCONJ',
  if: 'SCONJ',
  because: 'SCONJ',
  none: 'NOUN',
  nor: 'CCONJ',
  and: 'CCONJ',
  or: 'CCONJ',
  '<': 'PUNCT',
  '>': 'PUNCT',
  via: 'ADP',
  despite: 'ADP',
  amid: 'ADP',
  versus: 'ADP',
};
const fixed: TagRule = (place) => {
  const own = word(place);
  if (own === 'am' && /^\d/u.test(word(place, -1))) return 'NOUN';
  if (own === 'because' && word(place, 1) === 'of') return 'ADP';
  if (own === 'none') return 'PRON';
  if (own === 'i' && place.forms[place.index] !== 'I' && !/^(?:i'?m|am|have|'m|was|will|do|think|had)$/u.test(word(place, 1))) return undefined;
  return Object.hasOwn(FIXED, own) ? FIXED[own] : undefined;
};

/** Web addresses and e-mail addresses are proper nouns; runs of marks are punctuation. */
const shapes: TagRule = (place) => {
  const form = place.forms[place.index] ?? '';
  if (/^(?:https?:\/\/|www\.)|@/iu.test(form) && form.length > 3) return 'PROPN';
  if (/^[^\p{L}\p{N}\p{S}]+$/u.test(form) && !/^[%@&§#+/]$|\)[:;]|[:;]-?[()]/u.test(form)) return 'PUNCT';
  if (/^[*=~]{2,}$/u.test(form)) return 'PUNCT';
  return /^\d+(?:[.,:/]\d+)*$/u.test(form) ? 'NUM' : undefined;
};

/** "Russian exports" is an adjective, "the Russians" a proper noun. */
const origins: TagRule = (place) => {
  const form = place.forms[place.index] ?? '';
  if (!/^\p{Lu}/u.test(form) || !originAdjectives().has(word(place)) || placeWords().has(word(place))) return undefined;
  return /^(?:NOUN|ADJ|PROPN|NUM)$/u.test(tag(place, 1)) || /^[-–]$/u.test(word(place, 1)) || /^(?:CCONJ|PUNCT)$/u.test(tag(place, 1))
    ? 'ADJ'
    : 'PROPN';
};

/** Expletive and locative "there". */
const there: TagRule = (place) => {
  if (word(place) !== 'there') return undefined;
  if (
    /^(?:is|are|was|were|'s|be|been|will|would|has|have|had|may|might|can|could|must|should|remains?|exists?|seems?|appears?|comes?|wo|isn't|wasn't|ca|'re|'ll)$/u.test(
      word(place, 1),
    )
  )
    return 'PRON';
  return /^(?:is|are|was|were)$/u.test(word(place, -1)) && place.index === 1 ? 'PRON' : 'ADV';
};

/** "had left" but "had a plan"; "did not say" but "did it": an auxiliary has a verb after it, adverbs, negation and an inverted subject between. */
const haveAndDo: TagRule = (place) => {
  const own = word(place);
  if (!/^(?:have|has|had|having|do|does|did|'ve|done|doing)$/u.test(own)) return undefined;
  if (own === 'done' || own === 'doing') return 'VERB';
  const inverted = place.index === 0 || /^(?:what|where|how|why|who|when|nor|neither|,|so|only|which)$/u.test(word(place, -1));
  let next = place.index + 1;
  while (next < place.forms.length && next < place.index + (inverted ? 7 : 5)) {
    const between = place.tags[next] ?? '';
    const form = place.lower[next] ?? '';
    const passes =
      between === 'ADV' ||
      form === "n't" ||
      form === 'not' ||
      (next === place.index + 1 && SUBJECT_PRONOUNS.has(form)) ||
      (inverted && /^(?:DET|NOUN|PROPN|ADJ|PRON)$/u.test(between));
    if (!passes) break;
    next++;
  }
  const found = place.tags[next] ?? '';
  const form = place.lower[next] ?? '';
  if (own.startsWith('d'))
    return /^(?:VERB|AUX)$/u.test(found) || word(place, 1) === "n't" || (word(place, 1) === 'not' && found !== 'PUNCT') ? 'AUX' : 'VERB';
  const participle = /^(?:VERB|AUX)$/u.test(found) || (form.endsWith('ed') && /^(?:ADJ)$/u.test(found));
  return participle && !form.endsWith('ing') ? 'AUX' : 'VERB';
};

/** "has galvanized", "had sharply reduced": after "have" a form in -ed is a participle. */
const perfectParticiple: TagRule = (place) => {
  if (tag(place) !== 'ADJ' || !word(place).endsWith('ed') || /^(?:NOUN|PROPN)$/u.test(tag(place, 1))) return undefined;
  const back = tag(place, -1) === 'ADV' ? 2 : 1;
  return /^(?:have|has|had|having|'ve)$/u.test(word(place, -back)) ? 'VERB' : undefined;
};

/** "the new rule helps the farmers": a form in -s between a noun and a new noun phrase. */
const thirdPerson: TagRule = (place) => {
  if (tag(place) !== 'NOUN' || !/[^s]s$/u.test(word(place)) || !/^\p{Ll}/u.test(place.forms[place.index] ?? '')) return undefined;
  if (!/^(?:NOUN|PROPN)$/u.test(tag(place, -1)) && !/^(?:it|he|she|which|who|that)$/u.test(word(place, -1))) return undefined;
  if (!/^(?:the|a|an|its|his|her|their|no|him|them|that)$/u.test(word(place, 1))) return undefined;
  return place.tags.slice(Math.max(0, place.index - 6), place.index).includes('VERB') && !/^(?:which|who|it|he|she)$/u.test(word(place, -1))
    ? undefined
    : 'VERB';
};

/** "There is", "there were": the verb of existence; everywhere else a copula or auxiliary. */
const be: TagRule = (place) => {
  if (!/^(?:is|are|was|were|be|been|being|'re|am|'m)$/u.test(word(place))) return undefined;
  const back = [1, 2, 3].find((shift) => !/^(?:ADV|PART|AUX)$/u.test(tag(place, -shift))) ?? 1;
  return word(place, -back) === 'there' && tag(place, -back) === 'PRON' ? 'VERB' : 'AUX';
};

/** "There is hope": what exists is a noun. */
const existing: TagRule = (place) =>
  tag(place) === 'VERB' && !/(?:ed|en|ing)$/u.test(word(place)) && tag(place, -1) === 'VERB' && word(place, -2) === 'there' ? 'NOUN' : undefined;

/** "to visit" is a particle, "to Beijing" an adposition. */
const to: TagRule = (place) => {
  if (word(place) !== 'to') return undefined;
  const next = tag(place, 1) === 'ADV' && /^(?:VERB|AUX)$/u.test(tag(place, 2)) ? 2 : 1;
  return /^(?:VERB|AUX)$/u.test(tag(place, next)) && !word(place, next).endsWith('ing')
    ? 'PART'
    : /^(?:PUNCT)?$/u.test(tag(place, 1))
      ? undefined
      : 'ADP';
};

/** After "to", a modal or "do", a word that may be a verb is one: "to help", "will cost". */
const baseVerb: TagRule = (place) => {
  if (tag(place) !== 'NOUN' || /(?:s|tion|ment|ness|ity|er|or)$/u.test(word(place))) return undefined;
  if (
    /^(?:will|would|can|could|may|might|must|should|shall|'ll|'d|cannot)$/u.test(word(place, -1)) ||
    (word(place, -1) === "n't" && tag(place, -2) === 'AUX')
  )
    return 'VERB';
  if (word(place, -1) !== 'to') return undefined;
  return /^(?:DET|PRON|ADP|PROPN)$/u.test(tag(place, 1)) &&
    /^(?:VERB|ADJ|NOUN|PROPN|PRON)$/u.test(tag(place, -2)) &&
    /^(?:the|a|an|his|her|its|their|our|my|your|this|that|these|those|him|them|it|us|me|with|for|on)$/u.test(word(place, 1))
    ? 'VERB'
    : undefined;
};

/** Between a determiner and no noun of its own there is no verb: "the visit", "his help", "the fighting". */
const nounAfterDeterminer: TagRule = (place) => {
  if (tag(place) !== 'VERB') return undefined;
  const before = tag(place, -1) === 'ADJ' ? -2 : -1;
  const determined = tag(place, before) === 'DET' || /^(?:his|her|its|their|our|my|your|'s)$/u.test(word(place, before));
  if (!determined || (word(place, before) === "'s" && tag(place, before) === 'AUX') || /^(?:that|all|both|this|her)$/u.test(word(place, before)))
    return undefined;
  if (/^(?:NOUN|PROPN|ADJ|ADV|NUM)$/u.test(tag(place, 1)) || word(place, 1) === '-')
    return /(?:ed|ing|en)$/u.test(word(place)) ? undefined : /^(?:NOUN)$/u.test(tag(place, 1)) ? 'NOUN' : undefined;
  return /(?:ed|en)$/u.test(word(place)) ? undefined : 'NOUN';
};

/** "after meeting", "without naming": before a gerund an adposition marks a clause. */
const markBeforeGerund: TagRule = (place) => {
  if (tag(place) !== 'ADP' || !ADPOSITIONS_BEFORE_ING.has(word(place))) return undefined;
  const next = /^(?:ADV|PART)$/u.test(tag(place, 1)) ? 2 : 1;
  return tag(place, next) === 'VERB' && word(place, next).endsWith('ing') ? 'SCONJ' : undefined;
};

/** "before he left", "as they met", "since it began". */
const markBeforeSubject: TagRule = (place) => {
  if (!/^(?:before|after|until|till|since|as|like|than|once|though|while|that)$/u.test(word(place)) || !/^(?:ADP|ADV)$/u.test(tag(place)))
    return undefined;
  const subject = NOMINATIVE.has(word(place, 1)) && word(place, 1) !== 'it' && word(place, 1) !== 'you';
  const itVerb = /^(?:it|you|this|that)$/u.test(word(place, 1)) && /^(?:VERB|AUX)$/u.test(tag(place, 2));
  if (subject || itVerb) return 'SCONJ';
  return /^(?:before|after|until|till|since|once)$/u.test(word(place)) && /^(?:DET|PROPN)$/u.test(tag(place, 1)) && clauseFollows(place)
    ? 'SCONJ'
    : undefined;
};

/** Whether a finite verb comes after the next noun phrase: "after the court ruled". */
function clauseFollows(place: Place): boolean {
  for (let next = place.index + 1; next < place.index + 7; next++) {
    const at = place.tags[next] ?? '';
    if (/^(?:AUX)$/u.test(at)) return true;
    if (at === 'VERB')
      return (
        !place.lower[next]?.endsWith('ing') &&
        /^(?:NOUN|PROPN)$/u.test(place.tags[next - 1] ?? '') &&
        /^(?:DET|ADP|PROPN|PRON|PUNCT|ADV|ADJ|NUM)$/u.test(place.tags[next + 1] ?? '') &&
        place.lower[next + 1] !== 'by'
      );
    if (!/^(?:DET|NOUN|PROPN|ADJ|NUM)$/u.test(at)) return false;
  }
  return false;
}

/** "this visit" is a determiner, "this is" a pronoun; "that" after a verb of saying a conjunction. */
const demonstratives: TagRule = (place) => {
  const own = word(place);
  if (!/^(?:this|these|those|that)$/u.test(own)) return undefined;
  const next = tag(place, 1);
  if (own !== 'that')
    return /^(?:NOUN|ADJ|PROPN|NUM)$/u.test(next)
      ? 'DET'
      : /^(?:VERB|AUX|PUNCT|ADP|PRON|SCONJ|CCONJ)$/u.test(next) && tag(place) === 'DET'
        ? 'PRON'
        : undefined;
  if (tag(place) === 'DET' && /^(?:VERB|AUX|PUNCT|ADP)$/u.test(next)) return 'PRON';
  if (tag(place) === 'PRON' && /^(?:VERB)$/u.test(tag(place, -1)) && /^(?:DET|PRON|PROPN)$/u.test(next)) return 'SCONJ';
  return tag(place) === 'SCONJ' && /^(?:VERB|AUX)$/u.test(next) && /^(?:NOUN|PROPN|PRON)$/u.test(tag(place, -1)) ? 'PRON' : undefined;
};

const TITLE_CASE = new WeakMap<readonly string[], boolean>();

/** More words with a capital than without, of those long enough to tell; counted once for a sentence. */
function isTitleCase(forms: readonly string[]): boolean {
  const known = TITLE_CASE.get(forms);
  if (known !== undefined) return known;
  const capitals = forms.filter((form) => /^\p{Lu}\p{Ll}{2,}/u.test(form)).length;
  const told = capitals > forms.filter((form) => /^\p{Ll}{4,}/u.test(form)).length;
  TITLE_CASE.set(forms, told);
  return told;
}

/** A capital in the middle of a sentence makes a noun a name: "President Novak", "Foreign Ministry". */
const capitalNoun: TagRule = (place) => {
  if (tag(place) !== 'NOUN' || !/^\p{Lu}\p{Ll}/u.test(place.forms[place.index] ?? '')) return undefined;
  if (isTitleCase(place.forms)) return undefined;
  if (place.index === 0) return tag(place, 1) === 'PROPN' && !word(place).endsWith('s') ? 'PROPN' : undefined;
  return /^[\p{L},.]/u.test(place.forms[place.index - 1] ?? '') ? 'PROPN' : undefined;
};

/** "all", "both", "half" before a determiner; "both … and". */
const quantifiers: TagRule = (place) => {
  if (word(place) === 'both') {
    const and = place.lower.slice(place.index + 1, place.index + 8).indexOf('and');
    if (and > 0 && !/^(?:sides|countries|parties|men|leaders|nations|of)$/u.test(word(place, 1))) return 'CCONJ';
  }
  return /^(?:either|neither)$/u.test(word(place)) &&
    place.lower.slice(place.index + 1, place.index + 8).some((form) => form === 'or' || form === 'nor')
    ? 'CCONJ'
    : undefined;
};

/** Adjectives that stay adjectives inside names: "New York", "the United Nations", "Prime Minister". */
const NAME_ADJECTIVES = new Set(
  'new united great greater international prime national central foreign federal democratic supreme military public black white red old royal social economic civil human free nuclear medical electric urban regional'.split(
    ' ',
  ),
);
const nameAdjective: TagRule = (place) =>
  tag(place) === 'PROPN' &&
  NAME_ADJECTIVES.has(word(place)) &&
  /^\p{Lu}/u.test(place.forms[place.index + 1] ?? '') &&
  /^\p{Lu}\p{Ll}/u.test(place.forms[place.index] ?? '')
    ? 'ADJ'
    : undefined;

/** All rules, in the order in which they are tried over the whole sentence. */
export const RULES: readonly TagRule[] = [
  shapes,
  fixed,
  clitics,
  origins,
  there,
  baseVerb,
  nounAfterDeterminer,
  perfectParticiple,
  thirdPerson,
  haveAndDo,
  be,
  existing,
  to,
  demonstratives,
  markBeforeGerund,
  markBeforeSubject,
  quantifiers,
  capitalNoun,
  nameAdjective,
];
