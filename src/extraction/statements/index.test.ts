import { describe, expect, it } from 'vitest';
import { findingsOf, statementLines } from '../../../test/support/findings-of-text.ts';

async function speakerIn(text: string): Promise<string | undefined> {
  return (await findingsOf(text)).statements[0]?.speaker?.exact;
}

async function occasionIn(text: string): Promise<(string | undefined)[]> {
  const [statement] = (await findingsOf(text)).statements;
  return [statement?.venue?.exact, statement?.addressee?.exact];
}

describe('statements', () => {
  it('finds the speaker after, before and inside a quotation', async () => {
    expect(await statementLines('“We will stay until the work is done,” Olaf Scholz said.')).toEqual([
      'Olaf Scholz, direct: We will stay until the work is done',
    ]);
    expect(await statementLines('Olaf Scholz said: “We will stay until the work is done.”')).toEqual([
      'Olaf Scholz, direct: We will stay until the work is done.',
    ]);
    expect(await statementLines('“We will stay,” said Olaf Scholz, “until the work is done.”')).toEqual([
      'Olaf Scholz, direct: We will stay | until the work is done.',
    ]);
  });

  it('joins a quotation that goes on after the attribution', async () => {
    expect(await statementLines('“We will stay until it is done,” Olaf Scholz said. “Nobody has to worry about that.”')).toEqual([
      'Olaf Scholz, direct: We will stay until it is done | Nobody has to worry about that.',
    ]);
  });

  it('reads indirect speech without "that" in the content', async () => {
    expect(await statementLines('Olaf Scholz said that the work was done.')).toEqual(['Olaf Scholz, indirect: the work was done']);
    expect(await statementLines('In Berlin, Olaf Scholz said, the work is done.')).toEqual(['Olaf Scholz, indirect: In Berlin | the work is done']);
    expect(await statementLines('According to Olaf Scholz, the work is done.')).toEqual(['Olaf Scholz, indirect: the work is done']);
  });

  it('leaves what the report says before a colon out of what is said', async () => {
    expect(await statementLines('The price has doubled: it will be 40 euros, Olaf Scholz said.')).toEqual([
      'Olaf Scholz, indirect: it will be 40 euros',
    ]);
  });

  it('lets an outlet or a company speak that is told by its kind and an unknown name', async () => {
    expect(await statementLines('The website Harbour Talk reported on Thursday that the bridge was closed.')).toEqual([
      'The website Harbour Talk, indirect: the bridge was closed',
    ]);
    expect(await statementLines('The bridge will open in May, the building company Norvik said.')).toEqual([
      'Norvik, indirect: The bridge will open in May',
    ]);
    expect(await statementLines('Two people said that the bridge was closed.')).toEqual(['Two people, indirect: the bridge was closed']);
  });

  it('parts what is said from what is added', async () => {
    expect(await statementLines('Olaf Scholz said that the work was done, adding that the price had doubled.')).toEqual([
      'Olaf Scholz, indirect: the work was done',
      'Olaf Scholz, indirect: the price had doubled',
    ]);
  });

  it('gives what was added to the one who spoke, not to the one spoken of', async () => {
    expect(await statementLines('Olaf Scholz said that Kenya will pay and warned that Uganda would leave.')).toEqual([
      'Olaf Scholz, indirect: Kenya will pay',
      'Olaf Scholz, indirect: Uganda would leave',
    ]);
    expect(await statementLines('Olaf Scholz thinks that Kenya will pay and said that Uganda would leave.')).toEqual([
      'Olaf Scholz, indirect: Uganda would leave',
    ]);
  });

  it('knows mixed quotations', async () => {
    expect(await statementLines('Olaf Scholz called the plan “a big step for all of us”.')).toEqual(['Olaf Scholz, mixed: a big step for all of us']);
    expect(await statementLines('Olaf Scholz said that the plan was “a big step for all of us”.')).toEqual([
      'Olaf Scholz, mixed: the plan was “a big step for all of us”',
    ]);
  });

  it('names addressee, time and venue', async () => {
    const [first] = (await findingsOf('Olaf Scholz told Reuters on 3 May 2023 that the work was done.')).statements;
    expect(first?.addressee?.exact).toBe('Reuters');
    expect(first?.said?.edtf).toBe('2023-05-03');
    const [second] = (await findingsOf('In an interview with Reuters, Olaf Scholz said that the work was done.')).statements;
    expect(second?.venue?.exact).toBe('an interview');
    expect(second?.addressee?.exact).toBe('Reuters');
  });

  it('gives a quoted paragraph after a colon to the speaker before it', async () => {
    expect(
      await statementLines(
        'After the talks Olaf Scholz posted the following on his account:\n\n“We had a long and good talk about it. I believe in this plan.”',
      ),
    ).toEqual(['Olaf Scholz, direct: We had a long and good talk about it. I believe in this plan.']);
  });

  it('leaves out what was not said, scare quotes and titles', async () => {
    expect(await statementLines('Olaf Scholz did not say that the work was done.')).toEqual([]);
    expect(await statementLines('The so-called “reform” was late.')).toEqual([]);
    expect(await statementLines('If Olaf Scholz says that the work is done, we leave.')).toEqual([]);
  });

  it('does not put into the mouth of somebody what he denied', async () => {
    expect(await statementLines('Olaf Scholz denied that the work was done.')).toEqual([]);
  });

  it('leaves out what somebody only thinks', async () => {
    expect(await statementLines('Olaf Scholz believes that Kenya will pay. Analysts think that Kenya will pay.')).toEqual([]);
    expect(await statementLines('Olaf Scholz said he believes that Kenya will pay.')).toEqual([
      'Olaf Scholz, indirect: he believes that Kenya will pay',
    ]);
    const [event] = (await findingsOf('Olaf Scholz believes that Egypt attacked Libya.')).events;
    expect([event?.status, event?.attributed_to?.span.exact]).toEqual(['alleged', 'Olaf Scholz']);
  });

  it('takes "he said" for the last speaker', async () => {
    expect(await statementLines('Olaf Scholz said that the work was done. He added that the price had doubled.')).toEqual([
      'Olaf Scholz, indirect: the work was done',
      'Olaf Scholz, indirect: the price had doubled',
    ]);
  });

  it('leaves who the speaker is and where it was said out of what is said', async () => {
    expect(await statementLines('The harvest will recover next year, said Anna Kovar, director of the Grain Institute.')).toEqual([
      'Anna Kovar, indirect: The harvest will recover next year',
    ]);
    expect(await statementLines('Kenya will not lift its tariffs, Olaf Scholz said in Nairobi.')).toEqual([
      'Olaf Scholz, indirect: Kenya will not lift its tariffs',
    ]);
    expect(await statementLines('Olaf Scholz recently stated during his visit to Nairobi that Kenya was late.')).toEqual([
      'Olaf Scholz, indirect: Kenya was late',
    ]);
  });

  it('gives what follows as a participle to the speaker, not to what he tells', async () => {
    expect(
      await statementLines('Ms. Kovar stated that she hoped that Kenya would not sell the ship, reiterating that this was crucial for the port.'),
    ).toEqual(['Kovar, indirect: she hoped that Kenya would not sell the ship', 'Kovar, indirect: this was crucial for the port']);
  });

  it('takes few words in marks inside what is said for the speaker’s own', async () => {
    expect(await statementLines('Kenya had come “with the money”, Olaf Scholz said in the German capital.')).toEqual([
      'Olaf Scholz, mixed: Kenya had come “with the money”',
    ]);
    expect(await statementLines('Olaf Scholz said he had read “The Long Road”.')).toEqual(['Olaf Scholz, indirect: he had read “The Long Road”']);
  });

  it('lets any person, body or text speak, but nobody', async () => {
    expect(await statementLines('The bridge is safe, the engineer insisted.')).toEqual(['the engineer, indirect: The bridge is safe']);
    expect(await statementLines('The joint statement said that both sides would open their ports.')).toEqual([
      'The joint statement, indirect: both sides would open their ports',
    ]);
    expect(await statementLines("Norway bought 7,200 tons of tea in 2024, according to Norway's customs office.")).toEqual([
      "Norway's customs office, indirect: Norway bought 7,200 tons of tea in 2024",
    ]);
    expect(await statementLines('Nobody said that the dam was safe.')).toEqual([]);
  });

  it('does not take what stands before a semicolon for what is told behind it', async () => {
    expect(await statementLines('Trade reached $352 million in 2025, according to the customs office; the bank has told a lower sum.')).toEqual([
      'the customs office, indirect: Trade reached $352 million in 2025',
    ]);
  });

  it('names the one spoken to after "to", and the occasion', async () => {
    const [first] = (await findingsOf('Olaf Scholz said to Reuters that the dam was safe.')).statements;
    expect(first?.addressee?.exact).toBe('Reuters');
    const [second] = (await findingsOf('During his meeting with William Ruto, Olaf Scholz said: “Changes are coming that nobody has seen.”'))
      .statements;
    expect(second?.venue?.exact).toBe('his meeting');
  });

  it('reads what somebody asks of somebody', async () => {
    const [request] = (await findingsOf('Washington calls on Nairobi to open its ports.')).statements;
    expect([request?.speaker?.exact, request?.addressee?.exact, request?.content[0]?.exact]).toEqual(['Washington', 'Nairobi', 'to open its ports']);
    expect(await statementLines('Olaf Scholz warned Kenya against selling weapons to Sudan.')).toEqual([
      'Olaf Scholz, indirect: against selling weapons to Sudan',
    ]);
    expect(await statementLines('Norway appealed for calm.')).toEqual(['Norway, indirect: calm']);
    expect(await statementLines('Olaf Scholz asked Kenya whether it would pay.')).toEqual([]);
  });

  it('gives what several say to none of them alone', async () => {
    expect(await statementLines('Kenya and Uganda said that the dam was safe.')).toEqual(['Kenya and Uganda, indirect: the dam was safe']);
  });

  it('leaves "he" without a name after somebody without one', async () => {
    expect(
      await statementLines('William Ruto telephoned Olaf Scholz on Sunday, an official in Berlin said. The visit has not been cancelled, he added.'),
    ).toEqual(['an official in Berlin, indirect: William Ruto telephoned Olaf Scholz on Sunday', 'he, indirect: The visit has not been cancelled']);
  });

  it('reads a name and a colon in a headline as speaker and speech, but no topic', async () => {
    expect(await statementLines('Olaf Scholz: the port must stay open')).toEqual(['Olaf Scholz, indirect: the port must stay open']);
    const headline = { roles: ['title' as const] };
    expect(await statementLines('UN: 40 people killed in Darfur', headline)).toEqual(['United Nations, indirect: 40 people killed in Darfur']);
    expect(await statementLines('Ukraine: the port must stay open', headline)).toEqual([]);
    expect(await statementLines('Toyota: orders fell by a third', headline)).toEqual([]);
  });

  it('hears who is set into the sentence, and who stands behind the verb', async () => {
    expect(await statementLines('The bridge, engineers warned, could collapse at any time.')).toEqual([
      'engineers, indirect: The bridge | could collapse at any time',
    ]);
    expect(await statementLines('“Nobody was hurt,” said the vice president in charge.')).toEqual(['the vice president, direct: Nobody was hurt']);
    expect(await statementLines('Norway said it would send tents, adding that the situation remained tense.')).toEqual([
      'Norway, indirect: it would send tents',
      'Norway, indirect: the situation remained tense',
    ]);
  });

  it('gives a quotation that is a paragraph of its own to the one who was quoted right before', async () => {
    expect(await statementLines('“We will stay,” Olaf Scholz said.\n\n“Nobody has to worry about that.”')).toEqual([
      'Olaf Scholz, direct: We will stay',
      'Olaf Scholz, direct: Nobody has to worry about that.',
    ]);
  });

  it('takes words behind a mark that nothing closes for the speaker’s own', async () => {
    expect(await statementLines('Olaf Scholz said “Everyone told us that it was late.')).toEqual([
      'Olaf Scholz, direct: Everyone told us that it was late',
    ]);
  });

  it('lets texts find and show what nobody else says by these verbs', async () => {
    expect(await statementLines('The study found that children sleep less.')).toEqual(['The study, indirect: children sleep less']);
    expect(await statementLines('The treaty says that no party may leave.')).toEqual(['The treaty, indirect: no party may leave']);
    expect(await statementLines('Olaf Scholz found that the door was open.')).toEqual([]);
  });

  it('takes no time of what is said for the time of saying', async () => {
    const [statement] = (await findingsOf('Olaf Scholz said that the bank would close on 3 May 2023.')).statements;
    expect(statement?.said).toBeUndefined();
  });

  it('takes up a body that was named before', async () => {
    const { statements, entities } = await findingsOf('Toyota published its results on Monday. The carmaker said that it would build a plant.');
    expect(statements.map(({ speakerEntity }) => entities[speakerEntity ?? -1]?.name)).toEqual(['Toyota']);
  });

  it('takes where and how it was said for no part of it', async () => {
    const [statement] = (await findingsOf('Olaf Scholz said that two men had died, without giving details.')).statements;
    expect(statement?.content.map(({ exact }) => exact)).toEqual(['two men had died']);
    const [placed] = (await findingsOf('“We came with our word,” Olaf Scholz said in Nairobi.')).statements;
    expect(placed?.venue?.exact).toBe('Nairobi');
  });

  it('hears who speaks behind a colon, at the end and in a closing clause', async () => {
    expect(await statementLines('Olaf Scholz rejected the claim: “Every page is at the door.”')).toEqual([
      'Olaf Scholz, direct: Every page is at the door.',
    ]);
    expect(await statementLines('William Ruto met Olaf Scholz in Berlin on May 3, two people who know of the meeting told Reuters.')).toEqual([
      'two people, indirect: William Ruto met Olaf Scholz in Berlin on May 3',
    ]);
    expect(await statementLines('“Nobody shouted,” said one of them, who asked not to be named.')).toEqual(['one of them, direct: Nobody shouted']);
  });

  it('gives a quotation over several paragraphs to the one who is named at its end', async () => {
    expect(
      await statementLines('William Ruto met Olaf Scholz.\n\n“The dam is old.\n\nNobody has looked after it,” said the engineer Anna Kovar.'),
    ).toEqual(['Anna Kovar, direct: The dam is old. | Nobody has looked after it']);
    expect(await statementLines('“The dam is old.\n\nNobody has looked after it.\n\n”\n\nsaid Anna Kovar.')).toEqual([
      'Anna Kovar, direct: The dam is old. | Nobody has looked after it.',
    ]);
  });

  it('takes a sentence in marks right behind the verb for direct speech', async () => {
    expect(await statementLines('Olaf Scholz said in a letter “The port is open to all.”')).toEqual([
      'Olaf Scholz, direct: The port is open to all.',
    ]);
    expect(await statementLines('Olaf Scholz said that “The port is open to all.”')).toEqual(['Olaf Scholz, mixed: The port is open to all.']);
  });

  it('hears the one person of whom the sentence before tells', async () => {
    expect(await statementLines('Anna Kovar did not hide her anger. “You could have helped us.”')).toEqual([
      'Anna Kovar, direct: You could have helped us.',
    ]);
    expect(await statementLines('Anna Kovar met Olaf Scholz. “You could have helped us.”')).toEqual(['-, direct: You could have helped us.']);
  });

  it('takes what has an object of its own for no verb that quotes', async () => {
    expect(await statementLines('Calling the rise “far too big for us,” Olaf Scholz explained the plan.')).toEqual([
      'Olaf Scholz, mixed: far too big for us',
    ]);
  });

  it('gives the whole phrase for a speaker without a name, but neither time nor occasion', async () => {
    expect(await speakerIn('An official with knowledge of the talks said that the dam was safe.')).toBe('An official with knowledge of the talks');
    expect(await speakerIn('Three people briefed on the plan told Reuters that the dam was safe.')).toBe('Three people briefed on the plan');
    expect(await speakerIn('Papers filed on Monday say that the dam was safe.')).toBe('Papers filed on Monday');
    expect(await speakerIn('Traders on Monday said that the dam was safe.')).toBe('Traders');
    expect(await speakerIn('Officials in a statement said that the dam was safe.')).toBe('Officials');
  });

  it('gives "according to" what it stands in', async () => {
    expect(await statementLines('The dam was, according to the engineer, built in haste.')).toEqual([
      'the engineer, indirect: The dam was | built in haste',
    ]);
    expect(await statementLines('Olaf Scholz said the dam would close, which, according to the union, will cost 300 jobs.')).toEqual([
      'Olaf Scholz, indirect: the dam would close',
      'the union, indirect: will cost 300 jobs',
    ]);
    expect(await statementLines('Olaf Scholz said the dam would close, a step that will cost 300 jobs, according to the union.')).toEqual([
      'Olaf Scholz, indirect: the dam would close, a step that will cost 300 jobs',
      'the union, indirect: a step that will cost 300 jobs',
    ]);
  });

  it('names where and to whom something is said, wherever that stands', async () => {
    expect(await occasionIn('Speaking at a news conference in Berlin, Olaf Scholz said that the dam was safe.')).toEqual([
      'a news conference',
      undefined,
    ]);
    expect(await occasionIn('In a letter to shareholders, Olaf Scholz wrote that the dam was safe.')).toEqual(['a letter', 'shareholders']);
    expect(await occasionIn('Olaf Scholz apologised on his website, saying that the dam was safe.')).toEqual(['his website', undefined]);
    expect(await occasionIn('“It is safe,” Olaf Scholz told reporters in Nairobi.')).toEqual(['Nairobi', 'reporters']);
    expect(await occasionIn('Asked by reporters about the dam, Olaf Scholz replied: “It is safe.”')).toEqual([undefined, 'reporters']);
    expect(await occasionIn('Olaf Scholz wrote on Facebook that the dam was safe.')).toEqual(['Facebook', undefined]);
  });

  it('hears who speaks inside and behind what is said, whatever the tree takes him for', async () => {
    expect(await statementLines('The harvest, says the farmer, was the worst since 1976.')).toEqual([
      'the farmer, indirect: The harvest | was the worst since 1976',
    ]);
    expect(await statementLines('Prices fell because nobody bought, traders in Nairobi said, adding that volumes were thin.')).toEqual([
      'traders in Nairobi, indirect: Prices fell because nobody bought',
      'traders in Nairobi, indirect: volumes were thin',
    ]);
    expect(await speakerIn('Light takes 40 years to reach us, explains astronomer Anna Kovar of the university.')).toBe('astronomer Anna Kovar');
  });

  it('takes up the sentence around "as … said", and no question of how', async () => {
    expect(await statementLines('The tunnel is two years late, as the builder himself said last week.')).toEqual([
      'the builder, indirect: The tunnel is two years late',
    ]);
    expect(await statementLines('As Olaf Scholz noted, the tunnel is two years late.')).toEqual([
      'Olaf Scholz, indirect: the tunnel is two years late',
    ]);
    expect(await statementLines('Olaf Scholz explained how the pump works and why it failed.')).toEqual([]);
  });

  it('leaves whose words come behind what is said out of it', async () => {
    expect(await statementLines('Olaf Scholz said that the port would close, citing the strike.')).toEqual([
      'Olaf Scholz, indirect: the port would close',
    ]);
  });

  it('hears a few words in marks behind a verb that judges', async () => {
    expect(await statementLines('Olaf Scholz called the law “long overdue”.')).toEqual(['Olaf Scholz, mixed: long overdue']);
    expect(await statementLines('The so-called “soft landing” failed, and the plan called “new dawn” too.')).toEqual([]);
  });

  it('lets people without a name speak in a headline', async () => {
    expect(await statementLines('Minister: no taxes will rise', { roles: ['title'] })).toEqual(['Minister, indirect: no taxes will rise']);
    expect(await statementLines('Teachers: what you must know', { roles: ['title'] })).toEqual([]);
  });
});
