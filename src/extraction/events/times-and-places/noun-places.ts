import { nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import { contains, spanOf } from '../../../model/index.ts';
import { type ReportContext, rangeOf, type SentenceContext } from '../../context.ts';
import { DOWN_VERBS, UP_VERBS } from '../../figures/change/change-words.ts';
import type { Actor } from '../../participants.ts';
import type { Clause, NounPhrase, PrepositionalPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';

/**
 * Phrases that tell where somebody is who does something, or what it is done to: "railway workers [in Lima] went on strike", "the plant [in Goma] was closed", "demand [in China] fell". Not
 * of who is only picked out by it: "the largest bank in Peru".
 */
export function phrasesOfDoer(at: SentenceContext, clause: Clause): PrepositionalPhrase[] {
  const [doer, other] = clause.subject;
  if (!doer || other || doer.closed || isPickedOut(at, doer)) return [];
  const kind = nounClass(singularOf(doer.lemma));
  const isSomebody = kind === 'person' || kind === 'organisation' || FORCES.test(doer.lemma);
  return isSomebody || (clause.verb.passive && kind === 'place') || isChange(at, clause) ? doer.phrases : [];
}

/** "fell 3 percent", "rose". */
function isChange({ sentence }: SentenceContext, { verb, object }: Clause): boolean {
  const isAmount = object.every(({ first, head }) => sentence.tokens.slice(first, head + 1).some(({ upos }) => upos === 'NUM'));
  return !verb.passive && isAmount && (UP_VERBS.has(verb.lemma) || DOWN_VERBS.has(verb.lemma));
}

const FORCES = /^(?:force|troop|police|rebel|protester|demonstrator|worker)s?$/;

function isPickedOut({ sentence: { tokens } }: SentenceContext, { first, head }: NounPhrase): boolean {
  return tokens.slice(first, head).some(({ form }) => /^(?:most|least|first|second|third|only|last|main|leading|top|\p{L}+est)$/iu.test(form));
}

/** "sold two [Lima] hotels", "staff left its [Goma] hospital": the place named before the noun for what is somewhere. */
export function placeInName(context: ReportContext, at: SentenceContext, { object, subject, verb, obliques }: Clause): Actor | undefined {
  const around = obliques.filter(({ preposition }) => /^(?:at|in|from|into|inside|outside)$/.test(preposition)).flatMap(({ nouns }) => nouns);
  const things = [...object, ...(verb.passive ? subject : [])].filter(({ lemma }) => isPlace(lemma));
  return [...things, ...around.filter(isSite)].flatMap((noun) => placeBefore(context, at, noun))[0];
}

const isPlace = (lemma: string): boolean => nounClass(singularOf(lemma)) === 'place';
const isSite = ({ lemma }: NounPhrase): boolean => isPlace(lemma) || SITES.has(singularOf(lemma));

/** Where somebody can be and that is told with its town, "at [Lima] airport"; the words are also for what is no place. */
const SITES = wordSet('airport station market square court school university prison jail campus harbour harbor base barracks courtroom checkpoint');

function placeBefore(context: ReportContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  const head = at.sentence.tokens[noun.head];
  const first = noun.possessor ? noun.possessor.last + 1 : noun.first;
  const range = rangeOf(at.sentence, { first, last: noun.head - 1 });
  if (!range || first >= noun.head || head?.upos !== 'NOUN') return [];
  const name = at.mentions.find((mention) => mention.form === 'name' && contains(range, mention));
  return name && context.reading.entities[name.entity]?.kind === 'place'
    ? [{ entity: name.entity, span: spanOf(context.text, name.start, name.end) }]
    : [];
}
