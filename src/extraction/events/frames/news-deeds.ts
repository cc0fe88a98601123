import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { isDenial } from '../types/denials.ts';
import { isDeedOfMany, isFlight } from './people-deeds.ts';

/**
 * Verbs of deeds and happenings that are news by themselves, outside what states and parties do to one another: they begin and end, and leave something changed.
 * No verbs of states ("own"), of attitudes ("support"), of what goes on ("operate") or of what bears on something ("affect").
 */
const DEEDS = wordSet(
  // firms, their goods and money: "unveiled a tablet", "posted a loss", "filed for bankruptcy"
  'acquire add announce auction begin start reveal disclose axe bankroll bid borrow buy cancel close commission complete cut debut default delist deliver demerge discontinue divest expand file float fund',
  'halt ink introduce invest issue launch lease liquidate list lose merge nationalise nationalize offer open order outsource overhaul pay pledge post privatise',
  'privatize purchase recall recoup redesign refinance refund reissue release relaunch relocate rename reopen repay replace report restart restructure roll scrap sell',
  'settle ship shut sign slash spend spin split sponsor subscribe suspend swap trim unveil win withdraw write zone award land secure obtain receive clinch seal reach',
  'double triple halve postpone delay resume shelve abandon drop phase discard upgrade downgrade patent license licence rebrand retool retrofit build-out commence',
  // posts and people: "was appointed chief executive", "stepped down"
  'appoint demote depose dismiss elect enrol enroll fire hire induct install instal join knight name nominate oust quit recruit reelect re-elect re-enter reappoint',
  'reinstate relinquish remove resign retire sack select step succeed swear transfer unseat',
  // prices and markets: "fell 3 percent"
  'advance climb crash decline decrease depreciate devalue ease edge fall gain inch increase jump leap lower nosedive plummet plunge raise rally rebound recover retreat',
  'rise shed shrink skid slide slip slump soar spike surge tumble weaken strengthen narrow widen hike',
  // accidents, nature, health: "sank off the island"
  'bury burn burst capsize collapse collide contaminate contract crack crash-land cripple damage derail destroy devastate die ditch down drown engulf evacuate erupt',
  'explode flatten flood ground hospitalise hospitalize infect injure kill leak level overturn plough poison quarantine rescue rip rupture sink smash spill stall strand',
  'swamp sweep topple trap undergo vaccinate wound wreck',
  // science and flight: "discovered a ring", "launched a probe"
  'clone decipher decode detect develop discover dock excavate identify invent isolate lift map orbit photograph sequence sight splash spot test touch',
  'uncover unearth blast conquer circumnavigate record observe confirm',
  // courts: "convicted of fraud", "upheld a ruling"
  'acquit appeal arraign arrest block charge clear convict detain extradite fine indict jail pardon plead prosecute quash reject reverse sentence sue testify',
  'uphold void',
  // culture and sport: "won the prize", "published his memoirs"
  'adapt beat broadcast capture compose defeat donate draw dub edit exhibit film inaugurate loan marry paint perform premiere publish qualify',
  'restore score screen sculpt shoot stage translate',
  // bodies and laws: "adopted a resolution", "published a paper"
  'abolish adopt amend approve ban create dissolve enact endorse establish form found implement override overrule pass present propose ratify repeal skip submit surpass table veto',
  'apologise apologize build cap construct curb defer dismantle demolish erect export extend freeze guarantee import inject lend limit loosen lodge miss prolong pump raid relax',
  'renew resettle restrict search swing tighten',
  'break exceed overtake outline impose allocate grant grants boycott attend inspect tour celebrate unseal hand switch',
  // people in flight and in need: "drowned off the island"; votes
  'drown perish defect abstain',
);

/** Those that tell what happened without another word: "the carrier [collapsed]". */
export const TOLD_ALONE = wordSet(
  'abdicate abstain appeal capsize close collapse decline drown fall rise rebound plunge collide crash debut derail die explode fold marry merge overturn perish quit reopen resign retire sink split surrender',
);

/** Whether the verb of a clause tells a deed that is news by itself, alone or with the word beside it. */
export function isNewsDeed(at: SentenceContext, clause: Clause): boolean {
  // "sent lorries"; "…, sending shares down" tells what came of it.
  if (clause.verb.lemma === 'send') return clause.link !== 'participle';
  return (
    DEEDS.has(clause.verb.lemma) ||
    isFlight(at, clause) ||
    isDeedOfMany(at, clause) ||
    isPhrasalDeed(at, clause) ||
    isDenial(at, clause) ||
    isBlame(clause)
  );
}

/** "blamed high tariffs [for] the loss". */
function isBlame({ verb, object, obliques }: Clause): boolean {
  const isForSomething = obliques.some(({ preposition }) => preposition === 'for' || preposition === 'on');
  return verb.lemma === 'blame' && !verb.passive && object.length > 0 && isForSomething;
}

/** Deeds that a verb tells with a particle, with a noun for what it is done to, or with what somebody is put into: "took [over] a mill", "took a [stake] in it", "went into [administration]". */
const PARTICLES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['take', wordSet('over back down')],
  ['turn', wordSet('down')],
  ['throw', wordSet('out')],
  ['lay', wordSet('off')],
  ['set', wordSet('up aside')],
  ['put', wordSet('off up')],
  ['pull', wordSet('out down')],
  ['call', wordSet('off')],
  ['scale', wordSet('back')],
  ['wind', wordSet('up down')],
  ['tear', wordSet('down')],
  ['walk', wordSet('out')],
]);
const OBJECTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['take', wordSet('stake shareholding')],
  // "called an emergency meeting", "fled the country", "left the country"
  ['call', wordSet('meeting session election referendum summit vote poll')],
  ['flee', wordSet('country capital city town village home house area region island nation')],
  ['claim', wordSet('victory responsibility')],
  ['survive', wordSet('vote motion coup attempt challenge assassination')],
  ['make', wordSet('landfall')],
  ['cast', wordSet('vote ballot veto')],
  ['concede', wordSet('defeat election race')],
  ['admit', wordSet('defeat')],
  ['accept', wordSet('defeat')],
  ['hit', wordSet('low high record peak trough')],
]);
const STATES_ENTERED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['go', wordSet('administration receivership bankruptcy liquidation')],
  ['enter', wordSet('administration receivership bankruptcy liquidation')],
]);

/** "took [over] a mill": a verb that tells little alone, with the words that make a deed of it. */
export function isPhrasalDeed({ sentence: { tokens } }: SentenceContext, { verb, object, obliques }: Clause): boolean {
  const next = tokens.slice(verb.head + 1, verb.head + 2).some(({ form }) => PARTICLES.get(verb.lemma)?.has(form.toLowerCase()));
  const done = !verb.passive && object.some(({ lemma }) => OBJECTS.get(verb.lemma)?.has(singularOf(lemma)));
  return (
    next ||
    done ||
    obliques.some(({ preposition, nouns }) => preposition === 'into' && nouns.some(({ lemma }) => STATES_ENTERED.get(verb.lemma)?.has(lemma)))
  );
}
