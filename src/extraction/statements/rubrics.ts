import type { Token } from '../../model/index.ts';
import { wordSet } from '../word-set.ts';

/** Names of sections and kinds of articles that stand before a headline. */
const RUBRICS: ReadonlySet<string> = wordSet(
  'analysis opinion commentary comment exclusive update updates updated explainer explained interview live video audio podcast photos pictures gallery watch listen',
  'factbox feature features editorial breaking profile timeline correction corrected clarification column essay review insight focus background backgrounder briefing',
  'obituary recap roundup wrap snapshot spotlight alert newsletter transcript dispatch reportage investigation notes author authors editor editors source sources photo credit news read blog liveblog graphic infographic map chart quiz q&a',
);

/** Words that make a rubric longer: "Breaking news", "Expert view", "Live updates", "Update 2". */
const BESIDE: ReadonlySet<string> = wordSet('game match corresponding lead special weekend morning evening daily weekly guest in and the our');

/** "[ANALYSIS]: Why the dam leaks", "[Breaking news]: …": `words` before a colon that tell what kind of article follows, and name nobody who speaks. */
export function isRubric(words: readonly Token[]): boolean {
  const kinds = words.map(({ form }) => form.toLowerCase());
  return kinds.some((word) => RUBRICS.has(word)) && kinds.every((word) => RUBRICS.has(word) || BESIDE.has(word) || /^[\d-]+$/.test(word));
}
