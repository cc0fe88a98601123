import type { SentenceContext } from '../../context.ts';
import type { NounPhrase } from '../../phrases/index.ts';
import { nounsAfter } from '../candidate.ts';
import { contentsOf, phrasesAfter } from '../nouns/noun-contents.ts';
import { agentNoun } from '../parties/agent-nouns.ts';

/** "the capture of [two rebels]", "[his] capture": of people, where that of a town takes land. */
export function isOfPeople(at: SentenceContext, noun: NounPhrase): boolean {
  const taken = nounsAfter(phrasesAfter(at, noun), 'of');
  if (taken.length === 0) return noun.possessor !== undefined;
  return taken.some((one) => [one, ...contentsOf(at, one)].some((each) => agentNoun(at, each) !== undefined || isPersonNamed(at, each)));
}

function isPersonNamed({ sentence: { names, tokens } }: SentenceContext, { head }: NounPhrase): boolean {
  const { start = -1, end = -1 } = tokens[head] ?? {};
  return names.some((name) => name.kind === 'person' && name.start <= start && end <= name.end);
}
