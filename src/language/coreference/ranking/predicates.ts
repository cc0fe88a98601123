import type { Tree } from '../../dependency-tree.ts';
import type { Anaphor } from './anaphors.ts';
import type { Scene } from './scene.ts';

/** What firms, bodies and states do, and things hardly do. */
const DEEDS: ReadonlySet<string> = new Set(
  `say add tell announce plan expect intend want hope agree decide employ hire sell buy acquire own operate produce manufacture make build invest spend
  offer propose demand reject accept deny refuse promise pledge warn urge ask seek sign launch open close cut raise pay owe borrow lend fine sue appeal accuse blame
  recall cancel scrap order ship deliver earn book forecast predict estimate believe think fear welcome condemn criticise criticize oppose support back
  apologise apologize decline withdraw send deploy attack bomb capture seize kill kidnap release free detain arrest expel impose lift ban allow block
  consider study investigate examine claim insist maintain acknowledge admit confirm report publish cite name appoint dismiss fire replace
  negotiate discuss meet host join leave quit visit serve represent run lead control use need try manage continue begin start
  carry fly recruit train teach fund finance grant license approve drop lodge file settle win lose receive get hold have vow threaten`.split(/\s+/u),
);
/** What befalls amounts, prices and courses of things. */
const COURSES: ReadonlySet<string> = new Set(
  `rise fall drop slip slide tumble plunge climb jump soar surge gain ease decline grow shrink double halve average total amount close trade end finish
  settle hit reach peak open stand come cost last weigh measure contain expire happen occur take turn become remain mean include`.split(/\s+/u),
);
/** What firms, bodies and states have. */
const OWNED: ReadonlySet<string> = new Set(
  `profit loss revenue sale share stock dividend debt earnings income turnover staff workforce worker employee job headquarters office plant factory mine fleet
  chief executive chairman chairwoman president spokesman spokeswoman director manager board founder owner shareholder investor customer client supplier rival partner
  competitor subsidiary unit division arm branch store shop product brand portfolio forecast guidance target outlook offer bid stake patent licence license website
  government minister ministry parliament army troop soldier force border territory people citizen economy budget deficit treasury ally neighbour neighbor
  ambassador embassy diplomat policy delegate member fighter commander leader secretary lawyer auditor accounts account adviser supporter officials official
  own part business network market reputation decision statement position role campaign`.split(/\s+/u),
);

/** What the clause of a pronoun says of it: "deed", "course", "being", "ranking" (with a copula), "other"; of a possessive "owned" or "other". */
export function saidOf(scene: Scene, { markable, kind }: Anaphor): string {
  const tree = scene.trees[markable.sentence];
  if (!tree) return 'other';
  const head = tree.head(markable.head);
  if (kind === 'its' || kind === 'their') return OWNED.has(lemmaAt(tree, head)) ? 'owned' : 'other';
  if (head < 0) return 'other';
  const relation = tree.relation(markable.head);
  if (relation !== 'nsubj') return relation;
  if (tree.children(head).some((child) => tree.relation(child) === 'cop')) return isRank(tree, head) ? 'ranking' : 'being';
  const verb = lemmaAt(tree, head);
  const passive = tree.deprel(markable.head).endsWith(':pass') ? 'passive ' : '';
  return passive + (DEEDS.has(verb) ? (COURSES.has(verb) ? 'either' : 'deed') : COURSES.has(verb) ? 'course' : 'other');
}

/** "It is the second fire", "it was his largest order": mostly said of what happened. */
function isRank(tree: Tree, noun: number): boolean {
  return tree.children(noun).some((child) => /^(?:first|second|third|fourth|fifth|sixth|last|most|.{2,}est)$/iu.test(tree.tokens[child]?.form ?? ''));
}

export const lemmaAt = (tree: Tree, token: number): string => tree.tokens[token]?.lemma.toLowerCase() ?? '';

/** Adjectives of those who think something. */
const THINKING = /^(?:confident|sure|certain|hopeful|aware|unaware|concerned|worried|pleased|optimistic|convinced|afraid|glad|happy|proud|sorry)$/iu;

/** "It is unclear whether the roof will hold": an "it" that surely means nothing told. */
export function isExpletive({ trees }: Scene, { markable, kind }: Anaphor): boolean {
  const tree = kind === 'it' ? trees[markable.sentence] : undefined;
  if (!tree) return false;
  if (tree.relation(markable.head) === 'expl') return true;
  const head = tree.head(markable.head);
  if (head < 0 || tree.relation(markable.head) !== 'nsubj' || tree.tokens[head]?.upos !== 'ADJ' || THINKING.test(lemmaAt(tree, head))) return false;
  return tree.children(head).some((child) => tree.relation(child) === 'csubj' || opensWithThat(tree, child));
}

function opensWithThat(tree: Tree, clause: number): boolean {
  return (
    /^(?:ccomp|advcl|acl)$/u.test(tree.relation(clause)) &&
    tree.children(clause).some((child) => tree.relation(child) === 'mark' && /^(?:that|whether|if|how|why)$/iu.test(tree.tokens[child]?.form ?? ''))
  );
}

/** "It is the second time that", "it takes", "It was they who": words that mean nothing told. */
export function isEmpty(scene: Scene, { markable, kind }: Anaphor): boolean {
  const tree = kind === 'it' ? scene.trees[markable.sentence] : undefined;
  if (!tree) return false;
  if (tree.relation(markable.head) === 'expl') return true;
  const head = tree.head(markable.head);
  if (head < 0 || tree.relation(markable.head) !== 'nsubj') return false;
  return tree
    .children(head)
    .some((child) => tree.relation(child) === 'csubj' || (/^(?:ccomp|advcl|acl)$/u.test(tree.relation(child)) && isToldByThat(tree, head, child)));
}

function isToldByThat(tree: Tree, head: number, child: number): boolean {
  const isAdjective = tree.tokens[head]?.upos === 'ADJ' || tree.children(head).some((each) => tree.relation(each) === 'cop');
  return isAdjective && tree.children(child).some((each) => /^(?:that|to|whether|if|who)$/iu.test(tree.tokens[each]?.form ?? ''));
}
