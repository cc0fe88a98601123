import { contains, type EventFinding, type PloverType } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import { caseOf, childrenBy, type Tree } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { framesOfNoun } from '../frames/frames.ts';
import { LIGHT_VERBS } from '../frames/light-verbs.ts';

type Party = EventFinding['participants'][number];

/** Whether somebody who is acted upon, in an event of a type, stands where the words rather tell of another deed. */
export function isDisplaced(at: SentenceContext, { plover, trigger, mutual }: EventFinding, party: Party): boolean {
  const { tree } = at.phrases;
  const verb = at.sentence.tokens.findIndex(({ start }) => start === trigger.start);
  const head = tree && headOf(at, tree, party);
  if (!plover || mutual || party.role !== 'target' || !tree || verb < 0 || head === undefined) return false;
  if (OF_INTENT.has(plover.type) && isSpared(tree, head)) return true;
  return (!WITH_AIMS.has(plover.type) && isInOtherClause(tree, head, verb, plover.type)) || (OF_WORDS.has(plover.type) && isHarmed(tree, head, verb));
}

/** What one marches or arms for tells against whom: "marched to demand that [the minister] resign". */
const WITH_AIMS: ReadonlySet<PloverType> = new Set<PloverType>(['PROTEST', 'MOBILIZE']);

function headOf({ sentence: { tokens } }: SentenceContext, tree: Tree, { span }: Party): number | undefined {
  const inside = tokens.flatMap((token, index) => (contains(span, token) ? [index] : []));
  return inside.find((index) => !inside.includes(tree.head(index)));
}

/** "objects to a dam that [Peru] is building", "any move to impose sanctions on [Peru]"; but "demanded that [Peru] leave", "voted to give [Peru] aid". */
function isInOtherClause(tree: Tree, head: number, verb: number, type: string): boolean {
  const path = pathUp(tree, head, verb);
  return path.some((token, index) => {
    const relation = tree.relation(token);
    // "sanctions [imposed] on Peru": the verb says no more than that the noun's deed was done
    if (relation === 'acl' && tree.head(token) === verb && LIGHT_VERBS.has(tree.tokens[token]?.lemma ?? '')) return false;
    // "vowed that [his government] would fight": who will do it is promised nothing
    if (relation === 'acl' || relation === 'advcl' || relation === 'parataxis' || (relation === 'ccomp' && type === 'AGREE')) return true;
    const below = path[index - 1];
    return (
      relation === 'ccomp' && (index === 0 ? !NAMES.has(tree.tokens[token]?.upos ?? '') : below === undefined || tree.relation(below) !== 'nsubj')
    );
  });
}

const NAMES = wordSet('PROPN NOUN PRON');

/** From a word up to the one below another; empty where that isn't above it. */
function pathUp(tree: Tree, from: number, to: number): number[] {
  const path: number[] = [];
  for (let token = from; token >= 0 && token !== to; token = tree.head(token)) {
    if (path.length > DEEPEST) return [];
    path.push(token);
  }
  return tree.head(path.at(-1) ?? from) === to ? path : [];
}

const DEEPEST = 20;

/** What is said against a deed is not said against whoever suffers it: "condemned the killing of [a Kenyan envoy]", "protested at [his] arrest". */
function isHarmed(tree: Tree, head: number, verb: number): boolean {
  const path = pathUp(tree, head, verb);
  return path.some((token, index) => {
    const below = path[index - 1];
    if (below === undefined || tree.tokens[token]?.upos !== 'NOUN' || !isHarm(tree.tokens[token]?.lemma ?? '')) return false;
    if (!tree.relation(below).startsWith('nmod')) return false;
    const preposition = caseOf(tree, below);
    if (preposition === '' || /^['’]s?$/.test(preposition))
      return childrenBy(tree, token, 'nmod').every((each) => !SUFFERING.has(caseOf(tree, each)));
    return SUFFERING.has(preposition);
  });
}

/** "threatened to block sanctions against [Peru]": pressed are those who would impose them. */
function isSpared(tree: Tree, head: number): boolean {
  if (!SUFFERING.has(caseOf(tree, head))) return false;
  const above = tree.head(head);
  const isHostile = (token: number) => framesOfNoun(lemmaAt(tree, token)).some(({ frame }) => HOSTILE.test(frame.plover.type));
  // the tree may hang "against" on either
  const [deed, verb] = isHostile(above) ? [above, tree.head(above)] : [childrenBy(tree, above, 'obj').find(isHostile), above];
  return deed !== undefined && HINDERING.has(lemmaAt(tree, verb));
}

function lemmaAt(tree: Tree, token: number): string {
  return tree.tokens[token]?.lemma.toLowerCase() ?? '';
}

const OF_INTENT: ReadonlySet<PloverType> = new Set<PloverType>(['THREATEN', 'REJECT', 'AGREE', 'REQUEST']);
const HOSTILE = /^(?:SANCTION|COERCE|ASSAULT)$/u;
const HINDERING = wordSet('block veto oppose hinder obstruct prevent thwart stall derail');

const SUFFERING = wordSet('of on against in');
const OF_WORDS: ReadonlySet<string> = new Set(['ACCUSE', 'PROTEST', 'REJECT', 'REQUEST', 'SUPPORT']);

/** Nouns for what befalls somebody, beside those that tell an event of that kind. */
const HARMS = wordSet('death ouster removal dismissal sacking jailing treatment fate');

function isHarm(lemma: string): boolean {
  return HARMS.has(lemma) || framesOfNoun(lemma).some(({ frame }) => /^(?:ASSAULT|COERCE)$/.test(frame.plover.type));
}
