import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction, type WinkMethods } from 'wink-nlp';

/** What the tagger says of one given word. */
export interface Tagged {
  upos: string;
  lemma: string;
}

/** Words given to the tagger at a time: its cost is not linear in the length of a sentence. */
const BATCH = 300;

/** Characters of a word that the tagger sees: its search for addresses takes time with the square of their length, and no longer word has a meaning. */
const LONGEST_WORD = 120;

/** The tagger keeps every word that it has not met; after so many words it is made anew, so that memory stays bounded. */
const RENEWED_AFTER = 3_000_000;

interface Tagger {
  wink: WinkMethods;
  /** Words with a lower number are in the tagger's own lexicon of 87,000 forms. */
  ownWords: number;
  read: number;
}

let tagger: Tagger | undefined;

/** One tagger a thread, made when it is first needed (loading takes 0.1 s). */
function winkTagger(): Tagger {
  if (!tagger || tagger.read > RENEWED_AFTER) {
    const wink = winkNLP(model, ['pos']);
    tagger = { wink, ownWords: idsOf(wink, ['qzxqzxqzx'])[0] ?? 0, read: 0 };
  }
  return tagger;
}

/**
 * Part of speech and lemma of the words of one sentence by wink-nlp. The words are given parted by spaces, so its own tokens are found
 * again inside them; a word that it parts further ("[1]") takes the tag of the longest piece.
 */
export function tagByWink(forms: readonly string[]): Tagged[] {
  const tagged: Tagged[] = [];
  for (let from = 0; from < forms.length; from += BATCH) tagged.push(...tagBatch(forms.slice(from, from + BATCH)));
  return tagged;
}

/** Whether the tagger's lexicon has each of these words (give them in lower case). */
export function areKnown(words: readonly string[]): boolean[] {
  const { wink, ownWords } = winkTagger();
  return words.map((word) => word.length <= LONGEST_WORD && /^\p{L}+$/u.test(word) && (idsOf(wink, [word])[0] ?? ownWords) < ownWords);
}

function tagBatch(forms: readonly string[]): Tagged[] {
  const current = winkTagger();
  const { wink } = current;
  current.read += forms.length;
  const tokens = wink.readDoc(forms.map(plainForm).join(' ')).tokens();
  const values = tokens.out();
  // oxlint-disable-next-line typescript/unbound-method -- the package's readers of a token are plain functions
  const tags = tokens.out(wink.its.pos);
  const lemmas = textsOf(tokens.out(lemmaOf(wink)));
  let at = 0;
  return forms.map((form) => {
    let best: Tagged & { length: number } = { upos: 'X', lemma: form.toLowerCase(), length: 0 };
    for (let left = plainForm(form).length; left > 0 && at < values.length; at++) {
      const length = (values[at] ?? '').length;
      left -= length;
      if (length > best.length) best = { upos: tags[at] ?? 'X', lemma: lemmas[at] ?? '', length };
    }
    return { upos: best.upos, lemma: form.length > LONGEST_WORD ? form.toLowerCase() : best.lemma };
  });
}

/** The package's types give its own lemma function another shape than the one that `out` takes. */
function lemmaOf(wink: WinkMethods): ItsFunction<unknown> {
  // oxlint-disable-next-line typescript/unbound-method, typescript/no-unsafe-type-assertion -- as said
  return wink.its.lemma as unknown as ItsFunction<unknown>;
}

function textsOf(values: unknown): string[] {
  return Array.isArray(values) ? values.map(String) : [];
}

function idsOf(wink: WinkMethods, words: readonly string[]): number[] {
  // oxlint-disable-next-line typescript/unbound-method, typescript/no-unsafe-type-assertion -- as with the lemma
  const idOf = wink.its.uniqueId as unknown as ItsFunction<unknown>;
  const ids: unknown = wink.readDoc(words.join(' ')).tokens().out(idOf);
  return Array.isArray(ids) ? ids.map(Number) : [];
}

/** The tagger knows straight apostrophes only. */
function plainForm(form: string): string {
  return form.slice(0, LONGEST_WORD).replaceAll('’', "'");
}
