import { contains, type Entity, type FigureFinding, type Range } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import { wordSet } from '../word-set.ts';
import { addClauseFeatures, headIn, type LineWords } from './clause-features.ts';
import { Features } from './features.ts';
import { addParties } from './party-features.ts';

/** What tells how surely a figure was read: how its fields stand in the words, and what no field has; undefined where its sentence has no tree. */
export function figureFeatures(context: ReportContext, figure: FigureFinding, entities: readonly Entity[]): Features | undefined {
  const line = lineOfFigure(context, figure, entities);
  if (line === undefined) return undefined;
  const features = new Features();
  addFields(features, line, figure);
  addUnreadWords(features, line, figure);
  addParties(features, line, ownersOf(line, figure));
  addClauseFeatures(features, line);
  return features;
}

/** Owners by their first words in the sentence; who is told only before it has none. */
export function ownersOf({ at }: LineWords, { about }: FigureFinding): { role: string; span: Range }[] {
  return about.flatMap(({ entity, role }) => {
    const span = at.mentions.find((mention) => mention.entity === entity);
    return span ? [{ role: `owner ${role}`, span }] : [];
  });
}

/** A figure as far as its words go; undefined where its sentence has no tree. */
export function lineOfFigure(context: ReportContext, figure: FigureFinding, entities: readonly Entity[]): LineWords | undefined {
  const at = context.sentencesAt.touching(figure.span)[0];
  const tree = at?.phrases.tree;
  if (at === undefined || tree === undefined) return undefined;
  const core = headIn(tree, figure.span);
  if (core === undefined) return undefined;
  const owners = new Set(figure.about.map(({ entity }) => entity));
  const times = at.sentence.times.filter(({ edtf }) => edtf !== undefined && edtf === figure.period?.edtf);
  const covered = [
    figure.span,
    figure.measure,
    ...at.mentions.filter(({ entity }) => owners.has(entity)),
    ...(figure.attributed_to ? [figure.attributed_to.span] : []),
    ...times,
  ];
  const label = [figure.measureName, figure.measureInFull, figure.shareOf, figure.comparison?.base, figure.rank].filter(Boolean).join(' ');
  return { at, tree, core, covered, label: `${label} ${figure.about.map(({ entity }) => entities[entity]?.name ?? '').join(' ')}` };
}

const COMPARED = wordSet('than from compared versus against earlier previous last');
const RANKING = wordSet('first second third fourth fifth biggest largest highest lowest smallest most least best worst record since top');

function addFields(features: Features, { at }: LineWords, figure: FigureFinding): void {
  const { measureName, measureInFull, comparison, period, about, doubts = [] } = figure;
  features.flag('range', figure.low !== undefined && figure.high !== undefined);
  features.flag('bound', (figure.low === undefined) !== (figure.high === undefined));
  features.one('approximation', figure.approximation);
  features.flag('small whole number', figure.value !== undefined && figure.value <= 12 && Number.isInteger(figure.value));
  features.one('direction', comparison?.direction);
  features.flag('base', comparison?.base !== undefined);
  features.flag('rank', figure.rank !== undefined);
  features.one('period grain', period === undefined ? undefined : String(Math.min(period.edtf.length, 11)));
  features.flag(
    'period told',
    at.sentence.times.some(({ edtf }) => edtf !== undefined && edtf === period?.edtf),
  );
  features.one('status', figure.status);
  features.flag('cited', figure.attributed_to !== undefined);
  features.flag('part', figure.shareOf !== undefined);
  features.flag('in full', measureInFull !== undefined);
  features.count('measure words', measureName.split(' ').length, 4);
  features.count('measure words in full/2', Math.floor((measureInFull ?? measureName).split(' ').length / 2), 5);
  features.count('owners', about.length, 3);
  features.flag('capital in measure', /\p{Lu}/u.test(measureInFull ?? measureName));
  features.flag('measure elsewhere', !contains(at.sentence, figure.measure));
  for (const doubt of doubts) features.one('doubt', doubt);
}

/** Words near the amount that tell a rank or a base where no field has one. */
function addUnreadWords(features: Features, { at, core }: LineWords, { comparison, rank }: FigureFinding): void {
  const near = at.sentence.tokens.slice(Math.max(0, core - NEAR), core + NEAR + 1).map(({ form }) => form.toLowerCase());
  features.flag('base told, none read', comparison?.base === undefined && near.some((form) => COMPARED.has(form)));
  features.flag('rank told, none read', rank === undefined && near.some((form) => RANKING.has(form)));
}

const NEAR = 8;
