import type { Tree } from '../../dependency-tree.ts';
import type { Markable } from '../chains/markable.ts';
import type { Features } from './features.ts';
import { lemmaAt } from './predicates.ts';
import type { Scene } from './scene.ts';

const SAYING =
  /^(?:say|tell|add|announce|warn|promise|claim|insist|deny|note|explain|argue|state|declare|admit|confirm|report|write|predict|expect|hope|believe|think|fear|vow|pledge|predict|maintain|reply|complain)$/u;
const ESTIMATING = /^(?:estimate|reckon|calculate|predict|expect|think|forecast)$/u;

/** Adds how the mentions of one, the last first, stand to an anaphor by the tree. */
export function addSyntaxFeatures(features: Features, scene: Scene, mentions: readonly Markable[], isAhead: boolean): void {
  const { markable } = features.anaphor;
  const tree = scene.trees[markable.sentence];
  if (!tree) return;
  const here = mentions.filter(({ sentence }) => sentence === markable.sentence);
  if (here.length === 0) addSubjectsBefore(features, scene, mentions);
  else addGoverning(features, scene, tree, here, isAhead ? 'ahead ' : '');
}

/** Whether one is the subject of the anaphor's clause or of one above it, or owns that subject; else what joins them. */
function addGoverning(features: Features, scene: Scene, tree: Tree, here: readonly Markable[], behind: string): void {
  const { markable } = features.anaphor;
  const above = scene.clauses[markable.sentence]?.above(markable.head) ?? [];
  for (const { subject, verb, level, link } of above) {
    const own = here.some(({ from, to }) => from <= subject && subject < to);
    const saying = link === 'ccomp' && SAYING.test(lemmaAt(tree, verb));
    const way = level === 0 ? '' : ` by ${saying ? 'saying' : link.replace(/:.*/u, '')}`;
    if (own) {
      features.tree(`${behind}subject ${Math.min(level, 2)} above${way}`);
      features.tree('estimates', ESTIMATING.test(lemmaAt(tree, verb)) && link === 'ccomp');
      return;
    }
    const owned = here.find(({ head }) => tree.head(head) === subject && tree.relation(head) === 'nmod');
    if (owned) {
      features.tree(`${behind}${owned.place === 'possessor' ? 'owner' : 'complement'} of the subject ${Math.min(level, 1)} above`);
      return;
    }
  }
  const [last] = here;
  if (!last) return;
  features.tree(`${behind}no subject above, but ${last.place}`);
  features.tree('inside the same phrase', tree.head(markable.head) >= 0 && isAbove(tree, last.head, tree.head(markable.head)));
  features.tree('anaphor inside its phrase', isAbove(tree, markable.head, last.head));
  features.tree('by the same verb', predicate(scene, last) === predicate(scene, markable) && last.place !== 'possessor');
}

const predicate = (scene: Scene, { sentence, head }: Markable): number => scene.clauses[sentence]?.predicateOf(head) ?? -1;

function isAbove(tree: Tree, word: number, top: number): boolean {
  for (let at = tree.head(word); at >= 0; at = tree.head(at)) if (at === top) return true;
  return false;
}

/** What one was in the sentence in which it was spoken of last. */
function addSubjectsBefore(features: Features, scene: Scene, mentions: readonly Markable[]): void {
  const [last] = mentions;
  const tree = last ? scene.trees[last.sentence] : undefined;
  const distance = features.anaphor.markable.sentence - (last?.sentence ?? 0);
  if (!last || !tree || distance > 2) return;
  const there = mentions.filter(({ sentence }) => sentence === last.sentence);
  const root = tree.order[0] ?? -1;
  const verbs = there.filter(({ place }) => place === 'subject').map((mention) => predicate(scene, mention));
  const says = SAYING.test(lemmaAt(tree, root)) ? ' who says' : '';
  const owner = there.some(
    ({ head, place }) => place === 'possessor' && tree.head(tree.head(head)) === root && tree.relation(tree.head(head)) === 'nsubj',
  );
  const as = verbs.includes(root)
    ? `main subject${says}`
    : verbs.length > 0
      ? 'subject of a clause'
      : owner
        ? 'owner of the main subject'
        : last.place;
  features.tree(`${as}, ${distance} before`);
  features.flag(
    `opens, ${distance} before`,
    there.some(({ from }) => from <= 1),
  );
  const own = features.anaphor.markable;
  features.tree(`opens the sentence, ${as}`, own.from <= 1 && distance === 1);
}

/** Whether one says the quoted words in which an anaphor stands. */
export function speaksAround(scene: Scene, { sentence, quotation }: Markable, isMeant: (index: number) => boolean): boolean {
  if (quotation === undefined) return false;
  return (scene.bySentence.get(sentence) ?? []).some((index) => {
    const other = scene.markables[index];
    if (!other || other.quotation !== undefined || other.place !== 'subject' || !isMeant(index)) return false;
    const tree = scene.trees[sentence];
    return tree !== undefined && SAYING.test(lemmaAt(tree, predicate(scene, other)));
  });
}
