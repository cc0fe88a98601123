import { dateWords, type EventAccount, type FigureAccount, type StatementAccount } from '../model/index.ts';
import { editsOn, editWords } from './edit-words.ts';
import { speakerWordsExplained } from './explained-speaker.ts';
import { countedFrom } from './explained-time.ts';
import type { Account, Item, Lookup, PlacedAccount } from './lookup.ts';
import { labelOf, originWords, reasonWords } from './origins.ts';
import { mainSpan } from './passages.ts';
import { amountWords } from './words/amounts.ts';
import { comparisonWords } from './words/comparison.ts';
import { doubtWords } from './words/doubts.ts';

/** One step on the way from a report's words to a line of the dossier: what was decided, and by what. */
export interface Step {
  what: string;
  how: string;
}

/** The steps that led from the words of an account to the item that it belongs to, in the order in which they were taken. */
export function stepsOf(dossier: Lookup, { account, item }: PlacedAccount): Step[] {
  const own =
    'trigger' in account
      ? eventSteps(dossier, account)
      : 'content' in account
        ? statementSteps(dossier, account, item)
        : figureSteps(dossier, account);
  return [
    ...partStep(dossier, account),
    { what: 'rule', how: `${account.by}, at ${quoted(mainSpan(account).exact)}` },
    ...own,
    ...(account.doubts ? [{ what: 'in doubt', how: doubtWords(item.type, account.doubts) }] : []),
    ...acrossSteps(dossier, { account, item }),
  ];
}

function partStep({ reports }: Lookup, account: Account): Step[] {
  const { start } = mainSpan(account);
  const part = reports.get(account.report)?.parts.find((one) => one.start <= start && start < one.end);
  return part ? [{ what: 'part', how: `a ${part.role} of the report, in which findings are looked for` }] : [];
}

function eventSteps(dossier: Lookup, account: EventAccount): Step[] {
  const { predicate, plover, participants, place, status, polarity, certainty, tense } = account;
  return [
    { what: 'predicate', how: predicate },
    ...(plover
      ? [{ what: 'type', how: [plover.type, plover.mode, ...plover.contexts].filter((part) => part !== undefined).join(', ') }]
      : [{ what: 'type', how: 'none of PLOVER’s' }]),
    ...participants.map(({ role, actor, span, as }) => ({
      what: role,
      how: `${quoted(span.exact)} stands for ${nameOf(dossier, actor)}${as?.title === undefined ? '' : `, then ${as.title}`}`,
    })),
    ...timeStep(dossier, account),
    ...(place ? [{ what: 'place', how: `${quoted(place.span.exact)} stands for ${nameOf(dossier, place.actor)}` }] : []),
    {
      what: 'status',
      how: `${status}, of ${polarity} polarity, ${certainty} certainty, ${tense === 'none' ? 'no tense' : `${tense} tense`} and the words around it`,
    },
    ...attributionStep(dossier, account),
  ];
}

function timeStep({ reports }: Lookup, { time, report }: EventAccount): Step[] {
  if (!time) return [];
  const counted = time.span && countedFrom(time.span.exact, time.edtf, reports.get(report)?.published?.edtf);
  const by = time.span ? ` by ${quoted(time.span.exact)}${counted ? `: ${counted}` : ''}` : '';
  return [{ what: 'time', how: `${dateWords(time.edtf)}, ${time.basis}${by}` }];
}

function statementSteps(dossier: Lookup, account: StatementAccount, item: Item): Step[] {
  const { form, speaker, cue, addressee, said, content } = account;
  const who = speakerWordsExplained(dossier, account, item);
  return [
    { what: 'form', how: `${form}${content.length > 1 ? `, in ${content.length} pieces` : ''}` },
    ...(cue ? [{ what: 'cue', how: quoted(cue.exact) }] : []),
    ...(speaker && who ? [{ what: 'speaker', how: `${quoted(speaker.exact)} ${who}` }] : []),
    ...(addressee ? [{ what: 'to', how: quoted(addressee.exact) }] : []),
    ...(said ? [{ what: 'said', how: dateWords(said.edtf) }] : []),
  ];
}

function figureSteps(dossier: Lookup, account: FigureAccount): Step[] {
  const { measure, period, comparison, precision, status } = account;
  return [
    { what: 'amount', how: amountWords(account) + (precision === undefined ? '' : `, told to ${precision.toLocaleString('en-GB')}`) },
    { what: 'measure', how: quoted(measure.exact) },
    ...(period ? [{ what: 'period', how: dateWords(period.edtf) }] : []),
    ...(comparison ? [{ what: 'change', how: comparisonWords(comparison) }] : []),
    { what: 'status', how: status },
    ...attributionStep(dossier, account),
  ];
}

function attributionStep(dossier: Lookup, { attributed_to: told }: EventAccount | FigureAccount): Step[] {
  if (!told) return [{ what: 'whose word', how: 'the report’s own' }];
  return [{ what: 'whose word', how: quoted(told.span.exact) + (told.actor === undefined ? '' : ` stands for ${nameOf(dossier, told.actor)}`) }];
}

/** What alignment made of it: where it comes from, with what it was grouped, what users changed. */
function acrossSteps(dossier: Lookup, { account, item }: PlacedAccount): Step[] {
  const origin = dossier.origins.get(account.origin);
  const reasons = (origin?.because ?? []).filter((because) => because.account === account.id);
  const others = item.accounts.length - 1;
  const grouped =
    others === 0
      ? 'no other account tells it'
      : `with ${others} other account${others === 1 ? '' : 's'}, of ${item.reports} reports and ${item.origins} origins in all`;
  return [
    ...(origin
      ? [
          {
            what: 'origin',
            how: `${originWords(origin)}: ${reasonWords(reasons.map(({ reason, span }) => ({ reason, ...(span ? { span } : {}) })))}`,
          },
        ]
      : []),
    { what: 'grouped', how: `${labelOf(dossier, item)} (${item.id}): ${grouped}` },
    ...matchedStep(account, item.accounts),
    ...editsOn(dossier, item).map((edit) => ({ what: 'edited', how: `${editWords(edit)}, by ${edit.by} (${edit.id})` })),
  ];
}

/** What the other accounts of an event have in common with this one: by that they stand together. */
function matchedStep(account: Account, all: readonly Account[]): Step[] {
  const others = all.filter((other) => other.id !== account.id);
  if (!('trigger' in account) || others.length === 0) return [];
  const own = traitsOf(account);
  const shared = others.flatMap((other) => ('trigger' in other ? [traitsOf(other)] : []));
  const counts = TRAITS.flatMap((trait) => {
    const count = shared.filter((other) => other[trait].some((value) => own[trait].includes(value))).length;
    return count === 0 ? [] : [`${trait} (${count} of ${others.length})`];
  });
  return [{ what: 'matched', how: counts.length === 0 ? 'told in other words' : `the other accounts have the same ${counts.join(', ')}` }];
}

const TRAITS = ['type', 'source', 'target', 'time', 'place', 'predicate'] as const;

function traitsOf({ plover, participants, time, place, predicate }: EventAccount): Record<(typeof TRAITS)[number], readonly string[]> {
  const actors = (role: string) => participants.filter((one) => one.role === role).map(({ actor }) => actor);
  return {
    type: plover ? [[plover.type, plover.mode].join(' ')] : [],
    source: actors('source'),
    target: actors('target'),
    time: time ? [time.edtf] : [],
    place: place ? [place.actor] : [],
    predicate: [predicate],
  };
}

function nameOf({ actors }: Lookup, id: string): string {
  return `${actors.get(id)?.name ?? 'an unknown actor'} (${id})`;
}

function quoted(words: string): string {
  return `“${words.replaceAll(/\s+/g, ' ')}”`;
}
