import {
  type Account,
  actorsOf,
  addresseeOf,
  doubtsOf,
  doubtWords,
  editsOn,
  editWords,
  figuresBy,
  type Item,
  inReadingOrder,
  type Lookup,
  labelOf,
  lookup,
  measureWords,
  outletName,
  overview,
  partTold,
  passagesOf,
  reportsNamed,
  speakerOf,
  statementsBy,
  timeline,
  vagueTold,
} from '../dossier/index.ts';
import {
  type Alignment,
  type Difference,
  type Edit,
  type Event,
  type Figure,
  isDoubtful,
  listed,
  type Origin,
  type Report,
  type Statement,
} from '../model/index.ts';
import { type DossierInfo, dossierRecord } from './records.ts';

/** A readable dossier in Markdown, a block at a time: timeline, statements, figures, differences, sources, each line with its exact words; what is doubtful stands apart. */
export function* toMarkdown(alignment: Alignment, info: DossierInfo): Generator<string> {
  const dossier = lookup(alignment);
  const { counts, main } = overview(dossier, info.failures);
  const { range } = dossierRecord(alignment.reports, info);
  const about = main.length === 0 ? '' : `: ${escaped(listed(main.map(({ name }) => name)))}`;
  yield `# Dossier${about}\n\n${count(counts.reports, 'report')}${counts.sources === 0 ? '' : ` of ${count(counts.sources, 'source')}`}${range === undefined ? '' : `, published ${range}`}. `;
  yield `${count(counts.events, 'event')}, ${count(counts.statements, 'statement')}, ${count(counts.figures, 'figure')}, ${count(counts.actors, 'actor')}, ${count(counts.origins, 'origin')}.\n`;
  yield* section('Timeline', timeline(dossier), (event) => eventBlock(dossier, event));
  yield* section('Statements', statementsBy(dossier), (statement) => statementBlock(dossier, statement));
  yield* section('Figures', figuresBy(dossier), (figure) => figureBlock(dossier, figure));
  yield* section('In doubt', inDoubt(dossier), (item) => doubtfulBlock(dossier, item));
  yield* section('Differences', alignment.differences, differenceBlock);
  yield* section('Reports', alignment.reports, (report) => reportBlock(dossier, report));
  yield* section('Origins', alignment.origins, originBlock);
  yield* section('Edits', alignment.edits, (edit) => editBlock(dossier, edit));
  yield* section('Not read', info.failures ?? [], (failure) => `- ${escaped(failure.path)}: ${escaped(failure.message)}\n`);
  yield `\n---\nMade by ${escaped(info.createdBy)}, analyser ${escaped(info.analyser)}.\n`;
}

function* section<T>(title: string, items: readonly T[], block: (item: T) => string): Generator<string> {
  if (items.length === 0) return;
  yield `\n## ${title}\n\n`;
  for (const item of items) yield block(item);
}

/** What lists leave out as doubtful: events, then statements and figures, each in the order of its own list. */
function inDoubt(dossier: Lookup): Item[] {
  const asked = { doubtful: true };
  const all: Item[] = [...timeline(dossier, asked), ...statementsBy(dossier, asked), ...figuresBy(dossier, asked)];
  return all.filter((item) => isDoubtful(item));
}

function doubtfulBlock(dossier: Lookup, item: Item): string {
  return blockOf(dossier, item).replace(/^- /, `- (${doubtWords(item.type, doubtsOf(item) ?? [])}) `);
}

function blockOf(dossier: Lookup, item: Item): string {
  if (item.type === 'event') return eventBlock(dossier, item);
  return item.type === 'statement' ? statementBlock(dossier, item) : figureBlock(dossier, item);
}

function eventBlock(dossier: Lookup, event: Event): string {
  const when = event.time ? `${event.time.edtf}${event.time.basis === 'inferred' ? ' (inferred)' : ''}` : 'time not told';
  return `- **${when}**: ${escaped(event.label)} (${event.status}; ${spread(event)}${editedBy(dossier, event)})\n${quotes(dossier, event.accounts)}`;
}

function statementBlock(dossier: Lookup, statement: Statement): string {
  const speaker = speakerOf(dossier, statement) ?? 'Speaker not named';
  const addressee = addresseeOf(dossier, statement);
  return `- **${escaped(speaker)}**${addressee === undefined ? '' : ` to ${escaped(addressee)}`} (${statement.form}${statement.said ? `, ${statement.said.edtf}` : ''}; ${spread(statement)}${editedBy(dossier, statement)})\n${quotes(dossier, statement.accounts)}`;
}

function figureBlock(dossier: Lookup, figure: Figure): string {
  const about = figure.about.map(({ role, actor }) => `${role} ${dossier.actors.get(actor)?.name ?? ''}`).join(', ');
  const what = [measureWords(figure), about && `(${about})`, figure.share_of && `as a share of ${figure.share_of}`].filter(Boolean).join(' ');
  return `- **${escaped(what)}**: ${amount(figure)} (${figure.agreement}; ${spread(figure)}${editedBy(dossier, figure)})\n${quotes(dossier, figure.accounts)}`;
}

/** "240,100,000,000 USD", "3 to 5 percent", "a third"; of things counted only the number, since the measure names them. */
function amount(figure: Figure): string {
  const part = partTold(figure) ?? vagueTold(figure);
  if (part !== undefined) return escaped(part);
  const { value, low, high, unit } = figure;
  const numbers = value === undefined ? [low, high].filter((end) => end !== undefined) : [value];
  const isCounted = /^[a-z][a-z -]{2,}$/.test(unit) && !unit.startsWith('percent') && unit !== 'times';
  return escaped(`${numbers.map(grouped).join(' to ')} ${isCounted ? '' : unit}`.trim());
}

/** A number with its thousands parted: "12,300.5". */
function grouped(number: number): string {
  const [whole = '', ...fraction] = String(number).split('.');
  return [whole.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, ','), ...fraction].join('.');
}

function differenceBlock(difference: Difference): string {
  return `- ${difference.kind} (${escaped(difference.field)}): ${escaped(difference.text)}\n`;
}

function reportBlock({ reports }: Lookup, report: Report): string {
  const original = report.copy_of ? reports.get(report.copy_of) : undefined;
  const facts = [
    report.source.name ?? report.source.domain,
    report.authors.join(', '),
    report.published && `${report.published.edtf} (${report.published.basis})`,
    report.url,
    report.path,
    original && `copy of ${original.title ?? original.id}`,
  ];
  const told = facts.filter((fact) => fact !== undefined && fact !== '').map((fact) => escaped(String(fact)));
  return `- **${escaped(report.title ?? report.path ?? report.id)}**${told.length > 0 ? `: ${told.join(' · ')}` : ''}\n`;
}

function originBlock(origin: Origin): string {
  return `- ${escaped(origin.name ?? 'outlet not known')} (${origin.kind.replace('_', ' ')}): ${count(origin.accounts.length, 'account')}\n`;
}

/** What users changed of an item, or of the actors in it: "; edited by user". */
function editedBy(dossier: Lookup, item: Item): string {
  const actors = [...actorsOf(item)].flatMap((id) => dossier.actors.get(id) ?? []);
  const by = new Set([item, ...actors].flatMap((record) => editsOn(dossier, record)).map((edit) => edit.by));
  return by.size === 0 ? '' : `; edited by ${escaped([...by].join(', '))}`;
}

/** "- called “Ada Lind” (rename by user): Ada Lind". */
function editBlock(dossier: Lookup, edit: Edit): string {
  const actors = dossier.alignment.actors.filter((actor) => editsOn({ alignment: { ...dossier.alignment, edits: [edit] } }, actor).length > 0);
  const items = edit.op === 'family' ? [] : edit.targets.flatMap((target) => dossier.accounts.get(target)?.item ?? []);
  const outlets = edit.op === 'family' ? reportsNamed(dossier, edit).map((report) => outletName([report])) : [];
  const about = [...new Set([...actors.map(({ name }) => name), ...items.map((item) => labelOf(dossier, item)), ...outlets])].join('; ');
  const note = edit.note === undefined ? '' : `. ${escaped(edit.note)}`;
  return `- ${escaped(editWords(edit))} (${edit.op}, by ${escaped(edit.by)})${about === '' ? '' : `: ${escaped(about)}`}${note}\n`;
}

/** Each passage with its source, the exact words in bold: "> … **visited** …, Fjord Post". */
function quotes(dossier: Lookup, accounts: readonly Account[]): string {
  return inReadingOrder(dossier, accounts)
    .flatMap((account) => passagesOf(dossier, account))
    .map((passage) => {
      const source = dossier.reports.get(passage.report)?.source;
      const name = source?.name ?? source?.domain ?? passage.title ?? passage.report;
      return `  > ${escaped(passage.before)}**${escaped(passage.exact).trim()}**${escaped(passage.after)} (${escaped(name)})\n\n`;
    })
    .join('');
}

function spread({ reports, origins }: { reports: number; origins: number }): string {
  return `${count(reports, 'report')}, ${count(origins, 'origin')}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Text of a report on one line, with everything that Markdown or HTML would read as a mark made plain. */
function escaped(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]<>#|~]/g, String.raw`\$&`)
    .replaceAll('&', '&amp;');
}
