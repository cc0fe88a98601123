import { spanOfTokens } from '../../context.ts';
import { caseOf, childrenBy, lemmaOf, tagOf, wordAt } from '../../phrases/index.ts';
import type { Measure } from '../measures/measure.ts';
import { isNoun, type Site } from '../site.ts';

/** "wiping [$4 million] off its market [value]", "knocked [3 percent] off the [price]": what it is taken off. */
export function offValue(site: Site): Measure | undefined {
  const { tree, verb, last } = site;
  if (verb === undefined || !/^(?:wipe|knock|shave|slice|chop|take)$/.test(lemmaOf(tree, verb)) || !/^(?:off|from)$/.test(wordAt(tree, last + 1)))
    return undefined;
  let noun = last + 2;
  while (noun < last + 9 && /^(?:DET|ADJ|PROPN|PART|PRON|NOUN)$/.test(tagOf(tree, noun)) && !OF_WORTH.test(lemmaOf(tree, noun))) noun++;
  if (!OF_WORTH.test(lemmaOf(tree, noun))) return undefined;
  // "off the company's [market value]"
  const from = tree.tokens.findLastIndex(({ form }, token) => token <= noun && token > last + 1 && /^['’]s?$/u.test(form)) + 1 || last + 2;
  const words = tree.tokens.slice(from, noun + 1).flatMap(({ upos, form }) => (upos === 'NOUN' || upos === 'ADJ' ? [form.toLowerCase()] : []));
  const isPart = site.quantity.unit === 'percent';
  const of = nounOfPart(site, noun);
  const name = `${isPart ? 'growth' : 'loss'} of ${words.slice(-2).join(' ')}${of === undefined ? '' : ` of ${wordAt(tree, of)}`}`;
  const elsewhere = { span: spanOfTokens(site.context, site.at.sentence, { first: noun, last: noun }), name };
  return isPart ? { rule: 'change', noun, verb, direction: 'down', elsewhere } : { rule: 'verb', verbName: 'loss', noun, verb, elsewhere };
}

/** "the price of the [mill]". */
const nounOfPart = ({ tree }: Site, noun: number): number | undefined =>
  childrenBy(tree, noun, 'nmod').find((kid) => kid > noun && kid < noun + 5 && caseOf(tree, kid) === 'of' && isNoun(tree, kid));

const OF_WORTH = /^(?:value|worth|price|capitali[sz]ation|profit|revenue|output|growth|earnings)$/;
