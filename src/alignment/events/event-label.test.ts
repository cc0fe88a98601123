import { describe, expect, it } from 'vitest';
import { type Actor, type ActorId, type ActorKind, itemId, MentionId, type Status, sha256 } from '../../model/index.ts';
import { eventLabel, headlineLabel } from './event-label.ts';
import { goldsteinOf } from './goldstein.ts';
import { verbPhrase } from './verb-forms.ts';

const id = (name: string): ActorId => itemId('act', [MentionId.parse(`men_${sha256(name).slice(0, 16)}`)]);
const actor = (name: string, kind: ActorKind): Actor => ({
  type: 'actor',
  id: id(name),
  name,
  kind,
  sectors: [],
  roles: [],
  aliases: [],
  mentions: [],
});
const CAST: [string, ActorKind][] = [
  ['Ada Holm', 'person'],
  ['Ivo Brandt', 'person'],
  ['Lea Kern', 'person'],
  ['Sudland', 'government'],
  ['Lumen', 'place'],
];
const actors = new Map(CAST.map(([name, kind]) => [id(name), actor(name, kind)]));

function label(predicate: string, sources: string[], targets: string[] = [], place?: string, type?: 'CONSULT' | 'AGREE', mode?: string): string {
  const participants = [
    ...sources.map((name) => ({ role: 'source' as const, actor: id(name) })),
    ...targets.map((name) => ({ role: 'target' as const, actor: id(name) })),
  ];
  const plover = type ? { plover: { type, ...(mode === undefined ? {} : { mode }), contexts: [] } } : {};
  return eventLabel({ predicate, status: 'occurred', participants, ...plover, ...(place === undefined ? {} : { place: id(place) }) }, actors);
}

describe('the label of an event', () => {
  it.each([
    ['Ada Holm visits Lumen', label('visit', ['Ada Holm'], [], 'Lumen', 'CONSULT', 'visit')],
    ['Ada Holm visits Sudland', label('visit', ['Ada Holm'], ['Sudland', 'Ivo Brandt'], 'Lumen', 'CONSULT', 'visit')],
    ['Ada Holm travels to Lumen', label('travel', ['Ada Holm'], [], 'Lumen')],
    ['Ada Holm and Ivo Brandt meet in Lumen', label('meet', ['Ada Holm', 'Ivo Brandt'], [], 'Lumen')],
    ['Ada Holm, Ivo Brandt and Lea Kern hold talks', label('hold talks', ['Ada Holm', 'Ivo Brandt', 'Lea Kern'])],
    ['Ivo Brandt hosts Ada Holm in Lumen', label('host', ['Ivo Brandt'], ['Ada Holm'], 'Lumen', 'CONSULT', 'visit')],
    ['Sudland imposes sanctions on Ada Holm', label('impose sanctions', ['Sudland'], ['Ada Holm'])],
    ['Ada Holm signs an agreement with Sudland', label('sign', ['Ada Holm'], ['Sudland'], undefined, 'AGREE')],
    ['Sudland denies Ada Holm', label('deny', ['Sudland'], ['Ada Holm'])],
    ['Sudland reaches Lumen', label('reach', ['Sudland'], ['Lumen'])],
    ['Sudland kills Ada Holm in Lumen', label('kill', ['Sudland'], ['Lumen', 'Ada Holm'])],
    ['Lumen is attacked', label('attack', [], ['Lumen'])],
    ['Ada Holm and Lumen are attacked', label('attack', [], ['Ada Holm', 'Lumen'])],
    ['Sanctions are imposed on Sudland', label('impose sanctions', [], ['Sudland'])],
    ['An arrest warrant is issued for Ada Holm', label('issue arrest warrant', [], ['Ada Holm'])],
    ['An unnamed party calls on Sudland', label('call on', [], ['Sudland'])],
    ['An unnamed party resigns', label('resign', [])],
  ])('%s', (expected, made) => {
    expect(made).toBe(expected);
  });
});

function told(status: Status, predicate: string, sources: string[], targets: string[] = [], ahead = false): string {
  const participants = [
    ...sources.map((name) => ({ role: 'source' as const, actor: id(name) })),
    ...targets.map((name) => ({ role: 'target' as const, actor: id(name) })),
  ];
  return eventLabel({ predicate, status, participants, ahead }, actors);
}

describe('the label of an event that is not told as done', () => {
  it.each([
    ['Ada Holm to visit Sudland', told('planned', 'visit', ['Ada Holm'], ['Sudland'])],
    ['Ada Holm and Ivo Brandt to meet', told('expected', 'meet', ['Ada Holm', 'Ivo Brandt'])],
    ['Sanctions to be imposed on Sudland', told('proposed', 'impose sanctions', [], ['Sudland'])],
    ['Ada Holm does not visit Sudland', told('negated', 'visit', ['Ada Holm'], ['Sudland'])],
    ['Ada Holm and Ivo Brandt do not meet', told('negated', 'meet', ['Ada Holm', 'Ivo Brandt'])],
    ['Sudland is not invited', told('negated', 'invite', [], ['Sudland'])],
    ['Denied: Sudland attacks Lumen', told('denied', 'attack', ['Sudland'], ['Lumen'])],
    ['Ada Holm may visit Sudland', told('hypothetical', 'visit', ['Ada Holm'], ['Sudland'])],
    ['Lumen may be attacked', told('hypothetical', 'attack', [], ['Lumen'])],
    ['Sudland is said to have attacked Lumen', told('alleged', 'attack', ['Sudland'], ['Lumen'])],
    ['Ada Holm and Ivo Brandt are said to have met', told('alleged', 'meet', ['Ada Holm', 'Ivo Brandt'])],
    ['Ada Holm is said to have been expelled', told('alleged', 'expel', [], ['Ada Holm'])],
    ['Sudland is said to have withdrawn from Lumen', told('alleged', 'withdraw', ['Sudland'], ['Lumen'])],
    ['Sudland is said to be going to attack Lumen', told('alleged', 'attack', ['Sudland'], ['Lumen'], true)],
    ['Ada Holm is said to be going to be expelled', told('alleged', 'expel', [], ['Ada Holm'], true)],
    ['Ada Holm to visit Sudland', told('planned', 'visit', ['Ada Holm'], ['Sudland'], true)],
    ['Ada Holm will not visit Sudland', told('negated', 'visit', ['Ada Holm'], ['Sudland'], true)],
    ['Ada Holm plans march', told('planned', 'plan march', ['Ada Holm'])],
    ['Sudland visits Lumen', told('ongoing', 'visit', ['Sudland'], ['Lumen'])],
  ])('%s', (expected, made) => {
    expect(made).toBe(expected);
  });
});

/** The label of an untyped event with these parties. */
const named = (trigger: string, status: Status, sources: string[], place?: string) =>
  eventLabel(
    {
      predicate: 'publish',
      status,
      participants: sources.map((name) => ({ role: 'source' as const, actor: id(name) })),
      ...(place === undefined ? {} : { place: id(place) }),
    },
    actors,
    trigger,
  );

describe('the label of a deed without a type', () => {
  it('names it by the word that tells it', () => {
    expect(named('published', 'occurred', ['Ada Holm'])).toBe('Ada Holm: published');
    expect(named('election', 'planned', [], 'Lumen')).toBe('Election in Lumen (planned)');
  });
});

describe('the label of a deed that is told for its own sake', () => {
  const holm = [{ role: 'source' as const, actor: id('Ada Holm') }];
  const unveil = { subject: { role: 'source' as const, plural: false }, verb: 'unveil', passive: false, rest: 'a tablet' };
  const rise = { subject: { role: 'source' as const, words: 'shares of Corvex', plural: true }, verb: 'rise', passive: false, rest: '4 percent' };
  const appoint = { subject: { role: 'target' as const, plural: false }, verb: 'appoint', passive: true, rest: 'chief executive' };

  const urge = {
    subject: { role: 'source' as const, plural: false },
    verb: 'urge',
    passive: false,
    rest: '~ to leave Lumen',
    named: 'his fishermen',
  };
  const cancel = {
    subject: { role: 'source' as const, plural: false },
    verb: 'cancel',
    passive: false,
    rest: 'a visit to Lumen',
    undone: true as const,
  };
  const brandt = { role: 'target' as const, actor: id('Ivo Brandt') };
  const fishermen = { role: 'target' as const, actor: id('fishing companies') };

  it.each([
    ['Ada Holm unveils a tablet', headlineLabel(unveil, { status: 'occurred', participants: holm }, actors)],
    ['Ada Holm to unveil a tablet', headlineLabel(unveil, { status: 'planned', participants: holm }, actors)],
    ['Shares of Corvex rise 4 percent', headlineLabel(rise, { status: 'occurred', participants: [] }, actors)],
    [
      'Ada Holm is appointed chief executive',
      headlineLabel(appoint, { status: 'occurred', participants: [{ role: 'target', actor: id('Ada Holm') }] }, actors),
    ],
    ['Ada Holm does not go through with a visit to Lumen', headlineLabel(cancel, { status: 'negated', participants: holm }, actors)],
    ['Ada Holm urges Ivo Brandt to leave Lumen', headlineLabel(urge, { status: 'occurred', participants: [...holm, brandt] }, actors)],
    ['Ada Holm urges his fishermen to leave Lumen', headlineLabel(urge, { status: 'occurred', participants: [...holm, fishermen] }, actors)],
  ])('%s', (expected, made) => {
    expect(made).toBe(expected);
  });
});

describe('a verb in a label', () => {
  it.each([
    'kidnap kidnapped',
    'undergo undergone',
    'sing sung',
    'withhold withheld',
    'hurt hurt',
    'sink sunk',
    'free freed',
    'offer offered',
    'refer referred',
    'wounded wounded',
    'shed shed',
    'need needed',
  ])('has its participle: %s', (forms) => {
    const [verb = '', participle] = forms.split(' ');
    expect(verbPhrase(verb, 'occurred', { plural: false, passive: true })).toBe(`is ${participle}`);
  });
});

describe('the Goldstein score', () => {
  it('is that of the CAMEO code, or of the nearest broader one', () => {
    expect(goldsteinOf('057', undefined)).toBe(8);
    expect(goldsteinOf('0579', undefined)).toBe(8);
  });

  it('is that of the PLOVER mode or type without a code', () => {
    expect(goldsteinOf(undefined, { type: 'CONSULT', mode: 'visit', contexts: [] })).toBe(4);
    expect(goldsteinOf(undefined, { type: 'CONSULT', contexts: [] })).toBe(2.5);
    expect(goldsteinOf(undefined, undefined)).toBeUndefined();
  });
});
