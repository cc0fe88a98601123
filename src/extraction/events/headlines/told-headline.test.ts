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

describe('an event outside PLOVER that is told for its own sake', () => {
  it.each([
    ['Corvex Inc. unveiled a tablet computer on Monday.', 'Corvex Inc. | unveil | a tablet computer'],
    ['Shares of Corvex Inc. rose 4 percent in Oslo on Monday.', 'Shares of Corvex Inc. | rise | 4 percent in Oslo'],
    ['Norway overtook Chile to become the largest seller of salmon.', 'Norway | overtake | Chile to become the largest seller of salmon'],
    ['Aldra Motors filed for bankruptcy protection last week.', 'Aldra Motors | file | for bankruptcy protection'],
    ['Aldra Motors said it would open a plant in Pune next year.', 'it | open | a plant in Pune'],
    ['The airline has appointed Ana Prates chief executive.', 'The airline | appoint | Ana Prates chief executive'],
    ['Tomas Brandt was appointed chairman of Aldra Motors.', 'Tomas Brandt | be appoint | chairman of Aldra Motors'],
    [
      'Astronomers at the University of Geneva discovered a ring around Ixion.',
      'Astronomers at the University of Geneva | discover | a ring around Ixion',
    ],
    ['Shares of Corvex Inc. on Tuesday rose 4 percent.', 'Shares of Corvex Inc. | rise | 4 percent'],
    ['Aldra Motors took back 900 vans in May.', 'Aldra Motors | take | back 900 vans'],
    ['Aldra Motors took a 9 percent stake in the mill.', 'Aldra Motors | take | a 9 percent stake in the mill'],
    ['Aldra Motors went into administration on Monday.', 'Aldra Motors | go | into administration'],
    ['Aldra Motors reports its sales next Friday.', 'Aldra Motors | report | its sales'],
    ['Aldra Motors will spend $3 billion over four years on a mill in Pune.', 'Aldra Motors | spend | $3 billion on a mill in Pune'],
    ['Aldra Motors beat the record of 300 ferries set in 2009.', 'Aldra Motors | beat | the record of 300 ferries'],
    ['Oil prices fell 3 percent on Monday.', 'Oil prices | fall | 3 percent'],
    ['Aldra Motors announced a recall of 90,000 vans.', 'Aldra Motors | announce | a recall of 90,000 vans'],
    ['Lena Vogt won the Golden Leopard in Locarno.', 'Lena Vogt | win | the Golden Leopard in Locarno'],
    ['Aldra Motors reported a record profit.', 'Aldra Motors | report | a record profit'],
    ['Aldra Motors bought 12 new long-haul jets.', 'Aldra Motors | buy | 12 new long-haul jets'],
    ['Aldra Motors delivered its first van on Monday to Corvex Inc.', 'Aldra Motors | deliver | its first van to Corvex Inc.'],
    ['Aldra Motors hired Ana Prates, formerly of Corvex Inc., as chief of sales.', 'Aldra Motors | hire | Ana Prates as chief of sales'],
    ['Aldra Motors closed shops in Oslo, Lima and Riga.', 'Aldra Motors | close | shops in Oslo, Lima and Riga'],
    ['The Liberals doubled their seats in Oslo.', 'The Liberals | double | their seats in Oslo'],
    ['Aldra Motors posted a 5% drop in monthly sales.', 'Aldra Motors | post | a 5% drop in monthly sales'],
    ['Aldra Motors raised $9 million from lenders led by Corvex Inc.', 'Aldra Motors | raise | $9 million'],
    ['Aldra Motors will close its plant in Pune, the firm told staff on Tuesday.', 'Aldra Motors | close | its plant in Pune'],
    ['The Vogt Museum was renamed after a poet.', 'The Vogt Museum | be rename | after a poet'],
    ['Aldra Motors named Ana Prates as its chairwoman.', 'Aldra Motors | name | Ana Prates as its chairwoman'],
  ])('has the words of a headline: %s', async (text, expected) => {
    expect(await headlinesIn(text)).toEqual([expected]);
  });

  it.each([
    ['what goes on', 'Aldra Motors sells vans in Italy.'],
    ['what has no name', 'The firm opened a shop.'],
    ['what needs the sentence before', 'Aldra Motors bought it in May.'],
    ['what may be', 'Aldra Motors may open a plant in Pune.'],
    ['what is wished for', 'Aldra Motors hopes to win the contract.'],
    ['what was not done', 'Aldra Motors did not open its plant in Pune.'],
    ['what somebody says of himself', '"We opened a plant in Pune," Tomas Brandt said.'],
    ['what is told of a thing in passing', 'The plant that Aldra Motors opened in Pune is large.'],
    ['a market verb without its level', 'The Lindal index closed in Lima.'],
    ['what needs the clause behind it', 'Aldra Motors offered 300 vans to anyone who works in Pune.'],
    ['what only the words before name', 'Aldra Motors rolled out the first.'],
    ['what a habit goes with', 'Aldra Motors makes small vans, offering them in two colours.'],
    ['more of what stands before', 'Aldra Motors ordered four more from Corvex Inc.'],
    ['sales of a firm that is told elsewhere', 'Quarterly sales rose 6 percent.'],
    ['a figure of speech', 'Aldra Motors raised a number of concerns about the port.'],
    ['a state or an influence', 'The drought affected Aldra Motors in Pune.'],
  ])('leaves out %s', async (_, text) => {
    expect(await headlinesIn(text)).toEqual([]);
  });

  it.each([
    ['Aldra Motors will test a ferry here in 2031.', 'Aldra Motors | test | a ferry'],
    ['Aldra Motors scrapped all vans heavier than three tonnes.', 'Aldra Motors | scrap | all vans heavier than three tonnes'],
    ['Aldra Motors closed a plant in Pune until Friday.', 'Aldra Motors | close | a plant in Pune until Friday'],
    ['Parliament in Italy is due to elect a speaker on 18 June 2031.', 'Parliament in Italy | elect | a speaker'],
    ['Growers in the province of Cusco founded a bank.', 'Growers in the province of Cusco | found | a bank'],
  ])('says no more than can be understood alone, and no less: %s', async (text, expected) => {
    expect(await headlinesIn(text)).toContain(expected);
  });

  it('is none where somebody says what a cause brought about', async () => {
    expect(await headlinesIn('Tomas Brandt said the ruling strengthened Aldra Motors.')).toEqual([]);
  });

  it('is in doubt where only the sentences before name who it is', async () => {
    const { events } = await findingsOf('The airline has appointed Ana Prates chief executive.');
    expect(events.find(({ headline }) => headline)?.doubts).toEqual(['parties']);
  });
});
