import { nounClass } from '../../../language/knowledge/nouns.ts';
import { caseOf, childrenBy, isPassive, isPredicate, lemmaOf, subjectsOf, type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import { isUndergone, withoutAuxiliary } from './deed-joined.ts';
import { byReport, byResult, RESULTS, verbOf } from './deed-of-result.ts';
import { BEFALLING, BEFALLING_PHRASES, DEEDS, LABILE, NOMINAL_DEEDS, OF_LIVES, PHRASAL_DEEDS } from './deeds.ts';
import { givenTo } from './given-to.ts';
import { type Deed, inHeadline } from './headline-deed.ts';
import { hangingByNumber } from './vague-number.ts';

const ATTENDING: ReadonlySet<string> = new Set(['attend', 'watch']);

/** "signed 12 [agreements]", "12 [people] were killed", "12 [people] died", "jointly signed [agreements]", "[people] killed by". */
export function deedOf(tree: Tree, noun: number): Deed | undefined {
  // "[hundreds] of farmers were arrested"
  const hanging = hangingByNumber(tree, noun);
  return (
    withoutAuxiliary(tree, noun) ??
    deedBeside(tree, noun) ??
    byResult(tree, hanging) ??
    byVerbAbove(tree, hanging, noun) ??
    byReport(tree, hanging) ??
    byReach(tree, hanging) ??
    underSanctions(tree, hanging) ??
    underNoun(tree, hanging) ??
    givenTo(tree, hanging) ??
    ofTotal(tree, noun) ??
    inHeadline(tree, noun)
  );
}

/** "flies to 215 [airports]", "operates in 40 [countries]": how far a business reaches; where somebody flew is a journey. */
function byReach(tree: Tree, noun: number): Deed | undefined {
  const verb = tree.relation(noun) === 'obl' && REACHED.test(lemmaOf(tree, noun)) ? tree.head(noun) : -1;
  const name = verb < 0 ? undefined : REACHING.get(`${lemmaOf(tree, verb)} ${caseOf(tree, noun)}`);
  return name === undefined || !isOfBusiness(tree, verb) ? undefined : { name, verb };
}

/** Told in the present, and of nobody who travels. */
function isOfBusiness(tree: Tree, verb: number): boolean {
  const isPresent = tree.tokens[verb]?.feats?.includes('Tense=Pres') === true;
  return (
    isPresent && !subjectsOf(tree, verb).some((word) => /^(?:I|he|she|who)$/i.test(wordAt(tree, word)) || nounClass(lemmaOf(tree, word)) === 'person')
  );
}

const REACHED = /^(?:airport|city|country|destination|island|market|nation|port|state|station|town)$/;
const REACHING: ReadonlyMap<string, string> = new Map([
  ['fly to', 'served'],
  ['sail to', 'served'],
  ['operate in', 'with operations'],
]);

/** "a total of 300 [farmers] were arrested", "an average of 30 [people] a day were killed". */
function ofTotal(tree: Tree, noun: number): Deed | undefined {
  const total = tree.head(noun);
  const isTotal = total >= 0 && caseOf(tree, noun) === 'of' && tree.relation(noun) === 'nmod' && /^(?:total|average)$/.test(lemmaOf(tree, total));
  return isTotal ? byVerbAbove(tree, total, noun) : undefined;
}

/** "the [closure] of 12 plants", "the [purchase] of 20 jets". */
function underNoun(tree: Tree, noun: number): Deed | undefined {
  const head = tree.head(noun);
  const isOf = caseOf(tree, noun) === 'of' && tree.relation(noun) === 'nmod';
  // "claimed the lives of 12 [soldiers]"
  const isLives = isOf && lemmaOf(tree, head) === 'life' && tree.relation(head) === 'obj' && /^(?:claim|cost)$/.test(lemmaOf(tree, tree.head(head)));
  if (isLives) return { name: 'killed', verb: tree.head(head) };
  const name = isOf ? NOMINAL_DEEDS.get(lemmaOf(tree, head)) : undefined;
  // "the opening or closure of 40 shops"
  const isOneOfTwo = tree.relation(head) === 'conj' || childrenBy(tree, head, 'conj').some((kid) => kid < noun);
  return name === undefined || isOneOfTwo ? undefined : { name, verb: head };
}

/** "imposed sanctions on 14 [firms]", "the sanctions affect 11 [firms]": not where they are lifted. */
function underSanctions(tree: Tree, noun: number): Deed | undefined {
  const head = tree.head(noun);
  if (head < 0) return undefined;
  const isOn = /^(?:on|against)$/.test(caseOf(tree, noun)) && ['obl', 'nmod'].includes(tree.relation(noun));
  const verb = isPredicate(tree, head) ? head : tree.head(head);
  const ordered =
    isOn && (lemmaOf(tree, head) === 'sanction' || childrenBy(tree, head, 'obj', 'nsubj').some((kid) => lemmaOf(tree, kid) === 'sanction'));
  const affected =
    tree.relation(noun) === 'obj' &&
    /^(?:affect|target|hit|cover)$/.test(lemmaOf(tree, head)) &&
    childrenBy(tree, head, 'nsubj').some((kid) => lemmaOf(tree, kid) === 'sanction');
  const isImposed =
    affected || (ordered && verb >= 0 && /^(?:impose|announce|place|put|slap|adopt|introduce|order|agree)$/.test(lemmaOf(tree, verb)));
  return isImposed ? { name: 'sanctioned', verb } : undefined;
}

/** What is done to a part of them: "[shot down] 45 of 52 drones that Kenya launched"; `part` is the word of the part's number. */
export function deedOfPart(tree: Tree, part: number, noun: number): Deed | undefined {
  return byVerbAbove(tree, part, noun) ?? byVerbAbove(tree, noun) ?? deedBeside(tree, noun) ?? underNoun(tree, part);
}

function deedBeside(tree: Tree, noun: number): Deed | undefined {
  for (const kid of childrenBy(tree, noun, 'amod', 'acl')) {
    // "5 startups [to watch]"
    if (childrenBy(tree, kid, 'mark').some((mark) => wordAt(tree, mark) === 'to')) continue;
    // "400 coins, of which 90 were [sold]": of others
    if (
      childrenBy(tree, kid, 'nsubj', 'obl').some(
        (word) =>
          word > noun &&
          (tree.relation(word) === 'nsubj' || caseOf(tree, word) === 'of') &&
          childrenBy(tree, word, 'nmod', 'nummod').length + Number(tagOf(tree, word) === 'NUM') > 0,
      )
    )
      continue;
    // "evacuated 30 [injured] people": what is done to those who are hurt already is told by the verb
    const rescued = /^(?:wounded|injured)$/.test(wordAt(tree, kid)) ? byVerbAbove(tree, noun) : undefined;
    const isTreated = /^(?:evacuated|treated|rescued|killed|captured|arrested|detained|released)$/.test(rescued?.name ?? '');
    // "rescued 120 farmers [who had been cut] off"
    if (kid > noun && childrenBy(tree, kid, 'nsubj', 'nsubj:pass').some((word) => /^(?:who|which|that)$/.test(wordAt(tree, word)))) {
      const main = byVerbAbove(tree, noun);
      if (main !== undefined && OF_LIVES.has(main.name)) return main;
    }
    // "arrested nine soldiers [wounded] in an ambush"
    if (rescued !== undefined && (isTreated || (kid > noun && OF_LIVES.has(rescued.name)))) return rescued;
    const deed = DEEDS.get(lemmaOf(tree, kid));
    if (deed && tagOf(tree, kid) === 'VERB' && !wordAt(tree, kid).endsWith('ing') && !isActiveRelative(tree, kid)) return { name: deed, verb: kid };
    const state = /^(?:dead|missing|wounded|injured)$/.test(wordAt(tree, kid)) ? RESULTS.get(wordAt(tree, kid)) : undefined;
    if (state !== undefined) return { name: state, verb: kid };
  }
  return undefined;
}

/** "people who [killed] …": the counted are the doers. */
function isActiveRelative(tree: Tree, verb: number): boolean {
  const isRelative = (kid: number): boolean => /^(?:who|which|that)$/.test(wordAt(tree, kid));
  return childrenBy(tree, verb, 'nsubj').some(isRelative) && !isPassive(tree, verb) && !BEFALLING.has(lemmaOf(tree, verb));
}

/** `counted`: the word for what is counted, where `word` is the number of a part of it. */
function byVerbAbove(tree: Tree, word: number, counted = word, depth = 0): Deed | undefined {
  const head = tree.head(word);
  // "is made up of 400 panels"
  if (lemmaOf(tree, head) === 'make' && wordAt(tree, head + 1) === 'up') return undefined;
  if (head < 0 || depth > 3) return undefined;
  if (tree.relation(word) === 'conj') return byVerbAbove(tree, head, counted, depth + 1);
  const lemma = verbOf(lemmaOf(tree, head));
  if (!isPredicate(tree, head)) return undefined;
  // "shot down 45 [of 52 drones]"
  const isPartOf = tree.relation(word) === 'obl' && caseOf(tree, word) === 'of' && childrenBy(tree, word, 'nummod').some((kid) => kid < word - 2);
  const isObject = tree.relation(word) === 'obj' || isPartOf;
  const isSubject = tree.relation(word) === 'nsubj';
  if (isSubject && /^(?:dead|missing)$/.test(wordAt(tree, head))) return { name: wordAt(tree, head) === 'dead' ? 'killed' : 'missing', verb: head };
  const phrases = isObject || (isSubject && isPassive(tree, head)) ? PHRASAL_DEEDS : isSubject ? BEFALLING_PHRASES : [];
  const phrasal = phrases.find(([verb, particle]) => verb === lemma && wordAt(tree, head + 1) === particle);
  // "4 shops were [open]"
  // "five people were [hurt]", taken for an adjective
  const isHarm = tagOf(tree, head) === 'ADJ' && isSubject && /^(?:hurt|injured|wounded)$/.test(wordAt(tree, head));
  if (isHarm) return { name: 'injured', verb: head };
  if (tagOf(tree, head) === 'ADJ' && wordAt(tree, head) === 'open') return isSubject ? { name: 'open', verb: head } : undefined;
  const name =
    phrasal?.[2] ??
    ofVerb(lemma, lemmaOf(tree, counted), isObject && !isSaidOf(tree, counted), isSubject) ??
    (isPulledOut(tree, head, counted) ? 'rescued' : undefined);
  // "ordered three guards to leave": no goods are ordered
  const isTo = (kid: number): boolean => kid > counted && childrenBy(tree, kid, 'mark').some((mark) => wordAt(tree, mark) === 'to');
  const order = name === 'ordered' ? [...childrenBy(tree, head, 'xcomp', 'ccomp'), ...childrenBy(tree, counted, 'acl')].find(isTo) : undefined;
  // "ordered 1,200 [soldiers] to the border"
  const isSent = name === 'ordered' && isObject && nounClass(lemmaOf(tree, counted)) === 'person' && !isPassive(tree, head);
  const goal = isSent ? childrenBy(tree, head, 'obl').find((kid) => kid > counted && /^(?:to|into)$/.test(caseOf(tree, kid))) : undefined;
  if (order === undefined && goal !== undefined) return { name: 'ordered', verb: head };
  if (order !== undefined) return lemmaOf(tree, order) === 'leave' ? { name: 'expelled', verb: head } : undefined;
  const isAgent = tree.relation(word) === 'obl' && caseOf(tree, word) === 'by' && ATTENDING.has(lemma);
  const isOwn = isSubject && LABILE.has(lemma) && !isPassive(tree, head) && childrenBy(tree, head, 'obj').length === 0;
  const isLost = name === 'lost' && isSubject && lemma !== 'lose';
  const fits = isObject
    ? !BEFALLING.has(lemma) || lemma === 'flee'
    : isAgent || isOwn || isLost || (isSubject && isUndergone(tree, head) !== BEFALLING.has(lemma));
  return name !== undefined && (fits || phrasal !== undefined) ? { name, verb: head } : undefined;
}

/** "claimed 30 [lives] had been saved": what is claimed is told by a verb behind. */
const isSaidOf = (tree: Tree, noun: number): boolean => lemmaOf(tree, noun) === 'life' && /^(?:AUX|VERB)$/.test(tagOf(tree, noun + 1));

/** "pulled six [people] from the rubble", "plucked 40 [sailors] from the sea": alive, where nothing else is told. */
function isPulledOut(tree: Tree, verb: number, counted: number): boolean {
  if (!/^(?:pull|pluck|winch|dig)$/.test(lemmaOf(tree, verb)) || nounClass(lemmaOf(tree, counted)) !== 'person') return false;
  if (tree.tokens.some(({ form }) => /^(?:dead|lifeless|bod(?:y|ies)|corpses?|shot|died|killed)$/i.test(form))) return false;
  return [verb, counted].some((word) =>
    childrenBy(tree, word, 'obl', 'nmod').some(
      (kid) =>
        /^(?:from|out|off)$/.test(caseOf(tree, kid)) && DANGER.test(lemmaOf(tree, kid)) && childrenBy(tree, kid, 'nmod', 'compound').length === 0,
    ),
  );
}

const DANGER = /^(?:rubble|wreckage|debris|ruin|water|sea|river|lake|flood|floodwater|snow|mud|avalanche|wreck)$/;

/** What a verb tells of what is counted; of some it depends on what that is. */
function ofVerb(verb: string, noun: string, isObject: boolean, isSubject: boolean): string | undefined {
  const kind = nounClass(noun);
  // "will cost 230 jobs", "600 posts are to go"
  if (/^(?:job|post|position|life)$/.test(noun) && ((verb === 'cost' && isObject) || (isSubject && /^(?:go|disappear|vanish)$/.test(verb))))
    return 'lost';
  // "claimed 30 lives"
  if (noun === 'life' && verb === 'claim' && isObject) return 'killed';
  // "the airliner holds 210 passengers", "the prison holds 1,750 inmates"
  if (verb === 'hold') return /^(?:passenger|guest|spectator|visitor|student)$/.test(noun) ? 'carried' : kind === 'person' ? 'held' : undefined;
  // "fired 40 rockets", "fired 40 workers"
  if (verb === 'fire' && kind !== 'person') return 'fired';
  // "made three decisions"
  return DEEDS.get(verb) === 'made' && (kind !== 'thing' || ACTS.test(noun)) ? undefined : DEEDS.get(verb);
}

const ACTS =
  /(?:tion|sion|ment)$|^(?:cut|call|visit|trip|gain|loss|change|effort|move|flight|bid|offer|pledge|arrest|attempt|mistake|error|stop|speech|appearance|point|deal|attack|raid)$/;
