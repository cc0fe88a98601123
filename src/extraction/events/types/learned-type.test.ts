import { describe, expect, it } from 'vitest';
import { read } from '../../../language/index.ts';
import { reportOf } from '../../../language/testing.ts';
import type { EventFinding } from '../../../model/index.ts';
import { extract } from '../../index.ts';

/** The types that the learned classifier gave in a sentence. */
async function learned(text: string): Promise<string[]> {
  return (await learnedEvents(text)).flatMap(({ plover }) => plover?.type ?? []);
}

async function learnedEvents(text: string): Promise<EventFinding[]> {
  const report = reportOf(text, { published: '2024-05-20' });
  const { events } = extract(report, await read(report));
  return events.filter(({ by, plover }) => by === 'events/learned-type' && plover !== undefined);
}

describe('the learned type of an event', () => {
  it('is given to a verb that no frame lists, with two parties', async () => {
    expect(await learned('Syrian gunners plastered a Lebanese suburb with shells.')).toEqual(['ASSAULT']);
  });

  it('has the parties where verbs of the type have them', async () => {
    const [event] = await learnedEvents('Chad would not hear of Libyan monitors.');
    expect(event?.plover?.type).toBe('REJECT');
    expect(event?.participants.map(({ role, span }) => `${role}: ${span.exact}`)).toEqual(['source: Chad', 'target: Libyan monitors']);
  });

  it('is in doubt between states where the classifier is not quite sure', async () => {
    const [event] = await learnedEvents('Mali would throttle Senegalese trade if its envoys left.');
    expect(event?.plover?.type).toBe('THREATEN');
    expect(event?.doubts).toContain('type');
  });

  it('need not be so sure of a verb that frames know under this type, though they ask for other words beside it', async () => {
    expect(await learned('Iran will discuss gas fields during a trip to Oman.')).toEqual(['CONSULT']);
    expect(await learned('Spain handed out prizes to Peru’s poets.')).toEqual([]);
  });

  it('is what the verb leans to elsewhere, in doubt, between those who rule', async () => {
    const [event] = await learnedEvents('Chad appreciates the role of Niger.');
    expect(event?.plover?.type).toBe('SUPPORT');
    expect(event?.doubts).toContain('type');
    expect(await learned('Chadian teachers appreciate the role of Niger.')).toEqual([]);
    expect(await learned('Serbia will meet Spain in the semi-final.')).toEqual([]);
  });

  it('is not given to a verb done to what has a type of its own', async () => {
    expect(await learned('Narendra Modi called off a visit to Japan.')).toEqual([]);
  });

  it('is not given to what stands under a verb that tells an event with a type', async () => {
    expect(await learned('Ghana accused Togo of restoring the camps of Malian rebels.')).toEqual([]);
    expect(await learned('Greece demanded that its European partners refuse to recognize Kosovo.')).toEqual([]);
  });

  it('is not given where only one party takes part', async () => {
    expect(await learned('Kenya fine-tuned its telescopes on Monday.')).toEqual([]);
  });

  it('is not given to what is only possible', async () => {
    expect(await learned('Kenya might have strafed Ugandan soldiers.')).toEqual([]);
  });

  it('leaves a verb to the frame that tells it', async () => {
    expect(await learned('Kenya attacked Uganda on Monday.')).toEqual([]);
  });
});
