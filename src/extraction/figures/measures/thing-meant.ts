import { nounClass } from '../../../language/knowledge/nouns.ts';
import type { Reference } from '../../../model/index.ts';
import type { Site } from '../site.ts';
import { PLAIN_ADJECTIVES } from './measure-nouns.ts';

/** "Sony showed [a new console]. [It] costs …": the common noun of the pronoun's chain, or its name of nobody. */
export function thingMeant({ context, tree }: Site, pronoun: number | undefined): string | undefined {
  const word = pronoun === undefined ? undefined : tree.tokens[pronoun];
  const reference = word && context.references.at.touching(word).find(({ form, end }) => form === 'pronoun' && end === word.end);
  const members = reference ? (context.references.chains.get(reference.chain) ?? []) : [];
  const meant = members.findLast(({ form, end, entity }) => form !== 'pronoun' && end < (word?.start ?? 0) && entity === undefined);
  const there = meant && context.sentences[meant.sentence]?.sentence;
  // a ministry costs nothing
  if (!meant || !there || nounClass(headOf(there, meant)) !== 'thing') return undefined;
  const words = there.tokens.filter(({ start, end, upos }) => start >= meant.start && end <= meant.end && /^(?:NOUN|PROPN|ADJ)$/.test(upos));
  const kept = words.filter(({ form }) => !PLAIN_ADJECTIVES.has(form.toLowerCase()));
  return kept.length === 0 ? undefined : kept.map(({ form, upos }) => (upos === 'PROPN' ? form : form.toLowerCase())).join(' ');
}

const headOf = ({ tokens }: Site['at']['sentence'], { end }: Reference): string =>
  tokens.find((token) => token.end === end)?.lemma.toLowerCase() ?? '';
