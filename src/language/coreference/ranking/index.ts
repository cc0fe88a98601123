import { type Mention, mentionId, type Report, type ReportId } from '../../../model/index.ts';
import type { Markable } from '../chains/markable.ts';
import type { MarkableSource } from '../chains/markables.ts';
import { type Anaphor, anaphorOf, isSettled } from './anaphors.ts';
import { type AntecedentModel, likelihoods, shippedAntecedents } from './antecedent-model.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { type Features, featuresOf } from './features.ts';
import { isExpletive } from './predicates.ts';
import { type Scene, sceneOf } from './scene.ts';

/** An anaphor with all whom it may mean. */
interface Choice {
  anaphor: Anaphor;
  candidates: readonly Candidate[];
  features: readonly Features[];
}

/** Whom a choice takes: an entity, or nobody. */
export type Decide = (choice: Choice, scene: Scene) => number | undefined;

/**
 * Whom pronouns of the third person and definite phrases ("the company", "the country") mean: the likeliest of those whom the report names, where it is likely
 * enough. A mention-ranking model after Denis and Baldridge (2008), "Specialized models and ranking for coreference resolution", with one weight for a feature
 * of each kind of anaphor; phrases without a name and "nobody" compete with the named.
 * @returns all mentions, those that are decided anew in place of the rules', in the order of the text
 */
export function rankedMentions(report: Report, source: MarkableSource, model: AntecedentModel = shippedAntecedents()): Mention[] {
  return decidedMentions(report, source, ({ candidates, features }) => likeliest(candidates, likelihoods(features, model.weights), model.least));
}

function likeliest(candidates: readonly Candidate[], likely: readonly number[], least: number): number | undefined {
  let best: number | undefined;
  for (const [index, share] of likely.entries()) if (share > (likely[best ?? -1] ?? 0)) best = index;
  const candidate = best === undefined ? undefined : candidates[best];
  return candidate?.type === 'entity' && (likely[best ?? -1] ?? 0) >= least ? candidate.entity : undefined;
}

/** The mentions where `decide` says whom each anaphor means, in the order of the text: who is found is a candidate for those after. */
export function decidedMentions(report: Report, source: MarkableSource, decide: Decide): Mention[] {
  const settled = source.mentions.filter((mention) => isSettled(mention, source.text.slice(mention.start, mention.end)));
  const ends = new Set(settled.map(({ end }) => end));
  const isKept = ({ end }: { end: number }): boolean => ends.has(end);
  const scene = sceneOf(report, source, isKept);
  const made: Mention[] = [];
  const asked = new Set<number>();
  const seen = new Set<string>();
  for (const [index, markable] of scene.markables.entries()) {
    const anaphor = isKept(markable) || markable.members ? undefined : anaphorOf(markable, source.sentences[markable.sentence]?.tokens ?? []);
    if (!anaphor) continue;
    asked.add(markable.end);
    if (isExpletive(scene, anaphor)) continue;
    const candidates = candidatesOf(scene, index, anaphor);
    const choice = { anaphor, candidates, features: featuresOf(scene, anaphor, candidates, markable.entity) };
    const entity = decide(choice, scene);
    scene.meant[index] = entity;
    const isNew = !seen.has(`${markable.start} ${markable.end}`) && seen.add(`${markable.start} ${markable.end}`);
    if (entity !== undefined && isNew) made.push(mentionOf(report.id, markable, entity));
  }
  const others = source.mentions.filter(({ form, end, members }) => (form !== 'pronoun' && form !== 'nominal') || members || !asked.has(end));
  return [...others, ...made].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function mentionOf(report: ReportId, { start, end, sentence, form }: Markable, entity: number): Mention {
  const range = { start, end };
  return { ...range, id: mentionId(report, range), entity, form: form === 'pronoun' ? 'pronoun' : 'nominal', sentence, phrase: range };
}
