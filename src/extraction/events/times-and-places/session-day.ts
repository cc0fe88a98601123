import type { Edtf } from '../../../model/index.ts';
import type { ReportContext, SentenceContext } from '../../context.ts';
import { DOWN_VERBS, UP_VERBS } from '../../figures/change/change-words.ts';
import { isTraded } from '../../figures/change/exchange.ts';
import { isIndex } from '../../figures/measures/indexes.ts';
import { newsDay } from '../../figures/period/news-day.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { EventCandidate } from '../candidate.ts';
import type { Factuality } from '../factuality/told.ts';

/** The day of the session of which a report tells a move of the market without a day: "Corvex [fell] 3 percent", "the forint [weakened]", "shares [closed] lower". */
export function sessionDay(context: ReportContext, { at, trigger, plover }: EventCandidate, told: Factuality): Edtf | undefined {
  if (plover || told.status !== 'occurred' || at.sentence.role === 'title' || at.sentence.role === 'heading') return undefined;
  const clause = at.phrases.clauses.find(({ verb }) => verb.head === trigger.first);
  const [subject, other] = clause?.subject ?? [];
  if (!clause || !subject || other || !isMove(clause) || isOfLonger(at, clause)) return undefined;
  return isOnMarket(at, subject) || isShareOf(at, clause, subject) ? newsDay(context) : undefined;
}

const CLOSING = wordSet('close settle finish end weaken strengthen firm lose shed add gain');

function isMove({ verb }: Clause): boolean {
  if (verb.form !== 'finite' || verb.tense !== 'past' || verb.perfect || verb.passive || verb.modal || verb.negative) return false;
  return UP_VERBS.has(verb.lemma) || DOWN_VERBS.has(verb.lemma) || CLOSING.has(verb.lemma);
}

/** "lost 5 percent in the [week]", "since the [start] of the year". */
function isOfLonger({ sentence: { tokens } }: SentenceContext, { range }: Clause): boolean {
  return tokens
    .slice(range.first, range.last + 1)
    .some(({ lemma }, index, all) => LONGER.has(lemma) && !/^(?:record|low|high)$/.test(all[index + 1]?.lemma ?? ''));
}

const LONGER = wordSet('week month quarter half year decade season since');

const MARKET = wordSet('average index yield benchmark currency');

/** Shares, an index, a raw material, a currency. */
function isOnMarket(at: SentenceContext, { head, lemma }: NounPhrase): boolean {
  const { tree } = at.phrases;
  return tree !== undefined && (MARKET.has(lemma) || isTraded({ tree }, head) || isIndex({ tree, at }, head));
}

/** What a firm itself does to its size, and not its shares. */
const OWN_GROWTH = wordSet('grow expand shrink increase decrease');

/** "[Corvex] gained 6 percent": a firm that moves by percent is its shares. */
function isShareOf({ sentence: { tokens, names } }: SentenceContext, { verb }: Clause, { head }: NounPhrase): boolean {
  const word = tokens[head];
  const isFirm =
    word && names.some(({ kind, start, end }) => (kind === 'company' || kind === 'organisation') && start <= word.start && word.end <= end);
  const behind = tokens.slice(verb.last + 1, verb.last + 6);
  return (
    isFirm === true &&
    !OWN_GROWTH.has(verb.lemma) &&
    behind[0]?.upos === 'NUM' &&
    behind.some(({ form }) => /^(?:percent|%|points?|cents?)$/u.test(form))
  );
}
