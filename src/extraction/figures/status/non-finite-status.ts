import type { Status } from '../../../model/index.ts';
import { factualityOf } from '../../events/factuality/factuality.ts';
import type { FactualityOptions } from '../../events/factuality/tense-factuality.ts';
import type { Clause } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { Site } from '../site.ts';

/** "reported [losing] $5 million", "with the firm [announcing] a loss": as real as the verb above; what is "considered" or "avoided" is not. */
export function ofGerund({ tree }: Site, clause: Clause, options: FactualityOptions): Status | undefined {
  const { verb, governor } = clause;
  if (verb.form !== 'gerund') return undefined;
  const isSide = ['acl', 'advcl', 'parataxis'].includes(tree.relation(verb.head)) && (clause.marker === undefined || clause.marker === 'with');
  if (!governor) return isSide ? 'occurred' : undefined;
  if (WEIGHED.has(governor.verb.lemma)) return 'proposed';
  return isSide || TOLD.has(governor.verb.lemma) ? factualityOf(governor, options)?.status : undefined;
}

/** "[used to] cost 99 cents" was so; what is done "[to] save $5 million" or somebody is "ordered [to] pay" is still to come. */
export function ofInfinitive({ verb, governor }: Clause, options: FactualityOptions): Status | undefined {
  if (verb.form !== 'infinitive' || !governor) return undefined;
  // "pared its losses [to close] at 41 pence", "rallied [to reach] 900 points"
  if (OUTCOMES.has(verb.lemma) && MOVES_OF_PRICE.has(governor.verb.lemma))
    return factualityOf(governor, options)?.status ?? (governor.verb.form === 'gerund' ? 'occurred' : undefined);
  // "had to pay"
  if (governor.verb.lemma === 'use' || (governor.verb.lemma === 'have' && governor.verb.tense === 'past')) return 'occurred';
  // "did not expect it [to pay]": whether it did is told elsewhere
  if (governor.verb.lemma === 'expect' && governor.verb.negative && !governor.verb.passive) return undefined;
  return WANTING.has(governor.verb.lemma) ? 'proposed' : 'planned';
}

const OUTCOMES: ReadonlySet<string> = wordSet('stand close end finish settle trade reach hit touch');

const MOVES_OF_PRICE: ReadonlySet<string> = wordSet(
  'pare trim rise fall climb drop slip jump rally recover rebound gain lose reverse extend erase surge tumble slide sink add shed dip ease bounce retreat advance grow swell soar plunge plummet',
);

const WANTING: ReadonlySet<string> = new Set('want wish hope seek ask urge propose call like need aim try'.split(' '));

const WEIGHED: ReadonlySet<string> = new Set(['consider', 'mull', 'weigh', 'propose', 'suggest']);

const TOLD: ReadonlySet<string> = new Set(['report', 'announce', 'admit', 'record', 'confirm', 'recall']);
