import { describe, expect, it } from 'vitest';
import { HandMade } from '../../../test/support/analysed-report.ts';
import { align } from '../index.ts';

function named(text: string, source: string): HandMade {
  return new HandMade({ source: { name: source }, parts: [['paragraph', text]] });
}

function actorsOf(...reports: HandMade[]) {
  return align(reports.map((report) => report.analysed)).actors.map(({ name, aliases, mentions }) => ({ name, aliases, mentions: mentions.length }));
}

describe('actors across reports', () => {
  it('merges a known actor whatever it is called', () => {
    const one = named('Premier Ada Holm spoke.', 'A');
    one.entity('person:ada-holm', 'person', 'Ada Holm', ['Ada Holm']);
    const other = named('Holm left.', 'B');
    other.entity('person:ada-holm', 'person', 'Ada Holm', ['Holm']);
    expect(actorsOf(one, other)).toEqual([{ name: 'Ada Holm', aliases: ['Holm'], mentions: 2 }]);
  });

  it('merges an unknown full name in any spelling of case and accents', () => {
    const one = named('Zoë Marsh spoke.', 'A');
    one.entity('name:person:zoë marsh', 'person', 'Zoë Marsh', ['Zoë Marsh']);
    const other = named('ZOE MARSH LEAVES', 'B');
    other.entity('name:person:zoe marsh', 'person', 'ZOE MARSH', ['ZOE MARSH']);
    expect(actorsOf(one, other)).toEqual([{ name: 'Zoë Marsh', aliases: ['ZOE MARSH'], mentions: 2 }]);
  });

  it('never merges two surnames across reports', () => {
    const one = named('Mr. Marsh spoke.', 'A');
    one.entity('name:person:marsh', 'person', 'Marsh', ['Marsh']);
    const other = named('Zoë Marsh left.', 'B');
    other.entity('name:person:zoë marsh', 'person', 'Zoë Marsh', ['Zoë Marsh']);
    const third = named('Marsh stayed.', 'C');
    third.entity('name:person:marsh', 'person', 'Marsh', ['Marsh']);
    expect(actorsOf(one, other, third)).toHaveLength(3);
  });

  it('takes a bare name for the body that another report knows by it, unless something tells that it is a person', () => {
    const one = named('The airline Velmora flew more.', 'A');
    one.entity('name:company:velmora', 'company', 'Velmora', ['Velmora']);
    const bare = named('Velmora flew less.', 'B');
    bare.entity('name:person:velmora', 'person', 'Velmora', ['Velmora']);
    const personal = named('Velmora of Chile flew.', 'C');
    personal.entity('name:person:velmora', 'person', 'Velmora', ['Velmora'], { country: 'CHL' });
    expect(actorsOf(one, bare)).toEqual([{ name: 'Velmora', aliases: [], mentions: 2 }]);
    expect(actorsOf(bare, one)).toHaveLength(1);
    const other = named('Velmora flew as it had.', 'D');
    other.entity('name:organisation:velmora', 'organisation', 'Velmora', ['Velmora']);
    expect(actorsOf(one, other, bare)).toHaveLength(1);
    expect(actorsOf(one, personal)).toHaveLength(2);
  });

  it('joins the end of a name to the only such person of its report', () => {
    const report = named('Ursa van der Laan spoke. Van der Laan left. Laan slept.', 'A');
    report.entity('name:person:ursa van der laan', 'person', 'Ursa van der Laan', ['Ursa van der Laan']);
    report.entity('name:person:van der laan', 'person', 'Van der Laan', ['Van der Laan']);
    expect(actorsOf(report)).toEqual([{ name: 'Ursa van der Laan', aliases: ['Van der Laan'], mentions: 2 }]);
  });

  it('leaves a surname alone where two persons have it', () => {
    const report = named('Zoë Marsh met Ben Marsh. Then Marsh left.', 'A');
    report.entity('name:person:zoë marsh', 'person', 'Zoë Marsh', ['Zoë Marsh']);
    report.entity('name:person:ben marsh', 'person', 'Ben Marsh', ['Ben Marsh']);
    const alone = report.entity('name:person:marsh', 'person', 'Marsh', []);
    const { start } = report.span('Marsh left');
    report.mention(alone, start, start + 5);
    expect(actorsOf(report)).toHaveLength(3);
  });

  it('keeps namesakes of two countries apart', () => {
    const one = named('Ivan Petrov won.', 'A');
    one.entity('name:person:ivan petrov', 'person', 'Ivan Petrov', ['Ivan Petrov'], { country: 'BGR' });
    const other = named('Ivan Petrov lost.', 'B');
    other.entity('name:person:ivan petrov', 'person', 'Ivan Petrov', ['Ivan Petrov'], { country: 'RUS' });
    expect(actorsOf(one, other)).toHaveLength(2);
  });

  it('makes no actor of an entity that no words stand for', () => {
    const report = named('Nobody is named.', 'A');
    report.entity('gov:NOR', 'government', 'Norway', []);
    expect(actorsOf(report)).toEqual([]);
  });

  it('makes one actor of a country that acts and is somewhere to be', () => {
    const report = named('Norway waited. The ships lay in Norway’s north.', 'A');
    report.entity('gov:NOR', 'government', 'Norway', ['Norway waited']);
    report.entity('place:NOR', 'place', 'Norway', ['Norway’s north']);
    expect(align([report.analysed]).actors.map(({ name, kind }) => `${name}, ${kind}`)).toEqual(['Norway, government']);
  });

  it('lets the words of a visited city stand for its government where nothing else does', () => {
    const report = named('Ada Holm visited Bergen.', 'A');
    const visitor = report.entity('person:ada-holm', 'person', 'Ada Holm', ['Ada Holm']);
    report.entity('place:bergen', 'place', 'Bergen', ['Bergen'], { country: 'NOR' });
    const visited = report.entity('gov:NOR', 'government', 'Norway', [], { country: 'NOR' });
    report.event({
      trigger: 'visited',
      who: [
        { role: 'source', entity: visitor, words: 'Ada Holm' },
        { role: 'target', entity: visited, words: 'Bergen' },
      ],
    });
    const { actors, events } = align([report.analysed]);
    expect(actors.map(({ name }) => name).toSorted()).toEqual(['Ada Holm', 'Bergen', 'Norway']);
    expect(new Set(actors.map(({ id }) => id)).size).toBe(3);
    expect(events[0]?.participants.map(({ role }) => role)).toEqual(['source', 'target']);
  });

  it('counts adjectives only where nothing else stands for the actor', () => {
    const report = named('Norwegian ships left. Norway waited.', 'A');
    const index = report.entity('gov:NOR', 'government', 'Norway', ['Norwegian'], { form: 'adjective' });
    expect(actorsOf(report)).toEqual([{ name: 'Norway', aliases: [], mentions: 1 }]);
    const { start, end } = report.span('Norway');
    report.mention(index, start, end);
    expect(align([report.analysed]).actors[0]?.mentions.map((mention) => mention.span.exact)).toEqual(['Norway']);
  });
});
