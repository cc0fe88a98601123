import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Actor,
  type ActorId,
  itemId,
  MentionId,
  type ParticipantRole,
  type Plover,
  Plover as PloverSchema,
  Status,
  sha256,
} from '../../model/index.ts';
import { eventLabel } from './event-label.ts';
import { wordingOf } from './event-wording.ts';
import { partyOf } from './party-words.ts';

const FRAMES = resolve(import.meta.dirname, '../../../knowledge/event-frames');

/** Every predicate that the frames give, with the type under which they give it. */
function predicatesOfFrames(): { predicate: string; plover: Plover }[] {
  const found = new Map<string, { predicate: string; plover: Plover }>();
  const visit = (value: unknown, plover: Plover | undefined): void => {
    if (Array.isArray(value)) for (const each of value) visit(each, plover);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const own = 'plover' in value ? PloverSchema.parse(value.plover) : plover;
    if ('predicate' in value && typeof value.predicate === 'string' && own)
      found.set(`${own.type} ${value.predicate}`, { predicate: value.predicate, plover: own });
    for (const each of Object.values(value)) visit(each, own);
  };
  for (const file of readdirSync(FRAMES)) visit(JSON.parse(readFileSync(resolve(FRAMES, file), 'utf8')), undefined);
  return [...found.values()];
}

const predicates = predicatesOfFrames();

function actor(name: string, kind: Actor['kind']): Actor {
  const id = itemId('act', [MentionId.parse(`men_${sha256(name).slice(0, 16)}`)]);
  return { type: 'actor', id, name, kind, sectors: [], roles: [], aliases: [], mentions: [] };
}

const [ada, sudland, firms, lumen] = [
  actor('Ada Holm', 'person'),
  actor('Sudland', 'government'),
  actor('fishing companies', 'group'),
  actor('Lumen', 'place'),
];
const actors: ReadonlyMap<ActorId, Actor> = new Map([ada, sudland, firms, lumen].map((each) => [each.id, each]));
const SOURCES: readonly (readonly Actor[])[] = [[], [ada], [firms], [ada, sudland]];
const TARGETS: readonly (readonly Actor[])[] = [[], [sudland], [firms], [ada, firms]];

const as = (role: ParticipantRole, those: readonly Actor[]) => those.map(({ id }) => ({ role, actor: id }));

function* labelsOf(predicate: string, plover: Plover): Generator<string> {
  for (const status of Status.options)
    for (const sources of SOURCES)
      for (const targets of TARGETS)
        for (const place of [{}, { place: lumen.id }])
          yield eventLabel({ predicate, plover, status, participants: [...as('source', sources), ...as('target', targets)], ...place }, actors);
}

describe('the wording of predicates', () => {
  it.each(predicates)('knows "$predicate" with and without a party', ({ predicate, plover }) => {
    const wording = wordingOf(predicate, plover.type);
    expect(wording?.withTarget).toContain('~');
    expect(wording?.alone).not.toContain('~');
  });

  it('gives a whole sentence for every predicate, status and set of parties', () => {
    for (const { predicate, plover } of predicates)
      for (const label of labelsOf(predicate, plover)) {
        expect(label).toMatch(/^(?:Denied: )?\p{Lu}/u);
        expect(label).not.toMatch(/~|undefined| {2}|\b(?:on|to|for|of|with|by|against)$|\b(?:do|does) not be\b|\b(\w+) \1\b/);
        expect(label.split(' ').length).toBeGreaterThan(2 - Number(label.startsWith('An ')));
      }
  });

  it('knows what is promised, threatened or refused', () => {
    expect(wordingOf('pledge to send weapons')?.withTarget).toBe('pledge to send weapons to ~');
    expect(wordingOf('refuse to support')?.alone).toBe('refuse to voice support');
    expect(wordingOf('threaten to strike')?.withTarget).toBe('threaten to strike ~');
    expect(wordingOf('dance')).toBeUndefined();
  });
});

describe('a party in a label', () => {
  it.each([
    ['Sudland', 'Sudland', false],
    ['United States', 'United States', false],
    ['fishing companies', 'fishing companies', true],
    ['Western companies', 'Western companies', true],
    ['Fishermen', 'Fishermen', true],
    ['Police', 'Police', true],
    ['Hamas', 'Hamas', false],
    ['government', 'the government', false],
    ['the West', 'the West', false],
    ['foreign minister of Sudland', 'the foreign minister of Sudland', false],
  ])('%s', (name, words, plural) => {
    expect(partyOf(actor(name, 'group'))).toEqual({ words, plural });
  });
});
