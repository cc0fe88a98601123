import { extract } from '../src/extraction/index.ts';
import { read } from '../src/language/index.ts';
import { reportOf } from '../src/language/testing.ts';
import { type ActorAs, contains, type EventFinding, type Findings, overlaps, type Range, type Span } from '../src/model/index.ts';
import { type BenchOptions, percent, type Score, shareScore } from './score.ts';
import { type PartyGold, type PartyVariation, partyVariations } from './sets/variations/party-variations.ts';

/**
 * One party in its many forms in plain sentences: is it told with the right words, country, kind, sector and title, and is no other name inside its words a party?
 * Odd parties in odd sentences are for development; even ones in even ones are for scoring only. `--show` prints what isn't right, and the share of each form.
 */
export async function run(_data: string, { final, show = false }: BenchOptions): Promise<Score[]> {
  const scores: Score[] = [];
  for (const part of final ? [1, 0] : [1]) {
    const trials: Trial[] = [];
    for (const variation of partyVariations())
      if (variation.form.number % 2 === part && variation.frame.number % 2 === part) trials.push(await tried(variation));
    if (show && part === 1) print(trials);
    scores.push(...scoresOf(part === 1 ? 'odd' : 'even', trials));
  }
  return scores;
}

interface Judged {
  /** What isn't as it must be: nothing of a finding that is right. */
  wrong: string[];
  listed: boolean;
}

interface Trial extends Judged {
  variation: PartyVariation;
}

/** Somebody of a finding, with the words for them. */
interface Told {
  entity: number | undefined;
  span: Span;
  as?: ActorAs | undefined;
  role: 'source' | 'target' | 'other';
}

async function tried(variation: PartyVariation): Promise<Trial> {
  const report = reportOf(variation.text, { published: '2024-05-22' });
  const findings = extract(report, await read(report));
  const judged = variation.frame.type === 'says' ? judgedStatements(variation, findings) : judgedEvents(variation, findings);
  const best = judged.toSorted((a, b) => a.wrong.length - b.wrong.length || Number(b.listed) - Number(a.listed))[0];
  return { variation, wrong: best?.wrong ?? ['nothing'], listed: best?.listed ?? false };
}

function judgedEvents(variation: PartyVariation, findings: Findings): Judged[] {
  const { frame, verb } = variation;
  const isOfFrame = ({ plover, trigger }: EventFinding) => overlaps(trigger, verb) && (frame.type === undefined || plover?.type === frame.type);
  return findings.events.filter(isOfFrame).map(({ participants, mutual, doubts }) => ({
    wrong: faultsOf(variation, findings, mutual ? participants.map((party) => ({ ...party, role: frame.role })) : participants, mutual),
    listed: (doubts ?? []).length === 0,
  }));
}

function judgedStatements(variation: PartyVariation, findings: Findings): Judged[] {
  const { told, whole } = variation;
  const first = { ...variation, told: told.slice(0, 1) };
  return findings.statements.flatMap(({ speaker, speakerEntity, doubts }) => {
    if (!speaker || !overlaps(speaker, whole)) return [];
    const as = findings.mentions.find((mention) => mention.entity === speakerEntity && contains(speaker, mention))?.as;
    const wrong = faultsOf(first, findings, [{ entity: speakerEntity, span: speaker, as, role: 'source' }], false);
    return [{ wrong, listed: (doubts ?? []).length === 0 }];
  });
}

/** What isn't as form and sentence tell: a party missing or with a wrong field, the other side missing, somebody told who is nobody here. */
function faultsOf(variation: PartyVariation, findings: Findings, all: readonly Told[], mutual: boolean): string[] {
  const { told, free, whole, frame, text } = variation;
  const isOther = ({ span, entity, as, role }: Told) =>
    !overlaps(span, whole) && (mutual || role !== frame.role) && (as?.country ?? entityOf(findings, entity)?.country) === frame.other;
  const faults = told.flatMap(({ gold, words }) => partyFaults(variation, findings, all, gold, words));
  const extra = all.filter(
    (party) =>
      !isOther(party) &&
      !told.some(({ words }) => isToldBy(variation, findings, party, words)) &&
      !free.some((words) => contains(party.span, words)) &&
      !(free.length > 0 && overlaps(party.span, whole)) &&
      frame.type !== undefined,
  );
  return [
    ...faults,
    ...(frame.other === undefined || all.some(isOther) ? [] : ['other side']),
    ...extra.map(({ span }) => `also “${text.slice(span.start, span.end)}”`),
  ];
}

function partyFaults(variation: PartyVariation, findings: Findings, all: readonly Told[], gold: PartyGold, words: Range): string[] {
  const { frame } = variation;
  const here = all.filter((party) => party.role === frame.role && isToldBy(variation, findings, party, words));
  const judged = here.map((party) => fieldFaults(variation, findings, party, gold));
  return judged.toSorted((a, b) => a.length - b.length)[0] ?? [`no “${gold.country ?? ''}” party`];
}

/** The words are in the party's span, or stand for the same beside it: "[Kenya's foreign minister], Musalia Mudavadi". */
function isToldBy({ whole }: PartyVariation, { mentions }: Findings, { span, entity }: Told, words: Range): boolean {
  return contains(span, words) || (overlaps(span, whole) && mentions.some((mention) => mention.entity === entity && contains(mention.phrase, words)));
}

function fieldFaults({ frame, whole, meant }: PartyVariation, findings: Findings, party: Told, gold: PartyGold): string[] {
  const entity = entityOf(findings, party.entity);
  const country = party.as?.country ?? entity?.country;
  const sectors = [...(party.as?.sectors ?? []), ...(entity?.sectors ?? [])];
  const isMeant =
    meant.length === 0 || findings.mentions.some((each) => each.entity === party.entity && meant.some((range) => overlaps(each, range)));
  // people who speak and are told by a noun alone are no actor of a statement
  const isUnnamed = frame.type === 'says' && entity === undefined;
  const isOfTitle = frame.type === 'says' || (entity?.kind === 'person' && party.as?.title !== undefined);
  return [
    isUnnamed || gold.country === undefined || (country ?? '-') === gold.country ? [] : [`country ${country ?? '-'}`],
    isUnnamed || gold.kinds === undefined || gold.kinds.includes(entity?.kind ?? '') ? [] : [`kind ${entity?.kind ?? '-'}`],
    isOfTitle || gold.sectors === undefined || sectors.some((sector) => gold.sectors?.includes(sector)) ? [] : ['sector'],
    isTitle(gold.title, party.as?.title) ? [] : [`title ${party.as?.title ?? '-'}`],
    contains(whole, party.span) ? [] : ['span'],
    isMeant || (entity?.kind === 'government' && country === gold.country) ? [] : ['somebody else'],
  ].flat();
}

function isTitle(gold: string | undefined, title: string | undefined): boolean {
  if (gold === undefined) return true;
  const told = title?.toLowerCase() ?? '';
  return gold === 'former' ? told === '' || /^(?:former|ex)\b/u.test(told) : told === gold;
}

const entityOf = ({ entities }: Findings, entity: number | undefined) => (entity === undefined ? undefined : entities[entity]);

function scoresOf(part: string, trials: readonly Trial[]): Score[] {
  const right = trials.filter(({ wrong }) => wrong.length === 0);
  const listed = trials.filter((trial) => trial.listed);
  return [
    shareScore(`${part}: party told with every field right`, right.length, trials.length),
    shareScore(`${part}: of these without a doubt`, right.filter((trial) => trial.listed).length, right.length),
    shareScore(`${part}: right of what is listed`, right.filter((trial) => trial.listed).length, listed.length),
  ];
}

function print(trials: readonly Trial[]): void {
  for (const { variation, wrong, listed } of trials) {
    if (wrong.length === 0 && listed) continue;
    const { form, frame, text } = variation;
    process.stdout.write(`  ${form.number} ${form.name} | ${frame.number} | ${[...wrong, ...(listed ? [] : ['doubt'])].join(', ')}: ${text}\n`);
  }
  for (const by of ['form', 'frame'] as const)
    for (const [name, of] of Map.groupBy(trials, ({ variation }) => `${variation[by].number} ${variation[by].name}`))
      process.stdout.write(
        `  ${percent(of.filter(({ wrong }) => wrong.length === 0).length, of.length)
          .toFixed(0)
          .padStart(3)} % of ${of.length}: ${by} ${name}\n`,
      );
}
