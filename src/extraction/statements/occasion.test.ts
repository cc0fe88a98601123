import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../test/support/findings-of-text.ts';

async function occasionIn(text: string): Promise<(string | undefined)[]> {
  const [statement] = (await findingsOf(text)).statements;
  return [statement?.venue?.exact, statement?.addressee?.exact];
}

describe('the occasion of a statement', () => {
  it('names addressee, time and venue', async () => {
    const [first] = (await findingsOf('Olaf Scholz told Reuters on 3 May 2023 that the work was done.')).statements;
    expect(first?.addressee?.exact).toBe('Reuters');
    expect(first?.said?.edtf).toBe('2023-05-03');
    const [second] = (await findingsOf('In an interview with Reuters, Olaf Scholz said that the work was done.')).statements;
    expect(second?.venue?.exact).toBe('an interview');
    expect(second?.addressee?.exact).toBe('Reuters');
  });

  it('is the paper in which it is written, and the day on which a report came out', async () => {
    expect(await occasionIn('Olaf Scholz wrote in the Lyon Courier that the dam was safe.')).toEqual(['the Lyon Courier', undefined]);
    expect(await occasionIn('Olaf Scholz wrote in Greek that the dam was safe.')).toEqual([undefined, undefined]);
    const [first] = (await findingsOf('In a report released on 3 May 2023, Olaf Scholz said the dam was safe.')).statements;
    expect([first?.venue?.exact, first?.said?.edtf]).toEqual(['a report', '2023-05-03']);
    const [second] = (await findingsOf('Olaf Scholz told the BBC’s Today programme that the dam was safe.')).statements;
    expect(second?.said).toBeUndefined();
  });

  it('names the one spoken to after "to", and the occasion', async () => {
    const [first] = (await findingsOf('Olaf Scholz said to Reuters that the dam was safe.')).statements;
    expect(first?.addressee?.exact).toBe('Reuters');
    const [second] = (await findingsOf('During his meeting with William Ruto, Olaf Scholz said: “Changes are coming that nobody has seen.”'))
      .statements;
    expect(second?.venue?.exact).toBe('his meeting');
  });

  it('hears of it in a clause with "speaking", wherever that stands', async () => {
    expect(await occasionIn('Olaf Scholz, speaking to students in Lyon, said the dam was safe.')).toEqual(['Lyon', 'students']);
    expect(await occasionIn('Speaking to students in Lyon, Olaf Scholz said the dam was safe.')).toEqual(['Lyon', 'students']);
    expect(await occasionIn('“The dam is safe,” Olaf Scholz said, speaking to students in Lyon.')).toEqual(['Lyon', 'students']);
  });

  it('takes the time of the deed right before', async () => {
    const [statement] = (await findingsOf('Olaf Scholz summoned the envoy on 3 May 2023 and told her that the dam was unsafe.')).statements;
    expect(statement?.said?.edtf).toBe('2023-05-03');
  });

  it('names whom and what by all their words', async () => {
    expect(await occasionIn('Olaf Scholz told a group of students that the dam was safe.')).toEqual([undefined, 'a group of students']);
    expect(await occasionIn('In the second session of the forum, Olaf Scholz said that the dam was safe.')).toEqual([
      'the second session of the forum',
      undefined,
    ]);
    expect(await occasionIn('Olaf Scholz told a press conference in Lyon that the dam was safe.')).toEqual(['a press conference in Lyon', undefined]);
  });

  it('takes no time of what is said for the time of saying', async () => {
    const [statement] = (await findingsOf('Olaf Scholz said that the bank would close on 3 May 2023.')).statements;
    expect(statement?.said).toBeUndefined();
    const [asked] = (await findingsOf('The teachers called for a march on September 9.')).statements;
    expect(asked?.said).toBeUndefined();
    const [dated] = (await findingsOf('The teachers on 3 May 2023 called for a march on September 9.')).statements;
    expect(dated?.said?.edtf).toBe('2023-05-03');
  });

  it('takes where and how it was said for no part of it', async () => {
    const [statement] = (await findingsOf('Olaf Scholz said that two men had died, without giving details.')).statements;
    expect(statement?.content.map(({ exact }) => exact)).toEqual(['two men had died']);
    const [placed] = (await findingsOf('“We came with our word,” Olaf Scholz said in Nairobi.')).statements;
    expect(placed?.venue?.exact).toBe('Nairobi');
  });

  it('names where and to whom something is said, wherever that stands', async () => {
    expect(await occasionIn('Speaking at a news conference in Berlin, Olaf Scholz said that the dam was safe.')).toEqual([
      'a news conference in Berlin',
      undefined,
    ]);
    expect(await occasionIn('In a letter to shareholders, Olaf Scholz wrote that the dam was safe.')).toEqual(['a letter', 'shareholders']);
    expect(await occasionIn('Olaf Scholz apologised on his website, saying that the dam was safe.')).toEqual(['his website', undefined]);
    expect(await occasionIn('“It is safe,” Olaf Scholz told reporters in Nairobi.')).toEqual(['Nairobi', 'reporters']);
    expect(await occasionIn('Asked by reporters about the dam, Olaf Scholz replied: “It is safe.”')).toEqual([undefined, 'reporters']);
    expect(await occasionIn('Olaf Scholz wrote on Facebook that the dam was safe.')).toEqual(['Facebook', undefined]);
  });

  it('is that of the deed with which something is said', async () => {
    const [statement] = (await findingsOf('Toyota raised its forecast on 3 May 2023, saying that rates had doubled.')).statements;
    expect(statement?.said?.edtf).toBe('2023-05-03');
    expect(await occasionIn('The owners were assured by Olaf Scholz that the dam was safe.')).toEqual([undefined, 'The owners']);
  });

  it('takes whom the speaker met meanwhile, and where, from the clause beside it', async () => {
    expect(await occasionIn('While he met Anna Kovar in Lima, Olaf Scholz said that the dam was safe.')).toEqual(['Lima', 'Anna Kovar']);
    expect(await occasionIn('Receiving Anna Kovar in Lima, Olaf Scholz said that the dam was safe.')).toEqual(['Lima', 'Anna Kovar']);
    expect(await occasionIn('When she met reporters at a summit in Oslo, Angela Merkel said that the dam was safe.')).toEqual([
      'a summit in Oslo',
      'reporters',
    ]);
    expect(await occasionIn('After he met Anna Kovar in Lima, Olaf Scholz said that the dam was safe.')).toEqual([undefined, undefined]);
    expect(await occasionIn('Visiting the factory, Olaf Scholz said that the dam was safe.')).toEqual([undefined, undefined]);
  });

  it('names events, pages and doors by all their words', async () => {
    expect(await occasionIn('Olaf Scholz said at a congress of bakers in Lyon that the ovens were cold.')).toEqual([
      'a congress of bakers in Lyon',
      undefined,
    ]);
    expect(await occasionIn('Olaf Scholz wrote on social media that the ovens were cold.')).toEqual(['social media', undefined]);
    expect(await occasionIn('Olaf Scholz told reporters outside the gates of the mill that the ovens were cold.')).toEqual([
      'the gates of the mill',
      'reporters',
    ]);
  });

  it('is the gala at which it begins, a leaflet, the floor of a house', async () => {
    expect(await occasionIn('At the gala, Anna Kovar said that the oven was cold.')).toEqual(['the gala', undefined]);
    expect(await occasionIn('Anna Kovar said in a leaflet that the oven was cold.')).toEqual(['a leaflet', undefined]);
    expect(await occasionIn('Anna Kovar said on the floor of Congress that the oven was cold.')).toEqual(['the floor of Congress', undefined]);
  });

  it('is told in full, wherever it stands', async () => {
    expect(await occasionIn('Anna Kovar said in a note on the club’s website it would rain.')).toEqual(['a note on the club’s website', undefined]);
    expect(await occasionIn('Anna Kovar admitted in testimony before the senate that the oven was cold.')).toEqual([
      'testimony before the senate',
      undefined,
    ]);
    expect(await occasionIn('In a lawsuit filed in Lyon, Anna Kovar said that the oven was cold.')).toEqual(['a lawsuit filed in Lyon', undefined]);
    expect(await occasionIn('The bakers, in their yearly report, said that flour would be dear.')).toEqual(['their yearly report', undefined]);
    expect(await occasionIn('Anna Kovar, writing in the Herald, argued that flour was dear.')).toEqual(['the Herald', undefined]);
    expect(await occasionIn('Flour will be dear, Anna Kovar said in her quarterly outlook.')).toEqual(['her quarterly outlook', undefined]);
    expect(await occasionIn('Anna Kovar said late on Friday that flour was dear.')).toEqual([undefined, undefined]);
    expect(await occasionIn('Toyota told its dealers they would be paid.')).toEqual([undefined, 'its dealers']);
  });

  it('is not said where a sender is that is told, but where several hear it', async () => {
    expect(await occasionIn('“The bridge is gone,” Ada Holm told a radio station in Oslo.')).toEqual([undefined, 'a radio station in Oslo']);
    expect(await occasionIn('“The bridge is gone,” Ada Holm told reporters in Oslo.')).toEqual(['Oslo', 'reporters']);
    expect(await occasionIn('“The bridge is gone,” Ada Holm told a newspaper in an interview.')).toEqual(['an interview', 'a newspaper']);
  });
});
