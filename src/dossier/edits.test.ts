import { describe, expect, it } from 'vitest';
import { alignedStory } from '../../test/support/aligned-story.ts';
import { doubtedStory } from '../../test/support/doubted-story.ts';
import { changeWords, editsOn, editWith, editWords, familyEdits, lookup, outletsNamed, planEdit, rejectionOf, undoneWords } from './index.ts';

const dossier = lookup(alignedStory());
const actor = (name: string) => {
  const found = dossier.alignment.actors.find((one) => one.name === name);
  if (!found) throw new TypeError(`no actor ${name}`);
  return found;
};
const visit = dossier.alignment.events.find(({ label }) => label === 'Mara Aster visits Sudland');
if (!visit) throw new TypeError('no visit');
const meeting = dossier.alignment.events.find(({ label }) => label.endsWith('meet'));
const aster = actor('Mara Aster');
const brandt = actor('Ivo Brandt');

describe('a planned edit', () => {
  it('names one mention of each actor in each report, so that it outlives any one of them', () => {
    const { edit } = planEdit(dossier, [], { op: 'merge', ids: [aster.id, brandt.id] });
    const reports = [aster, brandt].map(({ mentions }) => new Set(mentions.map(({ report }) => report)).size);
    expect(edit.targets).toHaveLength((reports[0] ?? 0) + (reports[1] ?? 0));
    expect(edit).toMatchObject({ type: 'edit', op: 'merge', by: 'user' });
  });

  it('is the same whoever makes it, and in whatever order', () => {
    const [one, other] = [
      [aster.id, brandt.id],
      [brandt.id, aster.id],
    ].map((ids) => planEdit(dossier, [], { op: 'merge', ids, by: ids[0] ?? '' }));
    expect(one?.edit.id).toBe(other?.edit.id);
  });

  it('takes the place of an earlier name', () => {
    const { edit: earlier } = planEdit(dossier, [], { op: 'rename', ids: [aster.id], name: ' Mara  Aster-Lind ' });
    expect(earlier.value).toBe('Mara Aster-Lind');
    expect(planEdit(dossier, [earlier], { op: 'rename', ids: [aster.id], name: 'M. Aster' }).replaces).toEqual([earlier.id]);
  });

  it('splits off the mentions of some reports', () => {
    const report = aster.mentions[0]?.report ?? '';
    const { edit } = planEdit(dossier, [], { op: 'split', ids: [aster.id, report] });
    expect(edit.targets).toEqual(aster.mentions.flatMap((mention) => (mention.report === report ? mention.id : [])).toSorted());
  });

  it('keeps the words of what it rejects', () => {
    const { edit } = planEdit(dossier, [], { op: 'reject', ids: [visit.accounts[0]?.id ?? ''] });
    expect(editWords(edit)).toBe('rejected: Mara Aster visits Sudland');
  });

  it('says what is so again when it is taken back', () => {
    expect(undoneWords({ op: 'merge' })).toBe('merged no more, each an actor of its own again');
    expect(undoneWords({ op: 'rename', value: 'M. Aster' })).toBe('called “M. Aster” no more');
    expect(undoneWords({ op: 'reject', value: 'Mara Aster visits Sudland' })).toBe('rejected no more: Mara Aster visits Sudland');
  });

  it('confirms what is in doubt of an item, and nothing else', () => {
    const doubted = lookup(doubtedStory());
    const [plain, doubtful] = ['hurt', 'trade'].map((measure) => doubted.alignment.figures.find((one) => one.measure === measure));
    const inDoubt = (plain?.accounts ?? []).filter(({ doubts }) => doubts !== undefined).map(({ id }) => id);
    expect(planEdit(doubted, [], { op: 'confirm', ids: [plain?.id ?? ''] }).edit.targets).toEqual(inDoubt);
    const { edit } = planEdit(doubted, [], { op: 'confirm', ids: [doubtful?.id ?? ''] });
    expect(changeWords(doubted, doubted, edit)).toMatch(/^trade/);
    expect(undoneWords(edit)).toBe('confirmed no more, in doubt again');
  });

  it('parts accounts of one event, and joins two events', () => {
    const account = visit.accounts[0]?.id ?? '';
    expect(planEdit(dossier, [], { op: 'separate', ids: [account] }).edit.targets).toEqual([account]);
    expect(planEdit(dossier, [], { op: 'join', ids: [visit.id, meeting?.id ?? ''] }).edit.targets).toHaveLength(visit.accounts.length + 1);
  });

  it.each([
    ['nothing that is there', { op: 'reject', ids: ['acc_0000000000000000'] }, /holds no event/],
    ['one actor alone', { op: 'merge', ids: [aster.id, aster.id] }, /two actors or more/],
    ['all accounts', { op: 'separate', ids: [visit.id] }, /nothing would be left/],
    ['all mentions', { op: 'split', ids: aster.mentions.map(({ id }) => id) }, /nothing would be left/],
    ['what nobody doubts', { op: 'confirm', ids: [visit.id] }, /in doubt/],
    ['no name', { op: 'rename', ids: [aster.id], name: ' ' }, /new name/],
    ['an event and a figure', { op: 'join', ids: [visit.id, dossier.alignment.figures[0]?.id ?? ''] }, /one thing/],
  ] as const)('of %s is refused with advice', (_, request, message) => {
    expect(() => planEdit(dossier, [], request)).toThrow(message);
  });

  it('doesn’t part what another one holds together, but tells which to undo', () => {
    const { edit: merged } = planEdit(dossier, [], { op: 'merge', ids: [aster.id, brandt.id] });
    const ids = [merged.targets.find((id) => brandt.mentions.some((mention) => mention.id === id)) ?? ''];
    const two = { ...dossier, actors: new Map([[aster.id, { ...aster, mentions: [...aster.mentions, ...brandt.mentions] }]]) };
    expect(() => planEdit(two, [merged], { op: 'split', ids })).toThrow(`chancery edit undo ${merged.id}`);
    expect(() => planEdit(dossier, [merged], { op: 'merge', ids: [aster.id, brandt.id] })).toThrow(/so already/);
  });
});

describe('edits that were made', () => {
  const { edit } = planEdit(dossier, [], { op: 'rename', ids: [aster.id], name: 'M. Aster' });

  it('are found by the start of their id', () => {
    expect(editWith([edit], edit.id.slice(0, 8))).toBe(edit);
    expect(() => editWith([edit], 'edi_zz')).toThrow(/no edit/);
  });

  it('are shown with what they changed', () => {
    const edited = lookup({ ...dossier.alignment, edits: [edit] });
    expect([editsOn(edited, aster), editsOn(edited, brandt)]).toEqual([[edit], []]);
  });
});

describe('the family of an outlet', () => {
  const fjord = dossier.alignment.reports.filter(({ source }) => source.name === 'Fjord Post');
  const [report] = fjord;
  if (!report) throw new TypeError('no report of Fjord Post');

  it('is told by one finding of each of its reports', () => {
    const { edit } = planEdit(dossier, [], { op: 'family', ids: [report.id], name: ' Harbour  Group ' });
    expect(edit).toMatchObject({ op: 'family', value: 'Harbour Group' });
    expect(edit.targets.map((id) => dossier.accounts.get(id)?.account.report)).toEqual(fjord.map(({ id }) => id));
    expect(editWords(edit)).toBe('of the publisher family “Harbour Group”');
  });

  it('takes the place of an earlier one, and is no edit of the findings that stand for it', () => {
    const { edit } = planEdit(dossier, [], { op: 'family', ids: [report.id], name: 'Harbour Group' });
    expect(planEdit(dossier, [edit], { op: 'family', ids: [report.id], name: 'Fjord Media' }).replaces).toEqual([edit.id]);
    const edited = lookup({ ...dossier.alignment, edits: [edit] });
    expect([...edited.items.values()].flatMap((item) => editsOn(edited, item))).toEqual([]);
    expect(familyEdits(edited, report)).toEqual([edit]);
  });

  it('needs a report and a name', () => {
    expect(() => planEdit(dossier, [], { op: 'family', ids: [visit.id], name: 'X' })).toThrow(/Name an outlet/);
    expect(() => planEdit(dossier, [], { op: 'family', ids: [report.id], name: ' ' })).toThrow(/--as FAMILY/);
  });

  it('is given to an outlet by its name in any case', () => {
    expect(outletsNamed(dossier, 'fjord post').map((reports) => reports.map(({ id }) => id))).toEqual([fjord.map(({ id }) => id)]);
    expect(outletsNamed(dossier, 'nobody')).toEqual([]);
  });
});

describe('what was rejected', () => {
  it('is known by the id of the account or of the event, also a shortened one', () => {
    const { edit } = planEdit(dossier, [], { op: 'reject', ids: [visit.id] });
    const edited = { alignment: { ...dossier.alignment, edits: [edit] } };
    expect(rejectionOf(edited, visit.id)).toBe(edit);
    expect(rejectionOf(edited, edit.targets[0]?.slice(0, 10) ?? '')).toBe(edit);
    expect(rejectionOf(edited, meeting?.id ?? '')).toBeUndefined();
  });
});

describe('what an edit changed', () => {
  it('is told by the names before and after', () => {
    const { edit } = planEdit(dossier, [], { op: 'rename', ids: [aster.id], name: 'M. Aster' });
    const actors = dossier.alignment.actors.map((one) => (one.id === aster.id ? { ...one, name: 'M. Aster' } : one));
    expect(changeWords(dossier, lookup({ ...dossier.alignment, actors }), edit)).toBe('Mara Aster → M. Aster');
    const { edit: merge } = planEdit(dossier, [], { op: 'merge', ids: [aster.id, brandt.id] });
    const left = dossier.alignment.actors.filter(({ id }) => id !== brandt.id);
    expect(changeWords(dossier, lookup({ ...dossier.alignment, actors: left }), merge)?.split(' → ')[1]).toBe('Mara Aster');
  });
});
