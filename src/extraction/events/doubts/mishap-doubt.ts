import { singularOf } from '../../../language/knowledge/nouns.ts';
import { type EventFinding, withDoubts } from '../../../model/index.ts';
import type { ReportContext, SentenceContext } from '../../context.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { type EventCandidate, nounsAfter } from '../candidate.ts';

/** So many sentences before a death may tell what it was of. */
const REACH = 6;

/**
 * The finding with its type in doubt, where somebody is killed or hurt by nobody told and the sentences before tell of a mishap and of no violence: "A bus overturned near
 * Lima. Two students were [killed]."
 */
export function withMishapDoubt({ sentences }: ReportContext, { at, clause }: EventCandidate, finding: EventFinding): EventFinding {
  const { plover, participants, predicate } = finding;
  if (plover?.type !== 'ASSAULT' || !(predicate === 'kill' || predicate === 'wound') || (clause && !clause.verb.passive)) return finding;
  if (participants.some(({ role }) => role === 'source')) return finding;
  const near = nearTo(sentences, at.index);
  return near.some((each) => names(each, MISHAPS)) && !near.some((each) => names(each, VIOLENCE)) ? withDoubts(finding, 'type') : finding;
}

/** Whether a sentence, those before it or a title tell of violence. */
export function isAmidViolence({ sentences }: ReportContext, { index }: SentenceContext): boolean {
  return nearTo(sentences, index).some((each) => names(each, VIOLENCE));
}

/** Whether a sentence tells of what people come to harm by or take to the streets for, and of no court and no talks about it. */
export const tellsOfHarm = (at: SentenceContext): boolean =>
  (names(at, MISHAPS) || names(at, VIOLENCE) || names(at, OTHER_HARMS)) && !names(at, MATTERS);

function nearTo(sentences: ReportContext['sentences'], at: number): SentenceContext[] {
  return sentences.filter(({ index, sentence }) => (index <= at && index >= at - REACH) || sentence.role === 'title');
}

function names({ sentence: { tokens } }: SentenceContext, words: ReadonlySet<string>): boolean {
  return tokens.some(({ lemma, upos }) => /^(?:NOUN|VERB|PROPN)$/.test(upos) && words.has(singularOf(lemma.toLowerCase())));
}

/** Whether an explosion did it of which the report tells no attack: "a blast at a mill [killed] four". With a bomb, a gunman or a raid anywhere in the report it may be one. */
export function isByExplosion({ sentences }: ReportContext, { subject, obliques, verb }: Clause): boolean {
  const doers = verb.passive ? nounsAfter(obliques, 'by') : subject;
  return doers.length > 0 && doers.every(isExplosion) && !sentences.some((each) => names(each, ATTACKS));
}

function isExplosion({ lemma }: NounPhrase): boolean {
  return EXPLOSIONS.has(singularOf(lemma));
}

const MISHAPS = wordSet(
  'crash collision collide accident derail derailment sink capsize overturn blaze inferno flood quake earthquake hurricane typhoon cyclone tornado avalanche landslide mudslide',
  'drown collapse wreck pile-up ferry overpass turnpike lightning tsunami heatwave',
  'bus coach lorry motorway highway road traffic motorist pedestrian',
);
const OTHER_HARMS = wordSet(
  'storm flooding wildfire fire eruption erupt volcano stampede outbreak rain march rally demonstration demonstrate strike unrest',
);
const MATTERS = wordSet(
  'court trial tribunal judge prosecutor hearing inquiry talk summit conference negotiation meeting mediator resolution anniversary film book',
);
const EXPLOSIONS = wordSet('blast explosion');
const ATTACKS = wordSet(
  'shoot shooting gun gunman gunmen gunfire bomb bombing bomber attack attacker assault militant rebel soldier troop airstrike missile rocket shell shelling drone stab stabbing knife murder raid clash',
  'war fighting fighter militia insurgent terrorist sniper gang ambush grenade mortar violence riot crackdown hostage arson',
  'suicide terror terrorism explosive landmine warplane jet armed protester protest rampage torture beat unrest coup',
);
const VIOLENCE: ReadonlySet<string> = new Set([...ATTACKS, ...EXPLOSIONS, 'explode']);
