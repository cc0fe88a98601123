import type { Mention, Sentence, Token } from '../../../model/index.ts';
import type { Markable } from './markable.ts';
import { placeOf } from './markable-of.ts';

const PERSONAL: Record<string, Pick<Markable, 'number' | 'class' | 'gender'>> = {
  ...same(['he', 'him', 'his', 'himself'], { number: 'one', class: 'person', gender: 'm' }),
  ...same(['she', 'her', 'hers', 'herself'], { number: 'one', class: 'person', gender: 'f' }),
  ...same(['it', 'its', 'itself'], { number: 'one', class: 'thing' }),
  ...same(['they', 'them', 'their', 'theirs', 'themselves'], { number: 'several', class: 'open' }),
  ...same(['i', 'me', 'my', 'mine', 'myself'], { number: 'one', class: 'person' }),
  ...same(['we', 'us', 'our', 'ours', 'ourselves'], { number: 'several', class: 'open' }),
  ...same(['who', 'whom', 'whose'], { number: 'open', class: 'open' }),
  ...same(['which', 'that', 'where'], { number: 'open', class: 'open' }),
};

function same<Value>(forms: readonly string[], value: Value): Record<string, Value> {
  return Object.fromEntries(forms.map((form) => [form, value]));
}

/** The pronouns of a sentence that may stand for something; `mentions` are those of the names' layer in it. */
export function pronounMarkables({ tokens }: Sentence, index: number, mentions: readonly Mention[]): Markable[] {
  return tokens.flatMap((token, at): Markable[] => {
    const lower = token.form.toLowerCase();
    const asks = Object.hasOwn(PERSONAL, lower) ? PERSONAL[lower] : undefined;
    if (!asks || (lower.length < 3 && token.form === 'US') || (/^(?:that|which|where|who|whom|whose)$/u.test(lower) && !isRelative(tokens, at)))
      return [];
    const known = mentions.find(({ form, start, end }) => form === 'pronoun' && start === token.start && end === token.end);
    const { start, end } = token;
    const chunk = { from: at, to: at + 1, head: at };
    return [
      {
        sentence: index,
        start,
        end,
        ...chunk,
        form: 'pronoun',
        lemma: lower,
        modifiers: [],
        ...asks,
        ...(known ? { entity: known.entity } : {}),
        ...(known?.members ? { members: known.members } : {}),
        place: /^(?:his|her|its|their|our|my|whose)$/u.test(lower) ? 'possessor' : placeOf(tokens, chunk),
      },
    ];
  });
}

/** "which" or "that" right after a noun phrase, a comma between passed over; and no conjunction ("said that"). */
function isRelative(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1]?.form === ',' ? tokens[at - 2] : tokens[at - 1];
  const fits = /^(?:NOUN|PROPN|NUM)$/u.test(before?.upos ?? '') || before?.form === ')' || /^(?:ADP|SYM)$/u.test(before?.upos ?? '');
  if (token?.form.toLowerCase() !== 'that') return fits;
  return fits && before?.upos !== 'ADP' && /^(?:VERB|AUX|ADV)$/u.test(tokens[at + 1]?.upos ?? '');
}
