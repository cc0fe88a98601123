import { readFileSync } from 'node:fs';
import { MEANTIME_PARTS, readMeantime, reportOfArticle } from '../../bench/sets/meantime.ts';
import { corePhrase } from '../../bench/sets/own-mention.ts';
import { readReport } from '../../src/intake/index.ts';
import { likelihoods } from '../../src/language/coreference/ranking/antecedent-model.ts';
import { identityOf } from '../../src/language/coreference/ranking/candidates.ts';
import { decidedMentions } from '../../src/language/coreference/ranking/index.ts';
import { readNames } from '../../src/language/index.ts';
import type { Range, Reading, Report } from '../../src/model/index.ts';
import type { Example } from './log-linear.ts';

/** Whom an anaphor means: any of these entities; nobody where there are none, or where that is right too. */
interface Answer {
  entities: ReadonlySet<number>;
  isOptional: boolean;
}

/** A report that is read as far as names, with its answers. */
export interface TrainingReport {
  name: string;
  report: Report;
  reading: Omit<Reading, 'references'>;
  answerAt: (range: Range) => Answer | undefined;
}

/** An example with what is known of it beside. */
export interface ReportExample extends Example {
  report: string;
  /** By candidate: whether it is an entity. */
  isEntity: readonly boolean[];
}

/** The own articles of a file. Throws where one can't be read. */
export async function ownArticles(path: string): Promise<TrainingReport[]> {
  const articles = readFileSync(path, 'utf8').split(/^=== /mu).slice(1);
  const found: TrainingReport[] = [];
  for (const article of articles) {
    const name = article.slice(0, article.indexOf('\n'));
    const { text, answers } = withoutMarks(article.slice(name.length + 1));
    const { report } = await readReport({ bytes: new TextEncoder().encode(text), path: `${name}.txt` });
    const reading = await readNames(report);
    const shift = report.text.indexOf(text.slice(0, 40));
    const byStart = new Map(answers.map(({ start, answer }) => [start + Math.max(0, shift), answer]));
    found.push({ name, report, reading, answerAt: ({ start }) => answerOf(byStart.get(start), reading, report.text) });
  }
  return found;
}

/** "{the bank=Orvel}" → "the bank", with where it stands. */
function withoutMarks(marked: string): { text: string; answers: { start: number; answer: string }[] } {
  const answers: { start: number; answer: string }[] = [];
  let text = '';
  let at = 0;
  for (const mark of marked.matchAll(/\{([^{}=]+)=([^{}]+)\}/gu)) {
    text += marked.slice(at, mark.index);
    answers.push({ start: text.length, answer: mark[2] ?? '' });
    text += mark[1] ?? '';
    at = mark.index + mark[0].length;
  }
  return { text: text + marked.slice(at), answers };
}

function answerOf(told: string | undefined, reading: TrainingReport['reading'], text: string): Answer | undefined {
  if (told === undefined) return undefined;
  const isOptional = told.startsWith('~');
  const answer = told.replace(/^~/u, '');
  if (answer === '-' || answer.includes('+')) return { entities: new Set(), isOptional: true };
  const names = answer.split('|');
  const meant = [...reading.entities.keys()].filter((entity) => names.some((name) => isCalled(entity, name, reading, text)));
  return { entities: new Set(meant), isOptional };
}

/** Whether an entity is called so, in whole words of its name or as a part of a longer one. */
function isCalled(entity: number, name: string, { entities, mentions }: TrainingReport['reading'], text: string): boolean {
  const own = mentions.filter((mention) => mention.entity === entity && (mention.form === 'name' || mention.form === 'adjective'));
  const words = [entities[entity]?.name ?? '', ...own.map(({ start, end }) => text.slice(start, end))].map(plain);
  const wanted = plain(name);
  return words.some((each) => ` ${each} `.includes(` ${wanted} `) || (each.length > 2 && ` ${wanted} `.includes(` ${each} `)));
}

const plain = (name: string): string => name.toLowerCase().replaceAll('’', "'");

/** The articles of MEANTIME that may be developed on. Throws where the data can't be read. */
export async function meantimeArticles(data: string): Promise<TrainingReport[]> {
  const found: TrainingReport[] = [];
  for (const article of readMeantime(data, MEANTIME_PARTS.develop)) {
    const report = reportOfArticle(article);
    const reading = await readNames(report);
    const cores = article.entities.map((entity) => ({ ...corePhrase(article.text, entity), entity }));
    const named = (refersTo: string): number[] =>
      cores
        .filter(({ entity }) => entity.refersTo === refersTo)
        .flatMap(({ end, entity }) => reading.mentions.filter((one) => one.form === 'name' && one.end === end && one.start >= entity.start - ARTICLE))
        .map(({ entity }) => entity);
    const answerAt = ({ start, end }: Range): Answer | undefined => {
      const gold = cores.find((core) => core.end === end && Math.abs(core.entity.start - start) <= ARTICLE)?.entity;
      return gold && { entities: new Set(named(gold.refersTo)), isOptional: false };
    };
    found.push({ name: article.name, report, reading, answerAt });
  }
  return found;
}

/** As many characters as "the " has. */
const ARTICLE = 4;

/** The examples of a report; those before one mean whom they do, or, where there are weights, whom these take. */
export function examplesOf({ name, report, reading, answerAt }: TrainingReport, weights?: Readonly<Record<string, number>>): ReportExample[] {
  const examples: ReportExample[] = [];
  decidedMentions(report, { text: report.text, ...reading }, ({ anaphor, candidates, features }, scene) => {
    const answer = answerAt(anaphor.markable);
    const isEntity = candidates.map(({ type }) => type === 'entity');
    const fits = candidates.map(
      (each) => each.type === 'entity' && [...(answer?.entities ?? [])].some((one) => one === each.entity || identityOf(scene, one) === each.entity),
    );
    const isNobody = answer !== undefined && (answer.isOptional || !fits.includes(true));
    const right = fits.map((isFit, at) => isFit || (isNobody && !isEntity[at]));
    if (answer && right.includes(false)) examples.push({ candidates: features, right, weight: 1, report: name, isEntity });
    const taken = weights ? candidates[bestOf(likelihoods(features, weights))] : candidates[fits.indexOf(true)];
    if (taken?.type === 'entity') return taken.entity;
    return answer || weights ? undefined : anaphor.markable.entity;
  });
  return examples;
}

/** The place of the likeliest. */
export function bestOf(likely: readonly number[]): number {
  return likely.indexOf(Math.max(...likely));
}
