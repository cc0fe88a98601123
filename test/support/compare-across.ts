import type { AccountId, Origin } from '../../src/model/index.ts';
import type { ExpectedAcross, FigureRef } from './expected-across.ts';
import type { SampleDossier } from './sample-dossier.ts';

type Entry<Key extends keyof ExpectedAcross> = ExpectedAcross[Key][number];
/** An account with the id of its record, or why there is none. */
type Found = { account: AccountId; record: { id: string } } | { missing: string };

function missingOf(all: readonly Found[]): string[] {
  return all.flatMap((each) => ('missing' in each ? [each.missing] : []));
}

/** Accounts that are missing, or that stand in another record than the first. */
function apart(all: readonly Found[], named: readonly string[]): string[] {
  const first = all.find((each) => !('missing' in each));
  return all.flatMap((each, at) => {
    if ('missing' in each) return [each.missing];
    return first && !('missing' in first) && each.record.id !== first.record.id ? [`${named[at]} stands apart`] : [];
  });
}

/** Two accounts that are missing or stand in one record. */
function together(all: readonly Found[]): string[] {
  const missing = missingOf(all);
  const ids = new Set(all.flatMap((each) => ('missing' in each ? [] : [each.record.id])));
  return missing.length > 0 || ids.size === all.length ? missing : ['both stand in one record'];
}

export function itemWrong(dossier: SampleDossier, { accounts }: Entry<'items'>): string[] {
  return apart(
    accounts.map((ref) => dossier.event(ref)),
    accounts.map(({ file, in: words }) => `${file}: "${words}"`),
  );
}

export function separateWrong(dossier: SampleDossier, { accounts, series }: Entry<'separate'>): string[] {
  const found = accounts.map((ref) => dossier.event(ref));
  const wrong = together(found);
  if (wrong.length > 0 || !series) return wrong;
  const [one, other] = found.map((each) => ('missing' in each ? undefined : each.record.series));
  return one !== undefined && one === other ? [] : ['not told as a series'];
}

export function planWrong(dossier: SampleDossier, { account, status, time }: Entry<'plans'>): string[] {
  const found = dossier.event(account);
  if ('missing' in found) return [found.missing];
  const { record } = found;
  return [
    ...(record.status === status ? [] : [`status ${status}, got ${record.status}`]),
    ...(time === undefined || record.time?.edtf === time ? [] : [`time ${time}, got ${record.time?.edtf ?? 'nothing'}`]),
  ];
}

function originOf(dossier: SampleDossier, account: AccountId): Origin | undefined {
  return dossier.alignment.origins.find(({ accounts }) => accounts.includes(account));
}

/** The origins of what a report tells on its own, without citing anybody. */
function ownOrigins(dossier: SampleDossier, file: string): Set<string> {
  const { events = [], statements = [], figures = [] } = dossier.report(file)?.findings ?? {};
  const own = [...events, ...statements, ...figures].filter(({ attributed_to }) => !attributed_to);
  return new Set(own.flatMap(({ id }) => originOf(dossier, id)?.id ?? []));
}

export function originWrong(dossier: SampleDossier, { file, from, account, reason }: Entry<'origins'>): string[] {
  const found = dossier.event({ file, ...account });
  if ('missing' in found) return [found.missing];
  const origin = originOf(dossier, found.account);
  const originals = ownOrigins(dossier, from);
  const because = origin?.because.filter((each) => each.account === found.account).map((each) => each.reason) ?? [];
  return [
    ...(origin && (originals.has(origin.id) || originals.has(origin.derived_from ?? ''))
      ? []
      : [`its origin is ${origin?.name ?? 'unknown'}, not that of ${from}`]),
    ...reason.filter((each) => !because.some((given) => given === each)).map((each) => `no reason ${each}`),
  ];
}

export function independentWrong(dossier: SampleDossier, { files }: Entry<'independent'>): string[] {
  const unread = files.filter((file) => !dossier.report(file)).map((file) => `${file} can't be read yet`);
  const origins = files.map((file) => ownOrigins(dossier, file));
  const shared = files.flatMap((file, at) => {
    const others = origins.filter((_, other) => other !== at);
    return [...(origins[at] ?? [])].some((id) => others.some((each) => each.has(id))) ? [`${file} shares an origin`] : [];
  });
  return [...unread, ...shared];
}

function figuresOf(dossier: SampleDossier, refs: readonly FigureRef[]) {
  return refs.map((ref) => dossier.figure(ref));
}

export function figureWrong(dossier: SampleDossier, { accounts, agreement }: Entry<'figures'>): string[] {
  const found = figuresOf(dossier, accounts);
  const wrong = apart(
    found,
    accounts.map(({ file, exact }) => `${file}: "${exact}"`),
  );
  const records = found.flatMap((each) => ('missing' in each ? [] : [each.record]));
  const [first] = records;
  return first && first.agreement !== agreement ? [...wrong, `agreement ${agreement}, got ${first.agreement}`] : wrong;
}

/** The kinds of the differences that lie between the two accounts. */
function kindsBetween(dossier: SampleDossier, accounts: readonly AccountId[], field: string): string[] {
  return dossier.alignment.differences
    .filter((each) => each.field === field && accounts.every((account) => each.between.includes(account)))
    .map(({ kind }) => kind);
}

export function updateWrong(dossier: SampleDossier, { between }: Entry<'updates'>): string[] {
  const found = figuresOf(dossier, between);
  const accounts = found.flatMap((each) => ('missing' in each ? [] : [each.account]));
  const missing = missingOf(found);
  if (missing.length > 0) return missing;
  return kindsBetween(dossier, accounts, 'value').includes('update') ? [] : ['not told as an update'];
}

export function separateFigureWrong(dossier: SampleDossier, { accounts }: Entry<'separateFigures'>): string[] {
  return together(figuresOf(dossier, accounts));
}

export function differenceWrong(dossier: SampleDossier, { between, kind, field }: Entry<'differences'>): string[] {
  const found = between.map((ref) => dossier.event(ref));
  const accounts = found.flatMap((each) => ('missing' in each ? [] : [each.account]));
  const missing = missingOf(found);
  if (missing.length > 0) return missing;
  return kindsBetween(dossier, accounts, field).includes(kind) ? [] : [`no ${kind} of ${field} is told between them`];
}

export function relationWrong(dossier: SampleDossier, { from, to, kind }: Entry<'statements'>): string[] {
  const [one, other] = [dossier.statement(from), dossier.statement(to)];
  if ('missing' in one) return [one.missing];
  if ('missing' in other) return [other.missing];
  const [a, b] = [one.record, other.record];
  if (a.id === b.id) return kind === 'same' ? [] : ['both stand in one record'];
  const kinds = [...a.relations.filter(({ to: id }) => id === b.id), ...b.relations.filter(({ to: id }) => id === a.id)].map((each) => each.kind);
  return kinds.includes(kind) ? [] : [`relation ${kind}, got ${kinds.join(', ') || 'none'}`];
}

export function actorWrong(dossier: SampleDossier, name: string, { file, exact }: FigureRef): string[] {
  const analysed = dossier.report(file);
  if (!analysed) return [`${file} can't be read yet`];
  const named = dossier.alignment.actors.filter((actor) => actor.name === name || actor.aliases.includes(name));
  const mentioned = named.some(({ mentions }) => mentions.some((each) => each.report === analysed.report.id && each.span.exact.includes(exact)));
  return mentioned ? [] : [`"${exact}" is no mention of ${name}`];
}

export function soleSourceWrong(dossier: SampleDossier, { account, source }: Entry<'soleSources'>): string[] {
  const found = dossier.event(account);
  if ('missing' in found) return [found.missing];
  const outlet = dossier.report(account.file)?.report.source.name;
  return [
    ...(found.record.reports === 1 ? [] : [`${found.record.reports} reports tell it`]),
    ...(outlet === source ? [] : [`told by ${outlet ?? 'nobody'}`]),
  ];
}

export function omissionWrong(dossier: SampleDossier, { by, told }: Entry<'omissions'>): string[] {
  const found = told.map((ref) => dossier.event(ref));
  const wrong = apart(
    found,
    told.map(({ file, in: words }) => `${file}: "${words}"`),
  );
  const silent = dossier.report(by)?.report.id;
  const alsoTold = found.some((each) => !('missing' in each) && each.record.accounts.some(({ report }) => report === silent));
  return alsoTold ? [...wrong, `${by} tells it too`] : wrong;
}
