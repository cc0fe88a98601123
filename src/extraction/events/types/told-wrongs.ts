import type { SentenceContext } from '../../context.ts';
import type { Clause } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { FramedVerb } from '../frames/frames.ts';
import { wordsOf } from '../frames/word-classes.ts';
import { complementsOf } from '../inner-events.ts';
import { names } from '../nouns/noun-contents.ts';

/** Whether what somebody says of another is a wrong done, where a frame takes it for an accusation: not what he never did or will yet do ("never spied", "would not rig the vote"). */
export function isWrongTold(at: SentenceContext, clause: Clause, { frame, pattern }: FramedVerb): boolean {
  const { needs, innerLemmas, inner } = pattern;
  if (frame.id !== 'accuse' || !needs?.includes('that') || (!innerLemmas && !(inner && pattern.objects))) return true;
  return complementsOf(at, clause).some((told) => {
    const { verb, object } = told;
    if (innerLemmas && !innerLemmas.includes(verb.lemma)) return false;
    if (verb.negative || verb.tense === 'future' || verb.modal !== undefined) return false;
    return !HELPING.has(verb.lemma) || names(at, object, WRONGDOERS);
  });
}

/** What is a wrong by whom it helps alone: "shelters [rebels]", no "refugees". */
const HELPING = wordSet('hide harbour harbor shelter arm finance bankroll train');

const WRONGDOERS = [
  ...wordsOf('@irregulars'),
  'bandit',
  'criminal',
  'fugitive',
  'killer',
  'murderer',
  'hijacker',
  'kidnapper',
  'spy',
  'plotter',
  'pirate',
];
