import { nounClass } from '../../language/knowledge/nouns.ts';
import type { Entity, FigureFinding } from '../../model/index.ts';
import { spanOfTokens } from '../context.ts';
import { childrenBy, extentOf, isPassive, leftEdge, lemmaOf, predicateOf, type Tree, tagOf } from '../phrases/index.ts';
import { type About, actorsAt } from './actors-at.ts';
import { COUNTING, OF_LIVES, STATES } from './deeds.ts';
import { foreseeingVerb } from './foreseer.ts';
import type { Measure } from './measure.ts';
import type { Site } from './site.ts';
import { VALUING } from './words.ts';

/** Whose count it is: "the [ministry] counted 7 dead", "[organisers] spoke of 500 protesters". */
export function counterOf(site: Site, measure: Measure): FigureFinding['attributed_to'] {
  const { tree } = site;
  const isPut =
    measure.verb !== undefined &&
    (VALUING.has(lemmaOf(tree, measure.verb)) || (measure.elsewhere !== undefined && measure.holder === undefined && measure.owned !== true));
  if (measure.rule === 'level' && measure.verb !== undefined && isPut) return subjectAsSource(site, measure.verb);
  const foreseeing = foreseeingVerb(site, measure);
  if (foreseeing !== undefined) return subjectAsSource(site, foreseeing);
  if (measure.rule !== 'counted' || (!measure.elsewhere && !isCountOfPeople(site, measure))) return undefined;
  const verb = predicateOf(tree, measure.noun ?? site.top);
  if (verb === undefined || !COUNTING.has(lemmaOf(tree, verb))) return undefined;
  return subjectAsSource(site, verb);
}

/** "[The ministry] counted", "[the government] put the cost at". */
function subjectAsSource(site: Site, verb: number): FigureFinding['attributed_to'] {
  const { tree, context, at } = site;
  if (isPassive(tree, verb)) return undefined;
  const subject = childrenBy(tree, verb, 'nsubj')[0];
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
  return Math.max(subject, ...behind.map((kid) => extentOf(tree, kid, ['acl', 'appos', 'punct', 'parataxis']).last));
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

/** "Net profit at Toyota fell 60 percent, [it] reported", "Toyota raised $3 million from Ford, [the company] said": the firm whose figure it is. */
export function ofOwnFirm(
  source: NonNullable<FigureFinding['attributed_to']>,
  about: About,
  { at, context }: Site,
): NonNullable<FigureFinding['attributed_to']> {
  const { entities } = context.reading;
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
