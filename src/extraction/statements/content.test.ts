import { describe, expect, it } from 'vitest';
import { findingsOf, statementLines } from '../../../test/support/findings-of-text.ts';

describe('what is said', () => {
  it('before its verb has its subject with what is told of that', async () => {
    expect(await statementLines('Fears that the dam had burst were unfounded, Olaf Scholz said.')).toEqual([
      'Olaf Scholz, indirect: Fears that the dam had burst were unfounded',
    ]);
  });

  it('is told of what stands before the relative clause of its verb', async () => {
    expect(await statementLines('The deal, which the army said was “a last chance”, failed.')).toEqual([
      'the army, mixed: The deal | was “a last chance”',
    ]);
    expect(await statementLines('The town bought a bus that the union said would cost millions.')).toEqual([
      'the union, indirect: a bus | would cost millions',
    ]);
  });

  it('ends before the day after which it was said', async () => {
    expect(await statementLines('Olaf Scholz said the work would begin, a day after the council met.')).toEqual([
      'Olaf Scholz, indirect: the work would begin',
    ]);
    expect(await statementLines('The clinic said the boy died, an hour after he fell.')).toEqual([
      'The clinic, indirect: the boy died, an hour after he fell',
    ]);
    expect(await statementLines('Olaf Scholz said the men, two days after the fire, had fled.')).toEqual([
      'Olaf Scholz, indirect: the men, two days after the fire, had fled',
    ]);
  });

  it('goes on around a verb of saying between dashes', async () => {
    expect(await statementLines('The plan – Olaf Scholz said – is dead.')).toEqual(['Olaf Scholz, indirect: The plan | is dead']);
  });

  it('is told by a claim that is the subject of its sentence', async () => {
    expect(await statementLines('Olaf Scholz’s claim that the merger would cost jobs drew laughter.')).toEqual([
      'Olaf Scholz, indirect: the merger would cost jobs',
    ]);
  });

  it('leaves whoever is told out of it', async () => {
    expect(await statementLines('Olaf Scholz told journalists rents would rise.')).toEqual(['Olaf Scholz, indirect: rents would rise']);
    expect(await statementLines('Olaf Scholz told tenants’ groups rents would rise.')).toEqual([expect.stringMatching(/rents would rise$/)]);
  });

  it('begins behind "that" before a plural, and ends before what the market made of it', async () => {
    expect(await statementLines('Olaf Scholz added that new lamps, paid for by the town, had arrived.')).toEqual([
      'Olaf Scholz, indirect: new lamps, paid for by the town, had arrived',
    ]);
    expect(await statementLines('Toyota said that the pump had failed, sending its shares down 9 percent.')).toEqual([
      'Toyota, indirect: the pump had failed',
    ]);
    expect(await statementLines('Anna Kovar said that a flood had closed the mills, driving the stock of flour to a low.')).toEqual([
      'Anna Kovar, indirect: a flood had closed the mills, driving the stock of flour to a low',
    ]);
  });

  it('is all that stands behind "that"', async () => {
    const text = 'The exchange says that all orders, made before noon and, by its own rules, far from the last price “or so,” are to be void.';
    expect(await statementLines(text)).toEqual([expect.stringMatching(/: all orders, made before noon .* void$/)]);
  });

  it('leaves out what the speaker is, behind an inverted verb', async () => {
    expect(await statementLines('Today, said Dr. Jane Doe, the head of the clinic, there are nine beds here.')).toEqual([
      'Jane Doe, indirect: Today | there are nine beds here',
    ]);
  });

  it('leaves out a clause about the speaker there', async () => {
    expect(await statementLines('Today, said Jane Doe, who heads the clinic, there are nine beds here.')).toEqual([
      'Jane Doe, indirect: Today | there are nine beds here',
    ]);
  });

  it('begins with what a relative clause stands by', async () => {
    expect(await statementLines('The state raised the toll, which Jane Doe said would harm ferries.')).toEqual([
      'Jane Doe, indirect: the toll | would harm ferries',
    ]);
    expect(await statementLines('A plan that Jane Doe said would cost jobs was withdrawn.')).toEqual([
      'Jane Doe, indirect: A plan | would cost jobs',
    ]);
  });

  it('stands behind "that" where somebody is told before it', async () => {
    expect(await statementLines('Jane Doe told a packed hall that fares would stay.')).toEqual(['Jane Doe, indirect: fares would stay']);
  });

  it('stands behind "that" after the occasion', async () => {
    expect(await statementLines('Jane Doe said after a cabinet meeting that the gates would stay shut “until the snow melts”.')).toEqual([
      'Jane Doe, mixed: the gates would stay shut “until the snow melts”',
    ]);
  });

  it('is the whole clause of a verb that brings in words in marks', async () => {
    expect(await statementLines('Jane Doe agrees that many cooks feel “tired and alone and this is unfair”.')).toEqual([
      'Jane Doe, mixed: many cooks feel “tired and alone and this is unfair”',
    ]);
  });

  it('is neither a story told of somebody nor a name for a thing, a comment or a charge', async () => {
    expect(await statementLines('Jane Doe recounted the tale of a guest for whom the trip to the hall took an hour.')).toEqual([]);
    expect(await statementLines('Jane Doe is angry about what she calls the “shaming and naming” of cooks.')).toEqual([]);
    expect(await statementLines('It’s also a poster, asking guests to think of the sea.')).toEqual([]);
  });

  it('ends where another one says something in a like phrase', async () => {
    expect(
      await statementLines(
        'It became a quarrel, with Kenya saying Uganda built it for its army and the Ugandan side firing back that it was a school.',
      ),
    ).toEqual(['Kenya, indirect: Uganda built it for its army']);
  });

  it('is all that is called for', async () => {
    expect(await statementLines('Jane Doe called for Scholz to be given a fair trial.')).toEqual([
      'Jane Doe, indirect: Scholz to be given a fair trial',
    ]);
  });

  it('is no name of whoever is told', async () => {
    const { statements } = await findingsOf('Asked why she left, Jane Doe told “Good Morning” host Olaf Scholz, “Because I was tired of it.”');
    expect(statements.map(({ addressee, content }) => [addressee?.exact, content[0]?.exact])).toEqual([
      ['Olaf Scholz', 'Because I was tired of it.'],
    ]);
  });

  it('begins behind the day on which it is said', async () => {
    expect(await statementLines('Kenya said on Sunday it would not lease the pier to Uganda.')).toEqual([
      'Kenya, indirect: it would not lease the pier to Uganda',
    ]);
    expect(await statementLines('Jane Doe said Friday was the last day.')).toEqual(['Jane Doe, indirect: Friday was the last day']);
  });

  it('stands on both sides of whoever says it, of whom he tells and of when', async () => {
    expect(await statementLines('The mill, Jane Doe said on Friday, will shut in autumn.')).toEqual([
      'Jane Doe, indirect: The mill | will shut in autumn',
    ]);
    expect(await statementLines('The old crane, Jane Doe told the dockers, would be sold.')).toEqual([
      'Jane Doe, indirect: The old crane | would be sold',
    ]);
    expect(await statementLines('Jane Doe, who said on Friday she would quit, was in tears.')).toEqual(['Jane Doe, indirect: she would quit']);
  });

  it('is no comment on how it was found out, on what it gainsays or on what was not told', async () => {
    expect(await statementLines('Sales fell by a tenth, Jane Doe said, basing herself on the tills.')).toEqual([
      'Jane Doe, indirect: Sales fell by a tenth',
    ]);
    expect(await statementLines('Jane Doe said she owned no boat, contradicting her brother.')).toEqual(['Jane Doe, indirect: she owned no boat']);
    expect(await statementLines('Jane Doe said a heron had been shot by a farmer, whom she did not name.')).toEqual([
      'Jane Doe, indirect: a heron had been shot by a farmer',
    ]);
    expect(await statementLines('Jane Doe said a heir had been found but would not say where.')).toEqual([
      'Jane Doe, indirect: a heir had been found',
    ]);
  });

  it('goes on with what somebody thinks or feels', async () => {
    expect(await statementLines('Jane Doe said she backed the loan but feared that it would be spent on stoves.')).toEqual([
      'Jane Doe, indirect: she backed the loan but feared that it would be spent on stoves',
    ]);
  });

  it('is not what a noun beside the verb tells', async () => {
    expect(await statementLines('Toyota is recalling 300 vans after reports that the doors jam.')).toEqual([]);
    expect(await statementLines('Jane Doe said in a report that the doors jam.')).toEqual(['Jane Doe, indirect: the doors jam']);
  });

  it('is told of a noun by a relative clause with a source', async () => {
    expect(await statementLines('The town lost a bakery that according to Jane Doe had been there since the flood.')).toEqual([
      'Jane Doe, indirect: a bakery | had been there since the flood',
    ]);
    expect(await statementLines('They waited, and twice, according to Jane Doe, they were sent home.')).toEqual([
      'Jane Doe, indirect: twice | they were sent home',
    ]);
  });

  it('ends before a semicolon behind which somebody else does something', async () => {
    expect(await statementLines('Jane Doe says that Kenya holds ten of her boats; Kenya, which sold two of them, denies it.')).toEqual([
      'Jane Doe, indirect: Kenya holds ten of her boats',
    ]);
    expect(await statementLines('Jane Doe said that the roof was late; that the walls were wet.')).toEqual([
      'Jane Doe, indirect: the roof was late; that the walls were wet',
    ]);
  });

  it('is found by its words where the tree hangs it elsewhere', async () => {
    expect(await statementLines('Jane Doe told some 300 striking nurses that Kenya had lost four of its clinics.')).toEqual([
      'Jane Doe, indirect: Kenya had lost four of its clinics',
    ]);
    expect(await statementLines('Toyota said in a filing with the exchange that its chairman had resigned.')).toEqual([
      'Toyota, indirect: its chairman had resigned',
    ]);
    expect(await statementLines('Jane Doe said a few words that she had written.')).toEqual([]);
  });

  it('is nothing behind a noun for words, and ends before another one who claims something', async () => {
    expect(await statementLines('Toyota was inspected by the coast guard over claims that its pumps allowed leaks.')).toEqual([]);
    expect(await statementLines('Kenya says it sank nine boats and Chile claims to have sunk twenty.')).toEqual([
      'Kenya, indirect: it sank nine boats',
    ]);
  });

  it('goes on with the same auxiliary, and leaves out what the report adds', async () => {
    expect(
      await statementLines('Toyota had asked for nine million when it sued, saying that Siemens had copied its pump and had sold it in Chile.'),
    ).toEqual(['Toyota, indirect: Siemens had copied its pump and had sold it in Chile']);
    expect(await statementLines('Half of the members have voted, Jane Doe said, despite a long campaign.')).toEqual([
      'Jane Doe, indirect: Half of the members have voted',
    ]);
  });

  it('tells of what somebody accuses whom', async () => {
    const [statement] = (await findingsOf('Jane Doe accused Olaf Scholz of arguing “the poor should pay for it.”')).statements;
    expect(statement?.content.map(({ exact }) => exact)).toEqual(['Olaf Scholz of arguing', 'the poor should pay for it.']);
  });

  it('stands behind "that" in words and marks, whatever the clause hangs on', async () => {
    expect(
      await statementLines('Kenya insists the toll be paid by the two towns alone, although Jane Doe said in Lyon that she was “ready to wait”.'),
    ).toContain('Jane Doe, mixed: she was “ready to wait”');
  });

  it('leaves out when it was said and the word by which the report goes on', async () => {
    expect(await statementLines('Jane Doe said in January she had sold the mill.')).toEqual(['Jane Doe, indirect: she had sold the mill']);
    expect(await statementLines('Separately, rents fell by half in Lyon, the mayor said.')).toEqual([
      'the mayor, indirect: rents fell by half in Lyon',
    ]);
  });

  it('ends before the speaker’s own further deed', async () => {
    expect(await statementLines('Jane Doe said the fire was “a heavy loss” and met the bakers on Monday.')).toEqual([
      'Jane Doe, mixed: the fire was “a heavy loss”',
    ]);
    expect(await statementLines('Jane Doe said the roof was rotten and would not last.')).toEqual([
      'Jane Doe, indirect: the roof was rotten and would not last',
    ]);
  });

  it('leaves how long after something it was said to the report', async () => {
    expect(await statementLines('The port will close, Anna Kovar told parliament on Friday, two days after a storm broke its pier.')).toEqual([
      'Anna Kovar, indirect: The port will close',
    ]);
    expect(await statementLines('The port, Anna Kovar said on Friday, will close two days after the vote.')).toEqual([
      'Anna Kovar, indirect: The port | will close two days after the vote',
    ]);
  });

  it('leaves to the report what goes on meanwhile, where it hangs on the saying, and to others what they count', async () => {
    const only = 'Olaf Scholz, indirect: A bomb hit the station, killing nine';
    expect(await statementLines('A bomb hit the station, killing nine, Olaf Scholz said, as the army and the rebels traded blame.')).toEqual([only]);
    expect(await statementLines('Profit fell last year, Toyota said, as costs rose.')).toEqual([
      'Toyota, indirect: Profit fell last year | as costs rose',
    ]);
    expect(await statementLines('The mill, Toyota said, will close as demand is weak.')).toEqual([
      'Toyota, indirect: The mill | will close as demand is weak',
    ]);
    expect(await statementLines('Anna Kovar said 300 drivers had walked out, while the operator put the number at 120.')).toEqual([
      'Anna Kovar, indirect: 300 drivers had walked out',
    ]);
    expect(await statementLines('Anna Kovar said 300 drivers had walked out, whereas the firm counted 120.')).toEqual([
      'Anna Kovar, indirect: 300 drivers had walked out',
    ]);
    const own = ['exports fell, while weak demand put pressure on prices', 'sales rose, while it put its debt at 3 billion euros'];
    for (const said of own) expect(await statementLines(`Anna Kovar said ${said}.`)).toEqual([`Anna Kovar, indirect: ${said}`]);
  });

  it('has the day to which people are called', async () => {
    expect(await statementLines('Anna Kovar called for a three-day stoppage on Sunday.')).toEqual([
      'Anna Kovar, indirect: a three-day stoppage on Sunday',
    ]);
    expect(await statementLines('Anna Kovar called for an inquiry on Friday.')).toEqual(['Anna Kovar, indirect: an inquiry']);
  });
});
