import { nounClass } from '../../language/knowledge/nouns.ts';
import { type Entity, type FigureFinding, spanOf } from '../../model/index.ts';
import { spanOfTokens } from '../context.ts';
import { caseOf, childrenBy, extentOf, isPassive, leftEdge, lemmaOf, predicateOf, type Tree, tagOf, wordAt } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { type About, actorsAt } from './about/actors-at.ts';
import { foreseeingVerb } from './about/foreseer.ts';
import { COUNTING, OF_LIVES, STATES } from './counts/deeds.ts';
import { VALUING } from './measures/level-words.ts';
import type { Measure } from './measures/measure.ts';
import type { Site } from './site.ts';

/** Whose count it is: "the [ministry] counted 7 dead", "[organisers] spoke of 500 protesters". */
export function counterOf(site: Site, measure: Measure): FigureFinding['attributed_to'] {
  const { tree } = site;
  const isPut =
    measure.verb !== undefined &&
    (VALUING.has(lemmaOf(tree, measure.verb)) ||
      lemmaOf(tree, measure.verb) === 'revise' ||
      (measure.elsewhere !== undefined && measure.present === undefined && measure.holder === undefined && measure.owned !== true));
  if (measure.rule === 'level' && measure.verb !== undefined && isPut) return subjectOfVerb(site, measure.verb);
  const foreseeing = foreseeingVerb(site, measure);
  if (foreseeing !== undefined) return subjectOfVerb(site, foreseeing);
  const guess = guessingVerb(site, measure);
  if (guess !== undefined) return subjectOfVerb(site, guess);
  if (measure.rule !== 'counted' || (!measure.elsewhere && !isCountOfPeople(site, measure))) return undefined;
  const verb = predicateOf(tree, measure.noun ?? site.top);
  if (verb === undefined || !COUNTING.has(lemmaOf(tree, verb))) return undefined;
  return subjectOfVerb(site, verb);
}

/** "[Analysts] had expected revenue of $5 million": those whose trade it is to foresee what others have. */
function guessingVerb({ tree }: Site, { verb }: Measure): number | undefined {
  const subject =
    verb === undefined || !/^(?:expect|forecast|predict|project|estimate|anticipate)$/.test(lemmaOf(tree, verb))
      ? -1
      : (childrenBy(tree, verb, 'nsubj')[0] ?? -1);
  return subject >= 0 && /^(?:analyst|economist|forecaster|pollster)$/.test(lemmaOf(tree, subject)) ? verb : undefined;
}

/** "while [police] put the number at 4,200": by another than the first, whoever speaks in the sentence. */
export const putterOf = (site: Site, { puts }: Measure): FigureFinding['attributed_to'] =>
  puts === undefined ? undefined : subjectOfVerb(site, puts);

/** "[The ministry] counted", "[the government] put the cost at". */
const subjectOfVerb = (site: Site, verb: number): FigureFinding['attributed_to'] =>
  isPassive(site.tree, verb) ? undefined : subjectAsSource(site, childrenBy(site.tree, verb, 'nsubj')[0]);

function subjectAsSource(site: Site, subject: number | undefined): FigureFinding['attributed_to'] {
  const { tree, context, at } = site;
  if (subject === undefined || !/^(?:NOUN|PROPN)$/.test(tagOf(tree, subject))) return undefined;
  const entity = actorsAt(site, subject, 'of')[0]?.entity;
  const span = spanOfTokens(context, at.sentence, { first: leftEdge(tree, subject), last: lastOf(tree, subject) });
  return { span, ...(entity === undefined ? {} : { entity }) };
}

function isCountOfPeople({ tree }: Site, { noun, deed }: Measure): boolean {
  const lemma = noun === undefined ? '' : lemmaOf(tree, noun);
  return STATES.has(lemma) || lemma === 'person' || (deed !== undefined && OF_LIVES.has(deed));
}

/** "the government [in Montevideo]". */
function lastOf(tree: Tree, subject: number): number {
  const behind = childrenBy(tree, subject, 'nmod', 'flat').filter((kid) => kid > subject);
  let last = Math.max(subject, ...behind.map((kid) => extentOf(tree, kid, ['acl', 'appos', 'punct', 'parataxis']).last));
  // "a survey for the newspaper [Daily Post]"
  while (last > subject && tagOf(tree, last + 1) === 'PROPN') last++;
  return last;
}

/** "the paper states": a document speaks, and none of those who wrote it. */
export function ofDocument(source: FigureFinding['attributed_to'], entities: readonly Entity[]): FigureFinding['attributed_to'] {
  if (source?.entity === undefined) return source;
  const words = source.span.exact;
  // "the regulator [Orvel] said": a body, though the name is taken for a person's
  const noun = /^the (?:\p{Ll}[\p{L}-]* )?(?<noun>\p{Ll}[\p{L}-]*) \p{Lu}/u.exec(words)?.groups?.['noun'];
  const isBody = noun !== undefined && entities[source.entity]?.kind === 'person' && nounClass(noun) === 'organisation';
  const isDocument =
    /^(?:the|an?|this|that|its|their) (?:[\p{L}-]+ ){0,2}(?:paper|report|study|survey|poll|statement|document|filing|figures|data|letter|memo)$/iu.test(
      words,
    );
  return isBody || isDocument ? { span: source.span } : source;
}

/** "according to [its annual report]": the document, where no more than the pronoun before it was taken. */
export function withNoun(source: FigureFinding['attributed_to'], { tree, at, context }: Site): FigureFinding['attributed_to'] {
  const owner = source === undefined ? -1 : tree.tokens.findIndex(({ start, end }) => start === source.span.start && end === source.span.end);
  if (owner < 0 || tree.deprel(owner) !== 'nmod:poss' || !/^(?:its|their|his|her)$/.test(wordAt(tree, owner))) return source;
  const noun = tree.head(owner);
  return { span: spanOfTokens(context, at.sentence, { first: owner, last: Math.max(noun, lastOf(tree, noun)) }) };
}

/** "a report [issued by the World Bank] says": a document speaks for the one by whom the words right behind it say that it was made. */
export function withAuthor(source: FigureFinding['attributed_to'], site: Site): FigureFinding['attributed_to'] {
  const { tree, at, context } = site;
  const document = source === undefined || source.entity !== undefined ? -1 : tree.tokens.findIndex(({ end }) => end === source.span.end);
  if (source === undefined || document < 0 || !TEXTS.has(lemmaOf(tree, document))) return source;
  const agents = childrenBy(tree, document, 'acl')
    .filter((verb) => verb === document + 1 && MAKING.has(lemmaOf(tree, verb)))
    .flatMap((verb) => childrenBy(tree, verb, 'obl').filter((kid) => caseOf(tree, kid) === 'by'));
  const [agent] = agents;
  const entity = agent === undefined ? undefined : actorsAt(site, agent, 'of')[0]?.entity;
  if (agent === undefined || entity === undefined) return source;
  const span = spanOfTokens(context, at.sentence, { first: document, last: lastOf(tree, agent) });
  return { span: spanOf(context.text, source.span.start, span.end), entity };
}

/** "[Another maker], General Motors (GM), announced": whoever is named right behind the noun. */
export function withNameBehind(source: FigureFinding['attributed_to'], { context, at }: Site): FigureFinding['attributed_to'] {
  if (source === undefined || source.entity !== undefined || !/^(?:another|a|an|one|the other|fellow|rival) /iu.test(source.span.exact))
    return source;
  const name = at.mentions.find(({ form, start }) => form === 'name' && start === source.span.end + 2);
  const isBeside =
    name !== undefined &&
    context.text.slice(source.span.end, name.start) === ', ' &&
    /^(?: \([^()]{1,12}\))?,/u.test(context.text.slice(name.end, name.end + 16));
  return isBeside ? { span: spanOf(context.text, source.span.start, name.end), entity: name.entity } : source;
}

const TEXTS: ReadonlySet<string> = wordSet(
  'report study survey poll paper document statement analysis review census estimate research brief figure data',
);
const MAKING: ReadonlySet<string> = wordSet('issue publish release conduct prepare compile write produce');

/** "[A poll for the paper] found that 48 percent …": the text in whose finding the amount stands. */
export function finderOf(site: Site): FigureFinding['attributed_to'] {
  const { tree } = site;
  let clause = site.verb ?? -1;
  while (clause >= 0 && tree.relation(clause) !== 'ccomp') clause = tree.head(clause);
  const verb = clause < 0 ? -1 : tree.head(clause);
  if (verb < 0 || verb > site.first || !FINDING.has(lemmaOf(tree, verb))) return undefined;
  // "A poll, [carried] out on Monday, found", whatever the tree makes of the words between the commas
  const clauses = [
    verb,
    ...(tree.relation(verb) === 'parataxis' ? [tree.head(verb)] : []),
    ...childrenBy(tree, verb, 'ccomp').filter((kid) => kid < verb),
  ];
  const subject = clauses.flatMap((each) => childrenBy(tree, each, 'nsubj'))[0];
  return subject !== undefined && subject < verb && TEXTS.has(lemmaOf(tree, subject)) ? subjectAsSource(site, subject) : undefined;
}

const FINDING: ReadonlySet<string> = wordSet('find show suggest reveal indicate conclude estimate say report');

/** "[Orvel] sold its mill, Venn, to Corvex, [it] said": whoever the clause before is about, and none of those named on the way. */
function tellerBehind({ span }: NonNullable<FigureFinding['attributed_to']>, site: Site): number | undefined {
  const { tree, context } = site;
  const pronoun = span.exact === 'it' ? tree.tokens.findIndex(({ start }) => start === span.start) : -1;
  if (pronoun < 1 || pronoun < site.first || wordAt(tree, pronoun - 1) !== ',' || tree.relation(pronoun) !== 'nsubj') return undefined;
  const verb = tree.head(pronoun);
  const told = childrenBy(tree, verb, 'ccomp').find((kid) => kid < pronoun);
  const subject = told === undefined ? undefined : childrenBy(tree, told, 'nsubj')[0];
  const [only, other] = subject === undefined ? [] : actorsAt(site, subject, 'of');
  const isBody = only !== undefined && other === undefined && /^(?:company|organisation)$/.test(context.reading.entities[only.entity]?.kind ?? '');
  return isBody ? only.entity : undefined;
}

/** "Net profit at Orvel fell 60 percent, [it] reported", "Orvel raised $3 million from Tarn, [the company] said": the firm whose figure it is. */
export function ofOwnFirm(
  source: NonNullable<FigureFinding['attributed_to']>,
  about: About,
  site: Site,
): NonNullable<FigureFinding['attributed_to']> {
  const { at, context } = site;
  const { entities } = context.reading;
  const teller = tellerBehind(source, site);
  if (teller !== undefined) return { ...source, entity: teller };
  const isFirm = (entity: number): boolean => /^(?:company|organisation)$/.test(entities[entity]?.kind ?? '');
  const [sole, other] = about.filter(({ entity }) => isFirm(entity));
  if (sole === undefined || other !== undefined) return source;
  if (source.entity === undefined && source.span.exact === 'it') return { ...source, entity: sole.entity };
  const isNamed = at.mentions.some(({ entity, form, end }) => entity === sole.entity && form === 'name' && end <= source.span.start);
  const isOther = source.entity !== undefined && source.entity !== sole.entity && isFirm(source.entity);
  return isNamed && isOther && /^the (?:company|firm|group|start-?up|maker|\p{L}*maker)$/iu.test(source.span.exact)
    ? { ...source, entity: sole.entity }
    : source;
}
