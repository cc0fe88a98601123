import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction, type WinkMethods } from 'wink-nlp';

/** What the tagger says of one given word. */
export interface Tagged {
  upos: string;
  lemma: string;
}

/** Words given to the tagger at a time: its cost is not linear in the length of a sentence. */
const BATCH = 300;

let tagger: WinkMethods | undefined;

/** One tagger a thread, made when it is first needed (loading takes 0.1 s). */
function winkTagger(): WinkMethods {
  tagger ??= winkNLP(model, ['pos']);
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

function tagBatch(forms: readonly string[]): Tagged[] {
  const { its, readDoc } = winkTagger();
  const tokens = readDoc(forms.map(plainForm).join(' ')).tokens();
  const values = tokens.out();
  const tags = tokens.out(its.pos);
  const lemmas = tokens.out(its.lemma as ItsFunction<string>);
  let at = 0;
  return forms.map((form) => {
    let best: Tagged & { length: number } = { upos: 'X', lemma: form.toLowerCase(), length: 0 };
    for (let left = plainForm(form).length; left > 0 && at < values.length; at++) {
      const length = (values[at] ?? '').length;
      left -= length;
      if (length > best.length) best = { upos: tags[at] ?? 'X', lemma: lemmas[at] ?? '', length };
    }
    return { upos: best.upos, lemma: best.lemma };
  });
}

/** The tagger knows straight apostrophes only. */
function plainForm(form: string): string {
  return form.replaceAll('’', "'");
}
