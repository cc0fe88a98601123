import { describe, expect, it } from 'vitest';
import { alignedStory } from '../../test/support/aligned-story.ts';
import { HandMade } from '../../test/support/analysed-report.ts';
import { align } from '../alignment/index.ts';
import { actorsBy, figuresBy, findingsOf, lookup, overview, passageAt, passagesOf, show, statementsBy, timeline } from './index.ts';

const dossier = lookup(alignedStory());
const { alignment } = dossier;
const idOf = (name: string) => alignment.actors.find((actor) => actor.name === name)?.id;
const labels = (events: readonly { label: string }[]) => events.map((event) => event.label);

describe('the overview', () => {
  it('counts what is there and tells from when to when', () => {
    const { counts, published, told } = overview(dossier);
    expect(counts).toEqual({
      reports: 3,
      copies: 0,
      sources: 3,
      actors: 5,
      events: 3,
      statements: 2,
      figures: 2,
      doubtful: 0,
      differences: 4,
      contradictions: 0,
      disagreements: 2,
      origins: 4,
    });
    expect(published).toEqual({ first: '2031-03-01', last: '2031-04-02' });
    expect(told).toEqual({ first: '2029-06-01', last: '2031-03-11' });
  });

  it('names the most salient event and whom it is mainly about first', () => {
    const { events, main } = overview(dossier);
    expect(events[0]?.label).toBe('Mara Aster visits Sudland');
    expect(main.map(({ name }) => name)).toEqual(['Mara Aster', 'Ivo Brandt', 'Sudland']);
  });
});

describe('the timeline', () => {
  it('is in the order of times', () => {
    expect(labels(timeline(dossier))).toEqual(['Mara Aster visits Lumen', 'Ivo Brandt and Mara Aster meet', 'Mara Aster visits Sudland']);
  });

  it('tells of a whole year before the days in it', () => {
    const made = new HandMade({
      source: { name: 'Fjord Post' },
      parts: [['paragraph', 'She came on 1 January 2030. He left in 2030. They met on 2 January 2030.']],
    });
    made.event({ trigger: 'came', predicate: 'arrive', time: '2030-01-01' });
    made.event({ trigger: 'left', predicate: 'leave', time: '2030' });
    made.event({ trigger: 'met', predicate: 'meet', time: '2030-01-02' });
    const years = timeline(lookup(align([made.analysed]))).map(({ time }) => time?.edtf);
    expect(years).toEqual(['2030', '2030-01-01', '2030-01-02']);
  });

  it('is narrowed by actor, type, status, report and days', () => {
    const brandt = idOf('Ivo Brandt');
    const fjord = alignment.reports.find((report) => report.source.name === 'Fjord Post')?.id;
    expect(labels(timeline(dossier, brandt ? { actor: brandt } : {}))).toEqual(['Ivo Brandt and Mara Aster meet', 'Mara Aster visits Sudland']);
    expect(timeline(dossier, { type: 'SANCTION' })).toEqual([]);
    expect(timeline(dossier, { status: 'planned' })).toEqual([]);
    expect(labels(timeline(dossier, fjord ? { report: fjord } : {}))).toEqual(['Mara Aster visits Lumen', 'Mara Aster visits Sudland']);
    expect(labels(timeline(dossier, { from: '2029-06-15', to: '2030-12-31' }))).toEqual(['Mara Aster visits Lumen']);
  });
});

describe('the lists', () => {
  it('give the statements of a speaker, and those that hold a word', () => {
    const aster = idOf('Mara Aster');
    expect(statementsBy(dossier, aster ? { speaker: aster } : {})).toHaveLength(2);
    expect(statementsBy(dossier, { words: '“before … THE winter”' })).toHaveLength(1);
    expect(statementsBy(dossier, { words: 'WINTER' }).map((statement) => statement.content)).toEqual([
      'We will build the bridge together and open it before the winter comes',
    ]);
  });

  it('give figures that changed before those that agree', () => {
    expect(figuresBy(dossier).map((figure) => figure.agreement)).toEqual(['updated', 'agree']);
    expect(figuresBy(dossier, { measure: 'Trade' })).toHaveLength(1);
    expect(figuresBy(dossier, { agreement: 'conflict' })).toEqual([]);
  });

  it('find an actor by a part of its name', () => {
    expect(actorsBy(dossier, { name: 'brand' }).map(({ actor }) => actor.name)).toEqual(['Ivo Brandt']);
    expect(actorsBy(dossier, { kind: 'place' }).map(({ actor }) => actor.name)).toEqual(['Lumen']);
  });
});

describe('what stands behind an id', () => {
  it('is for an account its item, each account with its words in their sentence', () => {
    const event = alignment.events.find((one) => one.reports === 3);
    const hosted = event?.accounts.find((account) => account.predicate === 'host');
    const shown = show(dossier, hosted?.id ?? '');
    if (shown?.kind !== 'item') throw new TypeError('not an item');
    expect([shown.item.id, shown.chosen]).toEqual([event?.id, hosted?.id]);
    const passage = shown.accounts.find(({ account }) => account.id === hosted?.id)?.passages[0];
    expect([passage?.before, passage?.exact, passage?.after]).toEqual(['In March 2031 Ivo Brandt ', 'hosted', ' Mara Aster.']);
    expect(shown.differences.map((difference) => difference.field).toSorted()).toEqual(['status', 'time']);
  });

  it('is for a mention its actor', () => {
    const [actor] = alignment.actors;
    expect(show(dossier, actor?.mentions[0]?.id ?? '')).toMatchObject({
      kind: 'actor',
      actor: { actor: { id: actor?.id } },
      chosen: actor?.mentions[0]?.id,
    });
  });

  it('is a report, an actor, a difference, an origin', () => {
    const ids = [alignment.reports[0], alignment.actors[0], alignment.differences[0], alignment.origins[0]].map((record) => record?.id ?? '');
    expect(ids.map((id) => show(dossier, id)?.kind)).toEqual(['report', 'actor', 'difference', 'origin']);
  });

  it('is nothing for an unknown id', () => {
    expect(show(dossier, 'evt_0000000000000000')).toBeUndefined();
  });
});

describe('a passage', () => {
  it('is whole sentences, also where its words stand in two of them', () => {
    const made = new HandMade({ parts: [['paragraph', 'Rain fell. Ada Holm came to Lumen. On Monday she met the premier there. Snow fell.']] });
    const [came, met] = [made.span('Holm'), made.span('met')];
    const sentence = made.span('On Monday she met the premier there.');
    const { before, exact, after } = passageAt(made.report, { start: came.start, end: met.end }, sentence);
    expect(before + exact + after).toBe('Ada Holm came to Lumen. On Monday she met the premier there.');
  });

  it('is the sentence around the words', () => {
    const statement = alignment.statements.find((one) => one.content.includes('winter'));
    const [passage] = statement?.accounts[0] ? passagesOf(dossier, statement.accounts[0]) : [];
    expect(passage).toMatchObject({ title: 'Aster in Lumen', before: '“', after: ',” Aster said.' });
  });

  it('does not end at a title or an initial', () => {
    const [report] = alignment.reports;
    if (!report) throw new TypeError('no report');
    const text = 'It rained. On Monday Mr. J. Holm of the U.S. Navy met Gen. Ito. They left.';
    const at = text.indexOf('Holm');
    const made = passageAt({ ...report, text, parts: [{ role: 'paragraph', start: 0, end: text.length }] }, { start: at, end: at + 4 });
    expect([made.before, made.after]).toEqual(['On Monday Mr. J. ', ' of the U.S. Navy met Gen. Ito.']);
  });
});

describe('the marks of a report', () => {
  it('are in the order of the text and open at the exact words', () => {
    const report = alignment.reports.find((one) => one.source.name === 'Quay Review');
    if (!report) throw new TypeError('no report');
    const marks = findingsOf(dossier, report.id).map((mark) => [mark.kind, report.text.slice(mark.start, mark.end)]);
    expect(marks).toEqual([
      ['actor', 'Ivo Brandt'],
      ['event', 'hosted'],
      ['actor', 'Mara Aster'],
      ['statement', 'We will build the bridge together'],
      ['actor', 'Sudland'],
      ['figure', '5 workers'],
    ]);
  });
});
