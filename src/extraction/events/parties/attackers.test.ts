import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

/** "who > whom" of each event of violence or force. */
async function dyadsIn(text: string): Promise<string[]> {
  const { events } = await findingsOf(text);
  const forced = events.filter(({ plover }) => plover && /^(?:ASSAULT|COERCE)$/.test(plover.type));
  return forced.map(({ participants }) => {
    const named = (role: string) => participants.flatMap((one) => (one.role === role ? [one.span.exact] : [])).join(' + ');
    return `${named('source')} > ${named('target')}`;
  });
}

describe('whoever attacked', () => {
  it.each([
    ['Three Ghanaian soldiers were killed in an ambush blamed on Togolese rebels.', 'Togolese rebels > Three Ghanaian soldiers'],
    ['A Ghanaian judge was wounded in an attack for which Togolese rebels claimed responsibility.', 'Togolese rebels > A Ghanaian judge'],
    ['Two Ghanaian judges were wounded in a raid that police pinned on Togolese rebels.', 'Togolese rebels > Two Ghanaian judges'],
    ['Two Ghanaian judges were killed in what police described as an ambush by Togolese rebels.', 'Togolese rebels > Two Ghanaian judges'],
    ['A Ghanaian soldier was killed by Togolese fire.', 'Togolese > A Ghanaian soldier'],
    ['The Ghanaian consul was killed by shots fired by Togolese gunmen.', 'Togolese gunmen > The Ghanaian consul'],
    ['King Letsie had six Zambian priests arrested.', 'King Letsie > six Zambian priests'],
  ])('is told by the words beside what was done: %s', async (text, dyad) => {
    expect(await dyadsIn(text)).toContain(dyad);
  });

  it('is told by a clause of time', async () => {
    const text = 'Nine Ghanaian policemen were hacked to death when Togolese rebels stormed their post.';
    expect(await dyadsIn(text)).toContain('Togolese rebels > Nine Ghanaian policemen');
  });

  it('struck those who died of it', async () => {
    const text = 'Three Ghanaian soldiers died on Monday when Togolese guerrillas blew up their lorry.';
    expect(await dyadsIn(text)).toContain('Togolese guerrillas > Three Ghanaian soldiers');
  });

  it.each([
    ['A Malian nurse was stabbed in Vienna after Turkey shelled Kobani.', '> A Malian nurse'],
    ['Two Malian pilots were shot in Tunis as Libyan troops shelled rebels in Sirte.', '> Two Malian pilots'],
    ['A Malian priest was murdered in Rabat as Libyan rebels burned a school.', '> A Malian priest'],
    ['Four Malian guards were killed on Sunday, and Libyan rebels claimed responsibility for an ambush last year.', '> Four Malian guards'],
    ['Four Malian guards were killed, and Libyan rebels claimed responsibility for the attack on the harbour.', '> Four Malian guards'],
  ])('is not told by another attack: %s', async (text, ending) => {
    const dyads = await dyadsIn(text);
    expect(dyads.map((dyad) => dyad.trim())).toContain(ending);
  });

  it.each([
    'Former king Faruq Idris died while Libyan troops shelled Sirte.',
    'Four Malian divers escaped when Libyan police shot a thief.',
    'Four Malian divers died of fever when Libyan rebels attacked their village.',
    'Corvex shares fell 4 percent after Libya attacked Malta.',
  ])('did not strike whoever died or fell then: %s', async (text) => {
    expect((await dyadsIn(text)).join()).not.toMatch(/Idris|divers|Corvex/u);
  });

  it('is both sides where they attack each other', async () => {
    expect(await dyadsIn('Ghanaian and Togolese gunners shelled each other near Lome on Monday.')).toHaveLength(1);
  });
});

describe('what stands before a thing', () => {
  it('tells where it is and not whose', async () => {
    const dyads = await dyadsIn('Ghanaian troops ransacked the Kumasi office of the Togolese opposition.');
    expect(dyads).toEqual(['Ghanaian troops > the Kumasi office of the Togolese opposition']);
  });
});
