import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

/** The wordings of a passage's events with a type, as "subject | verb | rest"; ~ with the words that it stands for. */
async function wordingsIn(text: string): Promise<string[]> {
  const { events } = await findingsOf(text);
  return events.flatMap(({ wording, participants }) => {
    if (!wording) return [];
    const { subject, verb, passive, rest, named } = wording;
    const own = participants.filter(({ role }) => role === subject.role).map(({ span }) => span.exact);
    return `${subject.words ?? own.join(' and ')} | ${passive ? 'be ' : ''}${verb} | ${rest}${named === undefined ? '' : ` (${named})`}`;
  });
}

describe('the words that tell what an event with a type is about', () => {
  it.each([
    ['Chile called for a truce along the border on Monday.', 'Chile | call | for a truce along the border'],
    ['Peru accused Bolivia of moving border stones at night.', 'Peru | accuse | Bolivia of moving border stones at night'],
    ['Norway urged Iceland to reopen its herring ports.', 'Norway | urge | Iceland to reopen its herring ports'],
    ['Zambia and Malawi agreed to build a bridge and share its tolls.', 'Zambia and Malawi | agree | to build a bridge and share its tolls'],
    ['Peru and Chad agreed upon a defence pact to combat “pirates and smugglers” at sea.', 'Peru and Chad | agree | upon a defence pact'],
    ['Kenya and Chad agreed on Thursday to guard their border together.', 'Kenya and Chad | agree | to guard their border together'],
    ['Peru demanded that Chile withdraw its trawlers.', 'Peru | demand | that Chile withdraw its trawlers'],
    ['Norway rejected two of the claims of Iceland.', 'Norway | reject | two of the claims of Iceland'],
    ['President Ivo Lind of Peru ordered an investigation of the docks.', 'President Ivo Lind of Peru | order | an investigation of the docks'],
    ['Norway is ready to lend Iceland three ferries.', 'Norway | be | ready to lend Iceland three ferries'],
    ['Ghana warned Togo to move west or risk being hit.', 'Ghana | warn | Togo to move west or risk being hit'],
    ['Norway urged Iceland to spend Sunday at sea.', 'Norway | urge | Iceland to spend Sunday at sea'],
    ['Norway agreed to delay the dues of Iceland until at least late March 2031.', 'Norway | agree | to delay the dues of Iceland'],
    ['Latvia will send Moldova ten ambulances.', 'Latvia | pledge to send | Moldova ten ambulances'],
    ['Chad rejected any claim that its ferries smuggled copper.', 'Chad | reject | any claim that its ferries smuggled copper'],
    ['Last spring the Peruvian regulator fined two dealers of Chile.', 'the Peruvian regulator | fine | two dealers of Chile'],
    ['Kenyan nurses called off a strike on Monday.', 'Kenyan nurses | call | off a strike'],
    ['Ghana would not lift its ban on fish before the season ended.', 'Ghana | lift | its ban on fish before the season ended'],
    ['Ghana lifted its ban on fish before the season ended.', 'Ghana | lift | its ban on fish'],
    ['Kenya decided to expel the Somali ambassador on Monday.', 'Kenya | decide | to expel the Somali ambassador'],
    ['Ghana brokered a truce in May.', 'Ghana | broker | a truce'],
    [
      'A Peruvian court sentenced Ada Holm of Chile to three years of labour.',
      'A Peruvian court | sentence | Ada Holm of Chile to three years of labour',
    ],
    ['Uruguay was barred from the fishing grounds of Chile.', 'Uruguay | be bar | from the fishing grounds of Chile'],
  ])('%s', async (text, wording) => {
    expect(await wordingsIn(text)).toContain(wording);
  });

  it('tell a body that stands for its state by its own words, but for what is of somebody else', async () => {
    expect(await wordingsIn('Police in Nairobi arrested two Ugandan students.')).toEqual(['Police in Nairobi | arrest | two Ugandan students']);
    expect(await wordingsIn('Kenya halted exports after Chadian missiles hit its grid.')).toEqual([]);
  });

  it('name the body that a noun alone takes up', async () => {
    expect(await wordingsIn("Peru's defence ministry met on Monday. The ministry accuses Chile of shelling a village.")).toContain(
      "Peru's defence ministry | accuse | Chile of shelling a village",
    );
    expect(
      await wordingsIn("Peru's interior ministry met. Peru's defence ministry met. Rain fell. It was late. The ministry accuses Chile of lying."),
    ).toContain('The ministry | accuse | Chile of lying');
    expect(
      await wordingsIn('The Peruvian police said 30 marched. Chile’s president condemned them. The police arrested 40 Chileans in Santiago.'),
    ).toContain('The police | arrest | 40 Chileans in Santiago');
  });

  it('tell what is called off by the verb that says so', async () => {
    expect(await wordingsIn('President Ada Holm of Chile cancelled a visit to Peru.')).toEqual([
      'President Ada Holm of Chile | cancel | a visit to Peru',
    ]);
    expect(await wordingsIn('President Ada Holm of Chile did not cancel a visit to Peru.')).toEqual([]);
  });

  it('name the people of a state that were struck, and in what way a thing was not done', async () => {
    const { events } = await findingsOf('Two Danish soldiers were wounded in Mali.');
    expect(events.map(({ wording }) => wording?.subject.words)).toContain('Two Danish soldiers');
    expect(await wordingsIn('Peru does not openly support Chile in the dispute.')).toContain('Peru | openly support | Chile in the dispute');
  });

  it('tell people whom only a noun tells in the words of the report, and what two who were told before agree', async () => {
    expect(await wordingsIn('Some 40 Kenyan nurses were arrested in Lamu.')).toEqual(['Some 40 Kenyan nurses | be arrest | in Lamu']);
    expect(await wordingsIn('Peru and Chile fell out in May. The two governments agreed to share the lake.')).toContain(
      'The two governments and The two governments | agree | to share the lake',
    );
  });

  it('name whom a pronoun means, tell a refusal, and go on behind a time', async () => {
    expect(await wordingsIn('Police in Togo held the singer Ana Prates. Ghana called on Togo to free her.')).toContain(
      'Ghana | call | on Togo to free Ana Prates',
    );
    expect(await wordingsIn('Ghana will not recognise the new parliament of Togo.')).toContain(
      'Ghana | refuse to recognise | the new parliament of Togo',
    );
    expect(await wordingsIn('Ghana urged Togo on Monday to lift the ban.')).toContain('Ghana | urge | Togo to lift the ban');
  });

  it('tell people who are only counted', async () => {
    expect(await wordingsIn('Ghanaian police cleared a road on Monday, detaining 34.')).toContain('Ghanaian police | detain | 34 people');
    expect((await wordingsIn('The parrots had been taken to Lamu. Kenya released 34.')).join()).not.toContain('people');
  });

  it('leave a gap for whoever they only point at', async () => {
    expect(await wordingsIn('President Ana Prates of Brazil arrived in Lagos. Nigeria urged her to lift the tariff on cocoa.')).toContain(
      'Nigeria | urge | ~ to lift the tariff on cocoa (her)',
    );
  });

  it.each([
    ['say less than a quotation that they stop at', 'Ghana called Togo “a pirate of the lagoons”.'],
    ['leave out who is acted upon', 'Over fish, and over oil, Ghana again accused, as so often, its neighbour Togo.'],
    ['only take up what was told', 'Italy and Latvia opposed this course of Norway.'],
  ])('are left out where they %s', async (_, text) => {
    expect(await wordingsIn(text)).toEqual([]);
  });
});
