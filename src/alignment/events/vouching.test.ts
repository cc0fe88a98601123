import { describe, expect, it } from 'vitest';
import { ActorId, type Event, type EventAccount } from '../../model/index.ts';
import { vouching } from './vouching.ts';

type Told = Pick<EventAccount, 'doubts' | 'plover' | 'participants'>;

const SUDLAND = ActorId.parse(`act_${'a'.repeat(16)}`);
const WORKERS = ActorId.parse(`act_${'b'.repeat(16)}`);
const span = { start: 0, end: 7, exact: 'Sudland' };
const parties: Told['participants'] = [
  { role: 'source', actor: SUDLAND, span },
  { role: 'target', actor: WORKERS, span },
];
const event: Pick<Event, 'plover' | 'participants'> = {
  plover: { type: 'ASSAULT', contexts: [] },
  participants: parties.map(({ role, actor }) => ({ role, actor })),
};
const bare: Told = { participants: [] };
const killed: Told = { plover: event.plover, participants: parties };

const doubtsOf = (...accounts: Told[]) => vouching(accounts, event).map(({ doubts }) => doubts);

describe('accounts without doubt', () => {
  it('vouch for no type and no parties that they do not have', () => {
    expect(doubtsOf(bare, { ...killed, doubts: ['reading'] })).toEqual([['parties', 'type'], ['reading']]);
    expect(doubtsOf(bare, { ...killed, doubts: ['parties'] }, { ...killed, doubts: ['type'] })[0]).toEqual(['parties', 'type']);
  });

  it('vouch for the type alone where they name nobody', () => {
    expect(doubtsOf({ plover: event.plover, participants: [] }, { ...killed, doubts: ['parties'] })[0]).toEqual(['parties']);
  });

  it('stand for what another sure one tells', () => {
    expect(doubtsOf(bare, killed)).toEqual([undefined, undefined]);
    expect(doubtsOf(bare, { ...killed, doubts: ['time'] })).toEqual([undefined, ['time']]);
    expect(doubtsOf(killed, { ...killed, doubts: ['parties'] })).toEqual([undefined, ['parties']]);
  });

  it('are in no doubt where the record tells neither', () => {
    expect(vouching([bare, { ...bare, doubts: ['reading'] }], { participants: [] }).map(({ doubts }) => doubts)).toEqual([undefined, ['reading']]);
  });
});
