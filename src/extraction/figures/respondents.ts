import { spanOf } from '../../model/index.ts';
import { tagOf, wordAt } from '../phrases/index.ts';
import type { Measure } from './measure.ts';
import type { Site } from './site.ts';

const SURVEYED = /\b(?:polls?|polled|surveys?|surveyed|questionnaire|questioned|interviewed|respondents)\b/iu;

/** How many sentences back a survey is still the one that is told of. */
const REACH = 3;

/** "A survey of 3,000 nurses … [61 percent] said their wards were short of staff": of those who were asked. */
export function ofRespondents({ tree, top, last, quantity, context, at }: Site): Measure | undefined {
  const verb = tree.head(top);
  const isSubject = quantity.unit === 'percent' && tree.relation(top) === 'nsubj' && verb > last && tagOf(tree, verb) === 'VERB';
  if (!isSubject || !/^(?:VERB|AUX|ADV)$/.test(tagOf(tree, last + 1)) || MOVED.test(wordAt(tree, verb))) return undefined;
  const from = context.sentences[Math.max(0, at.index - REACH)]?.sentence.start ?? at.sentence.start;
  if (!SURVEYED.test(context.text.slice(from, at.sentence.end))) return undefined;
  return { rule: 'share-of', verb, elsewhere: { span: spanOf(context.text, quantity.start, quantity.end), name: 'those asked' } };
}

/** "[3 percent] was added". */
const MOVED = /^(?:added|lost|gained|shed|wiped|spent|sold|paid)$/;
