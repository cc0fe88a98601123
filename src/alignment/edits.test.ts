import { describe, expect, it } from 'vitest';
import { HandMade } from '../../test/support/analysed-report.ts';
import { type Edit, EditId, withDoubts } from '../model/index.ts';
import { align } from './index.ts';

let count = 0;
function edit(op: Edit['op'], targets: Edit['targets'], value?: string): Edit {
  count += 1;
  return {
    type: 'edit',
    id: EditId.parse(`edi_${String(count).padStart(16, '0')}`),
    op,
    targets,
    by: 'Ana',
    ...(value === undefined ? {} : { value }),
  };
}

/** A report in which a Holm of one word accuses Sudland. */
function told(source: string, name: string, published: string) {
  const report = new HandMade({
    source: { name: source },
    published,
    parts: [['paragraph', `${name} accused Sudland of theft. Report of ${source}.`]],
  });
  const holm = report.entity(`name:person:${name.toLowerCase()}`, 'person', name, [name]);
  const sudland = report.entity('gov:SWE', 'government', 'Sudland', ['Sudland'], { country: 'SWE', sectors: ['GOV'] });
  report.event({
    trigger: 'accused',
    predicate: 'accuse',
    type: 'ACCUSE',
    time: '2024-05-16',
    who: [
      { role: 'source', entity: holm, words: name },
      { role: 'target', entity: sudland, words: 'Sudland' },
    ],
  });
  const [mention] = report.findings.mentions;
  const [account] = report.findings.events;
  if (!mention || !account) throw new Error('a report without its findings');
  return { analysed: report.analysed, mention: mention.id, account: account.id };
}

const one = told('A', 'Ada Holm', '2024-05-17');
const other = told('B', 'A. Holm', '2024-05-17');
const set = [one.analysed, other.analysed];

function eventsIn(...edits: Edit[]) {
  return align(set, edits).events.map(({ accounts }) => accounts.length);
}

describe('what users changed', () => {
  it('makes one actor of merged mentions, so that their events are one', () => {
    expect(eventsIn()).toEqual([1, 1]);
    expect(eventsIn(edit('merge', [one.mention, other.mention]))).toEqual([2]);
  });

  it('lies dormant, and is not exported, without its report', () => {
    const merge = edit('merge', [one.mention, other.mention]);
    expect(align([one.analysed], [merge]).edits).toEqual([]);
    expect(align(set, [merge]).edits).toEqual([merge]);
  });

  it('takes a mention apart again by a split', () => {
    const known = align([told('A', 'Ada Holm', '2024-05-17').analysed, told('C', 'Ada Holm', '2024-05-18').analysed], []);
    expect(known.events).toHaveLength(1);
    const split = align([told('A', 'Ada Holm', '2024-05-17').analysed, told('C', 'Ada Holm', '2024-05-18').analysed], [edit('split', [one.mention])]);
    expect(split.events).toHaveLength(2);
    expect(split.actors.filter(({ name }) => name === 'Ada Holm')).toHaveLength(2);
  });

  it('gives an actor the name that a user gave, and keeps the former one', () => {
    const actor = align(set, [edit('rename', [other.mention], 'Ada Holm of Norrland')]).actors.find(({ mentions }) =>
      mentions.some(({ id }) => id === other.mention),
    );
    expect(actor).toMatchObject({ name: 'Ada Holm of Norrland', aliases: ['A. Holm'] });
  });

  it('has no doubt of a confirmed account, until that is taken back', () => {
    const doubted = set.map(({ report, findings }) => ({
      report,
      findings: { ...findings, events: findings.events.map((event) => withDoubts(event, 'time')) },
    }));
    const doubtsOf = (...edits: Edit[]) => align(doubted, edits).events.map(({ accounts }) => accounts.map(({ doubts }) => doubts?.length ?? 0));
    expect(doubtsOf()).toEqual([[1], [1]]);
    expect(
      doubtsOf(edit('confirm', [one.account]))
        .flat()
        .toSorted((a, b) => a - b),
    ).toEqual([0, 1]);
    expect(doubtsOf(edit('confirm', [one.account]), edit('reject', [one.account]))).toEqual([[1]]);
  });

  it('drops a rejected account, and joins and separates accounts', () => {
    expect(eventsIn(edit('reject', [one.account]))).toEqual([1]);
    expect(eventsIn(edit('join', [one.account, other.account]))).toEqual([2]);
    expect(eventsIn(edit('merge', [one.mention, other.mention]), edit('separate', [one.account]))).toEqual([1, 1]);
  });

  it('gives the same whole in whatever order the edits come', () => {
    const edits = [edit('merge', [one.mention, other.mention]), edit('rename', [one.mention], 'Holm'), edit('separate', [other.account])];
    expect(align(set, edits.toReversed())).toEqual(align(set, edits));
  });
});
