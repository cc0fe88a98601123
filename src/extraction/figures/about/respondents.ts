import { spanOf } from '../../../model/index.ts';
import { lemmaOf, tagOf } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { Measure } from '../measures/measure.ts';
import type { Site } from '../site.ts';

/** A survey that is told as one: "a poll [of 900 nurses]", "the survey [found]", "polled 900 nurses"; not "polls open at 8". */
const SURVEYED = new RegExp(
  [
    '\\b(?:survey|poll|questionnaire)s?\\b[^.;]{0,40}?(?:\\bof (?:[a-z]+ ){0,3}\\d|\\b(?:found|finds|showed|shows|shown|suggested|suggests|indicated|indicates|revealed|reveals)\\b)',
    '\\b(?:polled|surveyed|interviewed) (?:[a-z]+ ){0,3}\\d',
    '\\brespondents\\b',
  ].join('|'),
  'iu',
);

/** What those who are asked answer. */
const ANSWERING: ReadonlySet<string> = wordSet(
  'say tell answer report admit claim think believe feel consider view regard know doubt fear worry expect hope want wish intend plan prefer like dislike trust distrust',
  'back support favour favor oppose approve disapprove agree disagree reject blame rate describe name cite vote choose credit identify',
);

/** How many sentences back a survey is still the one that is told of. */
const REACH = 3;

/** "A poll of 3,000 pilots … [61 percent] said they slept badly": of those who were asked. */
export function ofRespondents({ tree, top, last, quantity, context, at }: Site): Measure | undefined {
  const verb = tree.head(top);
  const isSubject = quantity.unit === 'percent' && tree.relation(top) === 'nsubj' && verb > last && tagOf(tree, verb) === 'VERB';
  if (!isSubject || !/^(?:VERB|AUX|ADV)$/.test(tagOf(tree, last + 1)) || !ANSWERING.has(lemmaOf(tree, verb))) return undefined;
  const from = context.sentences[Math.max(0, at.index - REACH)]?.sentence.start ?? at.sentence.start;
  if (!SURVEYED.test(context.text.slice(from, at.sentence.end))) return undefined;
  return { rule: 'share-of', verb, elsewhere: { span: spanOf(context.text, quantity.start, quantity.end), name: 'those asked' } };
}
