import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

/** The headlines of a passage as "subject | verb | rest"; of a participant its words. */
async function headlinesIn(text: string): Promise<string[]> {
  const { events } = await findingsOf(text);
  return events.flatMap(({ headline, participants }) => {
    if (!headline) return [];
    const { subject, verb, passive, rest } = headline;
    const words = subject.words ?? participants.find(({ role }) => role === subject.role)?.span.exact;
    return `${words} | ${passive ? 'be ' : ''}${verb} | ${rest}`;
  });
}

describe('what many do or suffer', () => {
  it.each([
    ['Some 900 people fled to the port of Tarma on Monday.', 'Some 900 people | flee | to the port of Tarma'],
    ['About 12,000 people fled towards the coast, the agency said.', 'About 12,000 people | flee | towards the coast'],
    ['Some 400 villagers crossed into Chad on Monday, an aid worker said.', 'Some 400 villagers | cross | into Chad'],
    ['Dozens of prisoners escaped from a jail when a wall fell.', 'Dozens of prisoners | escape | from a jail'],
    ['Eleven miners drowned when the shaft filled with water.', 'Eleven miners | drown | '],
    ['Hundreds of residents of Tarma have left the town.', 'Hundreds of residents of Tarma | leave | the town'],
    ['Nearly 60 pensioners protested at the gates of a bank.', 'Nearly 60 pensioners | protest | at the gates of a bank'],
  ])('is told for itself, whoever they are: %s', async (text, expected) => {
    expect(await headlinesIn(text)).toEqual([expected]);
  });

  it.each([
    ['who were told before', 'Three of them fled to Lima.'],
    ['who are not counted', 'The men fled in a stolen car.'],
    ['what they do each year', 'Many people leave the town every summer.'],
    ['what may have been', 'Several people may have drowned, officials said.'],
    ['what they were spared', 'Two tourists escaped injury when the bus overturned.'],
    ['who only go home', 'Six guests left for home after dinner.'],
    ['what somebody tells in his own words', '"Two hundred people fled to my village," Adama Keita said.'],
  ])('is not told of those %s', async (_, text) => {
    expect(await headlinesIn(text)).toEqual([]);
  });
});

describe('news of somebody by name', () => {
  it.each([
    ['Ivo Tarn, who fled to Chile last month, is on a list of suspects.', 'Ivo Tarn | flee | to Chile'],
    ['The smuggler Ivo Tarn escaped from custody in Lima.', 'Ivo Tarn | escape | from custody in Lima'],
    ['Chad denied that it had sent any mines across the border.', 'Chad | deny | that it had sent any mines across the border'],
    ['The fish quota talks were postponed, officials said.', 'The fish quota talks | be postpone | '],
  ])('is told for itself: %s', async (text, expected) => {
    expect(await headlinesIn(text)).toContain(expected);
  });

  it.each([
    'The hotel Tarn Palace welcomed its first guests in May.',
    'The talks were postponed on Monday.',
    'Ivo Tarn escaped blame for the crash.',
  ])('not so: %s', async (text) => {
    expect(await headlinesIn(text)).toEqual([]);
  });
});
