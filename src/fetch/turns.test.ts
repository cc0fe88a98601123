import { describe, expect, it } from 'vitest';
import { type Clock, Turns } from './turns.ts';

/** A clock that moves only when somebody sleeps. */
function fakeClock(): Clock {
  let time = 0;
  return {
    now: () => time,
    sleep: async (milliseconds) => {
      time += milliseconds;
    },
  };
}

const signal = new AbortController().signal;

describe('taking turns', () => {
  it('leaves a host a second of peace after each request', async () => {
    const clock = fakeClock();
    const turns = new Turns({ pause: 1000, most: 4, clock });
    const starts: number[] = [];
    await Promise.all([1, 2, 3].map(() => turns.take('example.org', signal, async () => starts.push(clock.now()))));
    expect(starts).toEqual([0, 1000, 2000]);
  });

  it('leaves a host that asks for it more', async () => {
    const clock = fakeClock();
    const turns = new Turns({ pause: 1000, most: 4, clock });
    const starts: number[] = [];
    for (let request = 0; request < 2; request++) await turns.take('example.org', signal, async () => starts.push(clock.now()), 5000);
    expect(starts).toEqual([0, 5000]);
  });

  it('never has more than the most under way, and one at a time for each host', async () => {
    const turns = new Turns({ pause: 0, most: 3, clock: fakeClock() });
    let running = 0;
    let most = 0;
    const task = async () => {
      most = Math.max(most, ++running);
      for (let tick = 0; tick < 5; tick++) await Promise.resolve();
      running--;
    };
    await Promise.all(Array.from({ length: 20 }, (_, at) => turns.take(`host-${at}`, signal, task)));
    expect(most).toBe(3);
    most = 0;
    await Promise.all(Array.from({ length: 5 }, () => turns.take('one', signal, task)));
    expect(most).toBe(1);
  });

  it('goes on with the next when a task fails', async () => {
    const turns = new Turns({ pause: 0, most: 1, clock: fakeClock() });
    const failing = turns.take('a', signal, () => Promise.reject(new Error('lost')));
    const next = turns.take('a', signal, () => Promise.resolve('found'));
    await expect(failing).rejects.toThrow('lost');
    expect(await next).toBe('found');
  });
});
