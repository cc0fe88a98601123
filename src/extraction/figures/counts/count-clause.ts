import { nounClass } from '../../../language/knowledge/nouns.ts';
import { contains } from '../../../model/index.ts';
import { caseOf, childrenBy, isPassive, lemmaOf, type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import type { Measured } from '../measures/beside.ts';
import { participleOf } from '../names/participles.ts';
import { phraseAt } from '../names/phrase-at.ts';
import { verbatim } from '../names/verbatim.ts';
import type { Site } from '../site.ts';
import { isOneOfThem, type Told } from '../told-already.ts';
import { asObject, HAVING } from './count-object.ts';
import { STATES } from './deeds.ts';
import { isWholeOfPart } from './definite-count.ts';
import { hangingByNumber } from './vague-number.ts';

/**
 * What the clause tells of those who are counted, or of a part, where no deed names it: "180,000 workers [who will lose their jobs]", "30 packages [that each box had]", "39
 * errors [documented]". Of a part the word of the share hangs on the verb.
 */
export function clauseOfCount({ site, measure }: Measured, told: Told): string | undefined {
  const { tree } = site;
  const { rule, noun, whole, deed, elsewhere, stake, partner } = measure;
  // "80 percent of [those questioned] had cars"
  const isThose = rule === 'share-of' && elsewhere?.name.startsWith('those ') === true && measure.verb !== undefined;
  if (isThose && tree.relation(site.top) === 'nsubj') return asSubject(site, tree.head(site.top), lastOfThose(site, elsewhere), 'who', told);
  if (deed !== undefined || elsewhere || noun === undefined || stake === true || partner !== undefined) return undefined;
  // "4 of [38 clinics] were open": the four
  if (rule === 'counted' && isWholeOfPart(site)) return undefined;
  const isPart = rule === 'share-of' && noun === whole;
  const isOfGoods = rule === 'of-noun' && !/^[A-Z]{3}/.test(site.quantity.unit);
  if ((rule !== 'counted' && !isPart && !isOfGoods) || STATES.has(lemmaOf(tree, noun))) return undefined;
  const word = isPart || isOfGoods ? withShare(site) : hangingOn(site, noun);
  const verb = word === undefined ? -1 : tree.head(word);
  if (word === undefined || verb < 0) return undefined;
  const affected = affectedOf(tree, word, verb);
  if (affected !== undefined) return affected;
  if (tree.relation(word) === 'nsubj') return asSubject(site, verb, word, isPeople(tree, noun) ? 'who' : 'that', told);
  // "[2 million] of the voters had voted", taken for the object
  if (tree.relation(word) === 'obj' && word < verb && childrenBy(tree, verb, 'nsubj').length === 0)
    return asSubject(site, verb, word, isPeople(tree, noun) ? 'who' : 'that', told);
  return tree.relation(word) === 'obj' && tagOf(tree, verb) === 'VERB' ? asObject(site, verb, told) : undefined;
}

/** "22 percent of those [asked] trusted him": the last word of the name, where it stands behind the amount. */
const lastOfThose = ({ tree, top }: Site, named: Measured['measure']['elsewhere']): number =>
  Math.max(top, named === undefined ? -1 : tree.tokens.findIndex(({ end }) => end === named.span.end));

/** "cut [the power] of 900 homes": "homes with power cut". */
function affectedOf(tree: Tree, word: number, thing: number): string | undefined {
  // "cutting power to [900 homes]"
  const cut = tree.relation(word) === 'obl' && caseOf(tree, word) === 'to' ? childrenBy(tree, thing, 'obj')[0] : undefined;
  if (cut !== undefined && /^(?:cut|restore|knock|disrupt)$/.test(lemmaOf(tree, thing)) && SUPPLIES.test(lemmaOf(tree, cut))) {
    const state = participleOf(lemmaOf(tree, thing), wordAt(tree, thing));
    return state === undefined ? undefined : `with ${wordAt(tree, cut)} ${state}`;
  }
  const isOfThing = tree.relation(word) === 'nmod' && caseOf(tree, word) === 'of' && tagOf(tree, thing) === 'NOUN' && tree.relation(thing) === 'obj';
  const verb = isOfThing && childrenBy(tree, thing, 'det').length > 0 ? tree.head(thing) : -1;
  if (verb < 0 || !AFFECTING.test(lemmaOf(tree, verb))) return undefined;
  const done = participleOf(lemmaOf(tree, verb), wordAt(tree, verb));
  return done === undefined ? undefined : `with ${wordAt(tree, thing)} ${done}`;
}

/** What houses and towns are supplied with. */
const SUPPLIES = /^(?:power|electricity|water|gas|heating|internet|service|access|supply)$/;

const AFFECTING = /^(?:cut|freeze|raise|lower|increase|reduce|suspend|revoke|block|lift|restore|boost|slash|halt|destroy|damage)$/;

/** "workers", "Germans". */
const isPeople = (tree: Tree, noun: number): boolean =>
  nounClass(lemmaOf(tree, noun)) === 'person' ||
  /^(?:person|people)$/.test(lemmaOf(tree, noun)) ||
  /^\p{Lu}\p{Ll}+(?:ians|ans|ese|ers)$/u.test(tree.tokens[noun]?.form ?? '');

/** "40 percent of cooks and [20 percent] of waiters struck": the first of the parts that are joined. */
function withShare({ tree, top, quantity, at }: Site): number {
  const head = tree.relation(top) === 'conj' ? tree.head(top) : -1;
  const word = tree.tokens[head];
  const isShare = word !== undefined && at.sentence.quantities.some((other) => other.unit === quantity.unit && contains(other, word));
  return isShare ? head : top;
}

/** "[three] of the workers lost …": the number is what hangs on the verb, and of all the workers nothing is told; "villas and [rooms] are …": the first of those joined. */
function hangingOn({ tree, first }: Site, noun: number): number | undefined {
  const above = hangingByNumber(tree, noun);
  if (above !== noun) return above;
  const head = tree.head(noun);
  if (head >= 0 && tagOf(tree, head) === 'NUM' && tree.relation(noun) === 'nmod') return first > head ? undefined : head;
  return tree.relation(noun) === 'conj' && tagOf(tree, head) === 'NOUN' ? head : noun;
}

function asSubject(site: Site, verb: number, word: number, pronoun: string, told: Told): string | undefined {
  const { tree } = site;
  // "Rebels free 12 officers [as] talks resume": of another clause
  if (tree.tokens.slice(word + 1, verb).some(({ form, deprel }) => form === 'as' && /^(?:mark|case)$/.test(deprel ?? ''))) return undefined;
  // "workers who struck": a part of the phrase itself; "the mill where 340 people work"
  const described = tree.relation(verb) === 'acl' ? tree.head(verb) : -1;
  const place = described < 0 ? undefined : placeOf(site, verb, described, told);
  if (described >= 0 && place === undefined) return undefined;
  const where = place === undefined ? '' : ` ${place}`;
  // "guards flew to Peru [to train scouts]": why they did so
  const aims = childrenBy(tree, verb, 'advcl').filter((kid) => kid > site.last && MOVING.test(lemmaOf(tree, verb)) && markedBy(tree, kid, 'to'));
  const apart = childrenBy(tree, verb, 'cc', 'conj', 'mark').concat(
    aims,
    childrenBy(tree, verb, 'obl', 'advmod').filter((kid) => kid < word),
    // "nurses, [at what is the biggest fair yet], showed …"
    childrenBy(tree, verb, 'obl', 'advcl', 'parataxis').filter((kid) => kid < verb),
  );
  const isDone = isPassive(tree, verb) && childrenBy(tree, verb, 'advmod').every((kid) => !/^(?:not|n['’]t|never)$/u.test(wordAt(tree, kid)));
  const rest = phraseAt(site, verb, told, [word, ...apart, ...(isDone ? childrenBy(tree, verb, 'aux', 'aux:pass') : [])]).filter(
    (token) => token > Math.max(word, site.last),
  );
  const said = isTellingVerb(site, verb, rest) ? verbatim(site, rest) : undefined;
  // "with three players scoring"
  const isParticiple = wordAt(tree, verb).endsWith('ing') && childrenBy(tree, verb, 'aux').length === 0;
  return said === undefined ? undefined : isParticiple || isDone ? `${said}${where}` : `${pronoun} ${said}${where}`;
}

const MOVING = /^(?:land|arrive|fly|leave|depart|travel|go|come|set|sail|march|gather|return|cross|enter|move|head|walk|drive|meet|assemble)$/;

const markedBy = (tree: Tree, verb: number, mark: string): boolean => childrenBy(tree, verb, 'mark').some((kid) => wordAt(tree, kid) === mark);

/** "[the mill] where 340 people work". */
function placeOf(site: Site, verb: number, described: number, told: Told): string | undefined {
  const { tree } = site;
  if (!childrenBy(tree, verb, 'advmod', 'obl', 'mark').some((kid) => wordAt(tree, kid) === 'where')) return undefined;
  const name = isOneOfThem(site, described, told)
    ? undefined
    : verbatim(site, phraseAt(site, described, told, childrenBy(tree, described, 'acl', 'case')), described);
  return name === undefined ? undefined : `${tagOf(tree, described) === 'PROPN' ? 'in' : 'at'} ${name}`;
}

/** "are [complex]", "[left]", "have [work]": no bare verb that needs more. */
function isTellingVerb({ tree }: Site, verb: number, rest: readonly number[]): boolean {
  return (
    tagOf(tree, verb) !== 'VERB' ||
    rest.some((token) => /^(?:NOUN|PROPN|ADJ|NUM|VERB)$/.test(tagOf(tree, token)) && (token !== verb || !HAVING.test(lemmaOf(tree, verb))))
  );
}
