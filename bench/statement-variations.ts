import { extract } from '../src/extraction/index.ts';
import { read } from '../src/language/index.ts';
import { reportOf } from '../src/language/testing.ts';
import { type Findings, overlaps, type Range, type Span, type StatementFinding } from '../src/model/index.ts';
import { type BenchOptions, percent, type Score, shareScore } from './score.ts';
import { type StatementVariation, statementVariations, type Wanted } from './sets/variations/statement-variations.ts';

/**
 * Plain words of somebody in many builds of a sentence (behavioural tests, Ribeiro et al. 2020): where they are found in the plainest sentences, is every field right in the others, and
 * nothing else a statement? Odd words in odd sentences are for development; even ones in even ones are for scoring only. `--show` prints what isn't right, and the share of each build.
 */
export async function run(_data: string, { final, show = false }: BenchOptions): Promise<Score[]> {
  const all = statementVariations();
  const scores: Score[] = [];
  for (const part of final ? [1, 0] : [1]) {
    const trials = await tried(all.filter(({ words, frame }) => words.number % 2 === part && (frame.number % 2 === part || isPlain(frame))));
    scores.push(...scoresOf(part === 1 ? 'odd' : 'even', trials, show && part === 1));
  }
  return scores;
}

/** "X said that …" and "X said: “…”". */
const isPlain = ({ number }: StatementVariation['frame']): boolean => number <= 2;

interface Trial {
  variation: StatementVariation;
  /** What isn't as it must be: nothing where all is right. */
  wrong: string[];
  listed: boolean;
  /** What is listed and was not said. */
  others: string[];
}

async function tried(variations: readonly StatementVariation[]): Promise<Trial[]> {
  const trials: Trial[] = [];
  for (const variation of variations) {
    const report = reportOf(variation.text, { published: '2024-05-22', role: variation.frame.headline ? 'title' : 'paragraph' });
    trials.push(trialOf(variation, extract(report, await read(report))));
  }
  const failed = new Set(
    trials.filter(({ variation, wrong }) => isPlain(variation.frame) && wrong.length > 0).map(({ variation }) => variation.words),
  );
  return trials.filter(({ variation }) => !isPlain(variation.frame) && !failed.has(variation.words));
}

function scoresOf(part: string, trials: readonly Trial[], show: boolean): Score[] {
  if (show) for (const trial of trials) print(trial);
  if (show) for (const [name, of] of Map.groupBy(trials, ({ variation: { frame } }) => `${frame.number} ${frame.name}`)) printShare(name, of);
  const right = trials.filter(({ wrong, others }) => wrong.length === 0 && others.length === 0);
  return [
    shareScore(`${part}: every field right, and nothing else`, right.length, trials.length),
    shareScore(`${part}: of these without a doubt`, right.filter(({ listed }) => listed).length, right.length),
    shareScore(`${part}: texts with a listed statement that isn't one`, trials.filter(({ others }) => others.length > 0).length, trials.length),
  ];
}

function trialOf(variation: StatementVariation, findings: Findings): Trial {
  const used = new Set<StatementFinding>();
  const best = variation.wanted.map((wanted) => {
    const judged = findings.statements
      .filter((found) => !used.has(found) && found.content.some((span) => wanted.content.some((gold) => overlaps(span, gold))))
      .map((found) => ({ found, wrong: faultsOf(found, wanted, variation, findings) }))
      .toSorted((a, b) => a.wrong.length - b.wrong.length);
    const [first] = judged;
    if (first) used.add(first.found);
    return { ...first, wrong: first?.wrong ?? (wanted.optional ? [] : ['nothing']) };
  });
  const others = findings.statements.filter((found) => !used.has(found) && isListed(found));
  return {
    variation,
    wrong: best.flatMap(({ wrong }) => wrong),
    listed: best.every(({ found }) => found === undefined || isListed(found)),
    others: others.map(({ cue, content }) => `${cue?.exact ?? '-'}: ${content.map(({ exact }) => exact).join(' / ')}`),
  };
}

const isListed = ({ doubts }: StatementFinding): boolean => (doubts ?? []).length === 0;

/** The fields of a statement that aren't as the frame tells. */
function faultsOf(found: StatementFinding, wanted: Wanted, variation: StatementVariation, findings: Findings): string[] {
  const { frame, text } = variation;
  const faults = [
    isSame(found.content, wanted.content) ? '' : `content ${found.content.map(({ exact }) => exact).join(' / ')}`,
    found.form === wanted.form ? '' : `form ${found.form}`,
    frame.unchecked.includes('speaker') ? '' : speakerFault(found, wanted, variation, findings),
    wanted.cue === undefined || isSame(found.cue ? [found.cue] : [], [wanted.cue]) ? '' : `cue ${found.cue?.exact ?? '-'}`,
    wanted.addressee ? missing('addressee', found.addressee, wanted.addressee) : extra('addressee', found.addressee),
    wanted.venue ? differs('venue', found.venue, wanted.venue) : extra('venue', found.venue),
    frame.unchecked.includes('said') || found.said?.edtf === wanted.said ? '' : `said ${found.said?.edtf ?? '-'}`,
  ];
  return faults.filter((fault) => fault !== '' && !frame.unchecked.includes(fault.split(' ')[0] ?? ''));

  function isSame(spans: readonly Range[], gold: readonly Range[]): boolean {
    const [mine, wantedWords] = [spans, gold].map((all) => all.map(bounds).join());
    return mine === wantedWords;
  }

  /** Without a stop or comma at the end. */
  function bounds({ start, end }: Range): string {
    return `${start}-${start + text.slice(start, end).replace(/[.,]$/u, '').length}`;
  }

  function differs(name: string, span: Span | undefined, gold: Range): string {
    return span && bare(span.exact) === bare(text.slice(gold.start, gold.end)) ? '' : `${name} ${span?.exact ?? '-'}`;
  }
}

const bare = (words: string): string => words.replace(/^(?:an?|the|his|her|its|their) /iu, '');

function missing(name: string, span: Span | undefined, gold: Range): string {
  return span && overlaps(span, gold) ? '' : `${name} ${span?.exact ?? '-'}`;
}

function extra(name: string, span: Span | undefined): string {
  return span ? `${name} ${span.exact}` : '';
}

/** The words for the speaker, and the actor meant with his country; a speaker without a name may be nobody that is known. */
function speakerFault(found: StatementFinding, { other }: Wanted, { words, frame, speaker, spoken }: StatementVariation, findings: Findings): string {
  const places = other ? [other] : spoken;
  const said = found.speaker;
  if (!said || !places.some((place) => overlaps(place, said))) return `speaker ${said?.exact ?? '-'}`;
  const entity = found.speakerEntity;
  if (other || frame.unchecked.includes('actor')) return '';
  if (entity === undefined) return words.known ? 'actor -' : '';
  const isMeant = findings.mentions.some((mention) => mention.entity === entity && (overlaps(mention.phrase, speaker) || overlaps(mention, speaker)));
  if (!isMeant) return `actor ${findings.entities[entity]?.name}`;
  const country = findings.entities[entity]?.country;
  return words.country === undefined || country === words.country ? '' : `country ${country ?? '-'}`;
}

function print({ variation, wrong, listed, others }: Trial): void {
  if (wrong.length === 0 && listed && others.length === 0) return;
  const { words, frame, text } = variation;
  const told = [...wrong, ...(listed ? [] : ['doubt']), ...others.map((other) => `also ${other}`)].join(', ');
  process.stdout.write(`  ${frame.number} ${frame.name} | ${words.number} | ${told}: ${text.replaceAll('\n\n', ' ¶ ')}\n`);
}

function printShare(name: string, trials: readonly Trial[]): void {
  const right = trials.filter(({ wrong, others }) => wrong.length === 0 && others.length === 0).length;
  process.stdout.write(`  ${percent(right, trials.length).toFixed(0).padStart(3)} % of ${trials.length}: ${name}\n`);
}
