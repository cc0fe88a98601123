import { describe, expect, it } from 'vitest';
import { findingsOf, statementLines } from '../../../test/support/findings-of-text.ts';

/** Of each statement whether its speaker is an actor, and its doubts. */
const knownSpeakers = async (text: string): Promise<[boolean, readonly string[]][]> =>
  (await findingsOf(text)).statements.map(({ speakerEntity, doubts }) => [speakerEntity !== undefined, doubts ?? []]);

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

  it('gives a short sentence in marks as it was spoken', async () => {
    expect(await statementLines('Olaf Scholz said “We won.”')).toEqual(['Olaf Scholz, direct: We won.']);
  });

  it('takes a short beginning for a part of the words', async () => {
    expect(await statementLines('“It was,” Olaf Scholz said, “the last summer of my youth.”')).toEqual([
      'Olaf Scholz, direct: It was | the last summer of my youth.',
    ]);
  });

  it('leaves out what was not said, scare quotes and titles', async () => {
    expect(await statementLines('Olaf Scholz did not say that the work was done.')).toEqual([]);
    expect(await statementLines('The so-called “reform” was late.')).toEqual([]);
    expect(await statementLines('If Olaf Scholz says that the work is done, we leave.')).toEqual([]);
  });

  it('leaves out what whoever wrote the report says of himself', async () => {
    expect(await statementLines('I remember thinking: “This lamp is as tall as a house!”')).toEqual([]);
    expect(await statementLines('As we said in March, the lamp is cheap.')).toEqual([]);
    expect(await statementLines('“We said that the lamp was cheap,” Olaf Scholz said.')).toEqual([
      'Olaf Scholz, direct: We said that the lamp was cheap',
    ]);
  });

  it('leaves out what a verb that brings in a quotation follows, and what no mark parts from the speaker', async () => {
    expect(await statementLines('As the curtain fell over the stage, Olaf Scholz said to the crowd, “Go home.”')).toEqual([
      'Olaf Scholz, direct: Go home.',
    ]);
    expect(await statementLines('Winter Is Near: Will Olaf Scholz Write Another Book?')).toEqual([]);
  });

  it('gives words in marks after "according to" as they were spoken', async () => {
    expect(await statementLines('According to Olaf Scholz, “there are mills here that grind nothing.”')).toEqual([
      'Olaf Scholz, direct: there are mills here that grind nothing.',
    ]);
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

  it('does not take what stands before a semicolon for what is told behind it', async () => {
    expect(await statementLines('Trade reached $352 million in 2025, according to the customs office; the bank has told a lower sum.')).toEqual([
      'the customs office, indirect: Trade reached $352 million in 2025',
    ]);
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

  it('gives "according to" what it stands in', async () => {
    expect(await statementLines('The dam was, according to the engineer, built in haste.')).toEqual([
      'the engineer, indirect: The dam was | built in haste',
    ]);
    expect(await statementLines('Olaf Scholz said the dam would close, which, according to the union, will cost 300 jobs.')).toEqual([
      'Olaf Scholz, indirect: the dam would close',
      'the union, indirect: the dam would close | will cost 300 jobs',
    ]);
    expect(await statementLines('Olaf Scholz said the dam would close, a step that will cost 300 jobs, according to the union.')).toEqual([
      'Olaf Scholz, indirect: the dam would close, a step that will cost 300 jobs',
      'the union, indirect: a step that will cost 300 jobs',
    ]);
  });

  it('ends what one source says where "which, according to" brings in another', async () => {
    expect(await statementLines('According to Olaf Scholz, sales fell by 40, which, according to the union, is a low.')).toEqual([
      'Olaf Scholz, indirect: sales fell by 40',
      'the union, indirect: sales fell by 40 | is a low',
    ]);
    expect(await statementLines('The old pier, which, according to the union, will go, has 9 cranes.')).toEqual([
      'the union, indirect: The old pier | will go',
    ]);
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

  it('reads a passive, and "went on to say"', async () => {
    expect(await statementLines('The owners were assured by the engineer that the dam was safe.')).toEqual([
      'the engineer, indirect: the dam was safe',
    ]);
    expect(await statementLines('Olaf Scholz went on to say that the dam would be sold.')).toEqual(['Olaf Scholz, indirect: the dam would be sold']);
    expect(await statementLines('Olaf Scholz said in a letter that the dam was safe.')).toEqual(['Olaf Scholz, indirect: the dam was safe']);
  });

  it('leaves what the report says of it out of what is said', async () => {
    expect(await statementLines('Olaf Scholz argued that the law was dead, a view the court rejected.')).toEqual([
      'Olaf Scholz, indirect: the law was dead',
    ]);
    expect(await statementLines('The dam, Olaf Scholz says, is safe; engineers say it is not.')).toEqual([
      'Olaf Scholz, indirect: The dam | is safe',
      'engineers, indirect: it is not',
    ]);
  });

  it('leaves what another one adds to him, and what is told before "that" to the report', async () => {
    expect(await statementLines('Olaf Scholz said that the dam was late, Toyota saying that it would wait.')).toEqual([
      'Olaf Scholz, indirect: the dam was late',
      'Toyota, indirect: it would wait',
    ]);
    expect(await statementLines('The dam had been sold before, but Olaf Scholz stated that he believed it was safe.')).toEqual([
      'Olaf Scholz, indirect: he believed it was safe',
    ]);
  });

  it('takes a verb with an object of its own for no verb that is set in', async () => {
    expect(await statementLines('Others also saw their sales slip: Toyota reported a loss of 39 percent.')).toEqual([]);
  });

  it('leaves what somebody would not tell out of what he told', async () => {
    expect(await statementLines('The agency confirmed that a body had been found but gave no details.')).toEqual([
      'The agency, indirect: a body had been found',
    ]);
  });

  it('leaves what others say meanwhile to them', async () => {
    expect(await statementLines('Norway says the dam will save power, while Kenya has said that it leaks.')).toEqual([
      'Norway, indirect: the dam will save power',
      'Kenya, indirect: it leaks',
    ]);
  });

  it('lets no rubric before a headline speak', async () => {
    const headline = { roles: ['title' as const] };
    expect(await statementLines('ANALYSIS: Bridge plan splits the harbour towns', headline)).toEqual([]);
    expect(await statementLines('Live updates: minister resigns over the bridge', headline)).toEqual([]);
    expect(await statementLines('Study: herons sleep on one leg', headline)).toEqual(['Study, indirect: herons sleep on one leg']);
  });

  it('ends before what the report thinks of it, but not before what stands beside a noun in it', async () => {
    expect(await statementLines('Anna Kovar said the bridge was safe, a claim that divers rejected.')).toEqual([
      'Anna Kovar, indirect: the bridge was safe',
    ]);
    expect(await statementLines('Anna Kovar said the leaflet, a warning to tenants, would be printed in June.')).toEqual([
      'Anna Kovar, indirect: the leaflet, a warning to tenants, would be printed in June',
    ]);
    expect(await statementLines('Anna Kovar said the dinner was “short and silent”, hinting at a quarrel.')).toEqual([
      'Anna Kovar, mixed: the dinner was “short and silent”',
    ]);
  });

  it('ends before what the speaker did beside saying it', async () => {
    expect(await statementLines('Anna Kovar said she would not resign and accused the opposition of lying.')).toContain(
      'Anna Kovar, indirect: she would not resign',
    );
    expect(await statementLines('Anna Kovar said the dam could burst and flood the town.')).toEqual([
      'Anna Kovar, indirect: the dam could burst and flood the town',
    ]);
    expect(await statementLines('Two thousand people marched in Oslo, organisers said.')).toEqual([
      'organisers, indirect: Two thousand people marched in Oslo',
    ]);
  });

  it('ends where the same speaker asks for something', async () => {
    expect(await statementLines('Anna Kovar said Norway had paid its share, but urged Kenya to mend the bridge.')).toEqual([
      'Anna Kovar, indirect: Norway had paid its share',
      'Anna Kovar, indirect: to mend the bridge',
    ]);
  });

  it('ends what is said before the speaker’s next deed, a guess of the report’s, and whoever says nothing', async () => {
    expect(await statementLines('Toyota said that steel was dear, perhaps a hint at new prices.')).toEqual(['Toyota, indirect: steel was dear']);
    expect(await statementLines('Toyota said that steel was dear, and described the market as thin.')).toEqual(['Toyota, indirect: steel was dear']);
    expect(await statementLines('Toyota said that it would leave, blaming dear steel.')).toEqual(['Toyota, indirect: it would leave']);
    expect(await statementLines('The council said that jobs would go, while Toyota declined to comment.')).toEqual([
      'The council, indirect: jobs would go',
    ]);
    expect(await statementLines('Toyota said that steel was dear, and that oil was cheap.')).toEqual([
      'Toyota, indirect: steel was dear, and that oil was cheap',
    ]);
  });

  it('goes on with a body or with several people by "it" and "they"', async () => {
    expect(await statementLines('The Kenyan navy said a ship had sunk. It added that the crew was safe.')).toEqual([
      'Kenyan navy, indirect: a ship had sunk',
      'Kenyan navy, indirect: the crew was safe',
    ]);
    const { statements } = await findingsOf('Two clerks said rents would rise. “Nobody asked us,” they said.');
    expect(statements.map(({ speaker, doubts }) => [speaker?.exact, doubts ?? []])).toEqual([
      ['Two clerks', []],
      ['Two clerks', []],
    ]);
    const other = (await findingsOf('Anna Kovar met two clerks. Norway said rents would rise. They said nobody had asked.')).statements;
    expect(other.at(-1)?.doubts).toEqual(['speaker']);
  });

  it('reads what somebody makes clear, demands and warns of', async () => {
    expect(await statementLines('Anna Kovar made it clear that nobody would pay, a view the bank shared.')).toEqual([
      'Anna Kovar, indirect: nobody would pay',
    ]);
    expect(await statementLines('The vote made it clear that nobody would pay.')).toEqual([]);
    expect(await statementLines('Anna Kovar demanded that the bridge be closed.')).toEqual(['Anna Kovar, indirect: the bridge be closed']);
    expect(await statementLines('Anna Kovar demanded that bridge.')).toEqual([]);
    expect(await statementLines('Toyota warned of lower sales this year and closed a plant.')).toEqual(['Toyota, indirect: lower sales this year']);
    expect(await statementLines('A sign warned of falling rocks.')).toEqual([]);
  });

  it('takes what was asked, and where something else is, for no part of it', async () => {
    expect(await statementLines('Asked whether the bridge would close, a clerk said two men had seen a crack.')).toEqual([
      'a clerk, indirect: two men had seen a crack',
    ]);
    const [inPlace] = (
      await findingsOf('Anna Kovar said in Nairobi, where a fair opens on Friday, that rents would rise.', { published: '2024-05-22' })
    ).statements;
    expect([inPlace?.venue?.exact, inPlace?.said]).toEqual(['Nairobi', undefined]);
  });

  it('leaves what the speaker is, and a name in marks, to the report', async () => {
    expect(await statementLines('The new toll, German carmaker Volkswagen said, will cost jobs.')).toEqual([
      'Volkswagen, indirect: The new toll | will cost jobs',
    ]);
    expect(await statementLines('Anna Kovar said the so-called “night tax” would go.')).toEqual([
      'Anna Kovar, indirect: the so-called “night tax” would go',
    ]);
    expect(await statementLines('“Nobody won”, Anna Kovar said.')).toEqual(['Anna Kovar, direct: Nobody won']);
  });

  it('ends before what is said next, and answers no question', async () => {
    expect(await statementLines('Anna Kovar said rents would rise, before adding that prices would fall.')).toEqual([
      'Anna Kovar, indirect: rents would rise',
      'Anna Kovar, indirect: prices would fall',
    ]);
    expect(await statementLines('The clerks had waited for hours and had informed police of what had happened there.')).toEqual([]);
    expect(await statementLines('Two clerks claimed that the thief, better known as “Rex”, was tired.')).toEqual([
      'Two clerks, indirect: the thief, better known as “Rex”, was tired',
    ]);
  });

  it('goes on with what was said behind "after", and behind "before" where it has no verb yet', async () => {
    for (const told of [
      'Toyota, before promising that wages would rise, cut 300 jobs',
      'the clerks left, after warning their union, for Nairobi',
      'the bank, while admitting losses, would pay',
    ])
      expect(await statementLines(`Anna Kovar said that ${told}.`)).toEqual(expect.arrayContaining([`Anna Kovar, indirect: ${told}`]));
    expect(await statementLines('Anna Kovar said the bank had failed, after claiming that it was safe.')).toContain(
      'the bank, indirect: it was safe',
    );
  });

  it('leaves to those between what a court found them to say', async () => {
    expect(await statementLines('The court ruled that the newspaper had lied, saying the mayor was ill.')).toEqual([
      'the newspaper, indirect: the mayor was ill',
    ]);
    expect(await statementLines('The court ruled that Toyota must pay, saying the brakes had failed.')).toEqual([
      'The court, indirect: the brakes had failed',
    ]);
  });

  it('tells two who are asked as no one of them', async () => {
    for (const asked of ['both governments', 'the two sides']) {
      const [, asking] = (await findingsOf(`Kenya said its talks with Chile were over. Peru urged ${asked} to meet again.`)).statements;
      expect([asking?.addressee?.exact, asking?.addresseeEntity]).toEqual([asked, undefined]);
    }
  });

  it('names all who are told, and none of them for all', async () => {
    for (const text of ['Peru told Kenya and Chile that rents would rise.', 'Peru urged Kenya and Chile to meet.']) {
      const [told] = (await findingsOf(text)).statements;
      expect([told?.addressee?.exact, told?.addresseeEntity]).toEqual(['Kenya and Chile', undefined]);
    }
  });

  it('takes no law for somebody who demands, and no time or occasion of a warning for what is foretold', async () => {
    expect(await statementLines('The law demanded that shops close at nine.')).toEqual([]);
    expect(await statementLines('Anna Kovar warned of drought over the weekend.')).toEqual(['Anna Kovar, indirect: drought']);
    expect(await statementLines('Anna Kovar warned of strikes in a radio interview.')).toEqual(['Anna Kovar, indirect: strikes']);
    expect(await statementLines('Anna Kovar warned of strikes if pay is cut.')).toEqual(['Anna Kovar, indirect: strikes if pay is cut']);
    expect((await findingsOf('Anna Kovar warned of strikes in Nairobi.')).statements[0]?.doubts ?? []).toEqual(['content']);
    expect((await findingsOf('Anna Kovar warned of two strikes in Kenya.')).statements[0]?.doubts ?? []).toEqual([]);
  });

  it('leaves open who "they" are where others were told of, and sends a text from a town', async () => {
    expect((await knownSpeakers('Two clerks said the guards had struck them. They said they had only shut the gate.')).at(-1)).toEqual([
      false,
      ['speaker'],
    ]);
    expect((await knownSpeakers('“Nobody won,” read a statement from Lima.')).at(-1)?.[0]).toBe(false);
    expect(await statementLines('A claim by Toyota, the maker of the van, that brakes would hold cheered its owners.')).toEqual([]);
  });

  it('knows a text behind "read", and several speakers by title and name', async () => {
    expect(await statementLines('“Nobody won,” read a letter from Anna Kovar.')).toEqual(['Anna Kovar, direct: Nobody won']);
    expect(await statementLines('Anna Kovar read a letter from Toyota.')).toEqual([]);
    const [joint] = (await findingsOf('Kenyan Finance Minister Anna Kovar and the Red Cross said in a joint statement that rents would rise.'))
      .statements;
    expect([joint?.doubts ?? [], joint?.venue?.exact]).toEqual([[], 'a joint statement']);
  });

  it('ends before what the speaker does next, and gives reasons of a ruling to the court', async () => {
    expect(await statementLines('The union said its members would strike, and accused managers of “playing with fire”.')).toEqual([
      'The union, indirect: its members would strike',
    ]);
    expect(await statementLines('The court ruled that the law was void, saying parliament had gone too far.')).toEqual([
      'The court, indirect: parliament had gone too far',
    ]);
    expect(await statementLines('Anna Kovar wrote only: “I was tired.”')).toEqual(['Anna Kovar, direct: I was tired.']);
    const [jailed] = (await findingsOf('The judge said Ivo Lind had shown no remorse as he jailed him for nine years.')).statements;
    expect(jailed?.doubts).toEqual(['content']);
    const [leaving] = (await findingsOf('Anna Kovar said her son was hurt as he was leaving the bus.')).statements;
    expect(leaving?.doubts).toBeUndefined();
  });
});
