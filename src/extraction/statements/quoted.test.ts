import { describe, expect, it } from 'vitest';
import { findingsOf, statementLines } from '../../../test/support/findings-of-text.ts';

/** The form of each statement, and its last words. */
const formIn = async (text: string) => (await findingsOf(text)).statements.map(({ form, content }) => [form, content.at(-1)?.exact]);

describe('a quotation and its speaker', () => {
  it('has him behind it with his post and whom he told', async () => {
    const [statement] = (await findingsOf('“They left us in the dark for a year,” the guild’s secretary, Jane Doe, told the Lyon Post.')).statements;
    expect([statement?.form, statement?.content[0]?.exact]).toEqual(['direct', 'They left us in the dark for a year']);
    expect([statement?.speaker?.exact, statement?.addressee?.exact]).toEqual(['the guild’s secretary, Jane Doe', 'the Lyon Post']);
  });

  it('is direct where a whole clause stands in marks right behind the verb, mixed where one word judges', async () => {
    expect(await formIn('Jane Doe said “this is a bad day for boats.”')).toEqual([['direct', 'this is a bad day for boats.']]);
    expect(await formIn('Jane Doe called the new ferry “unsinkable”, giving no reason.')).toEqual([['mixed', 'unsinkable']]);
    expect(await formIn('Jane Doe presented the “smart” lamp.')).toEqual([]);
  });

  it('is one word that judges, behind the thing itself, "as" or "a"', async () => {
    expect(await formIn('Jane Doe described the pact as “bold”, while Olaf Scholz pledged to read it.')).toEqual([['mixed', 'bold']]);
    expect(await formIn('Jane Doe called the pact a “gift” to smugglers.')).toEqual([['mixed', 'gift']]);
    expect(await formIn('Norway rejected the complaint as “absurd”.')).toEqual([['mixed', 'absurd']]);
    expect(await formIn('A court rejected the argument that the law was “absurd”.')).toEqual([]);
    expect(await formIn('Jane Doe called a “snap” election.')).toEqual([]);
  });
});

describe('quoted statements', () => {
  it('joins a quotation that goes on after the attribution', async () => {
    expect(await statementLines('“We will stay until it is done,” Olaf Scholz said. “Nobody has to worry about that.”')).toEqual([
      'Olaf Scholz, direct: We will stay until it is done | Nobody has to worry about that.',
    ]);
  });

  it('knows mixed quotations', async () => {
    expect(await statementLines('Olaf Scholz called the plan “a big step for all of us”.')).toEqual([
      'Olaf Scholz, mixed: the plan | a big step for all of us',
    ]);
    expect(await statementLines('Olaf Scholz said that the plan was “a big step for all of us”.')).toEqual([
      'Olaf Scholz, mixed: the plan was “a big step for all of us”',
    ]);
  });

  it('gives a quoted paragraph after a colon to the speaker before it', async () => {
    expect(
      await statementLines('On Sunday Olaf Scholz put this on his page:\n\n“The ferries will run again in spring. Nobody loses a berth.”'),
    ).toEqual(['Olaf Scholz, direct: The ferries will run again in spring. Nobody loses a berth.']);
  });

  it('takes few words in marks inside what is said for the speaker’s own', async () => {
    expect(await statementLines('Kenya had come “with the money”, Olaf Scholz said in the German capital.')).toEqual([
      'Olaf Scholz, mixed: Kenya had come “with the money”',
    ]);
    expect(await statementLines('Olaf Scholz said he had read “The Long Road”.')).toEqual(['Olaf Scholz, indirect: he had read “The Long Road”']);
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

  it('hears who speaks behind a colon, at the end and in a closing clause', async () => {
    expect(await statementLines('Olaf Scholz rejected the claim: “The ledgers lie on the table.”')).toEqual([
      'Olaf Scholz, direct: The ledgers lie on the table.',
    ]);
    expect(await statementLines('Olaf Scholz toured the shipyard on May 3, four clerks who saw him there told Reuters.')).toEqual([
      'four clerks, indirect: Olaf Scholz toured the shipyard on May 3',
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
      'Olaf Scholz, mixed: the rise | far too big for us',
    ]);
  });

  it('hears a few words in marks behind a verb that judges', async () => {
    expect(await statementLines('Olaf Scholz called the law “long overdue”.')).toEqual(['Olaf Scholz, mixed: the law | long overdue']);
    expect(await statementLines('The so-called “soft landing” failed, and the plan called “new dawn” too.')).toEqual([]);
  });

  it('hears who shouted before the next quotation', async () => {
    expect(await statementLines('“Look at the roads!” a driver shouted. “Who can work here?”')).toEqual([
      'a driver, direct: Look at the roads! | Who can work here?',
    ]);
    expect(await statementLines('“It was dark,” the paper quoted Olaf Scholz as saying.')).toEqual(['Olaf Scholz, direct: It was dark']);
  });

  it('is a part of what is said where it ends that', async () => {
    expect(await statementLines('Olaf Scholz said he expected it to take “years, not months” when they felt it gave “the right return”.')).toEqual([
      'Olaf Scholz, mixed: he expected it to take “years, not months” when they felt it gave “the right return”',
    ]);
  });

  it('may go on with the report\'s words, and with "she went on"', async () => {
    expect(await statementLines('The dam, Olaf Scholz says, “has run out of time”.')).toEqual([
      'Olaf Scholz, mixed: The dam | “has run out of time”',
    ]);
    expect(await statementLines('“It is safe,” said Anna Kovar. “I live in it myself,” she went on.')).toEqual([
      'Anna Kovar, direct: It is safe',
      'Anna Kovar, direct: I live in it myself',
    ]);
    expect(await statementLines('The pact was dismissed as “theatre for the cameras” by senator Anna Kovar.')).toEqual([
      'Anna Kovar, mixed: The pact | theatre for the cameras',
    ]);
  });

  it('is told once where only a line of its own closes it', async () => {
    expect(await statementLines('Olaf Scholz said the port has “given all that we own to this plan.\n\n”\n\nNobody came.')).toEqual([
      'Olaf Scholz, mixed: the port has “given all that we own to this plan',
    ]);
  });

  it('holds what it is said of', async () => {
    expect(await statementLines('Anna Kovar called the ferry a “coffin with a horn”.')).toEqual([
      'Anna Kovar, mixed: the ferry a | coffin with a horn',
    ]);
    expect(await statementLines('Anna Kovar described the pay rise as “crumbs from the table” on Monday.')).toEqual([
      'Anna Kovar, mixed: the pay rise as | crumbs from the table',
    ]);
  });

  it('holds the report’s words before it that it ends', async () => {
    expect(await statementLines('The wall is dry, Anna Kovar insisted, “down to the last stone”.')).toEqual([
      'Anna Kovar, mixed: The wall is dry | “down to the last stone”',
    ]);
  });

  it('holds what a relative clause stands by', async () => {
    expect(await statementLines('The board shut the ward in a letter that Anna Kovar called “a slap and a shame”.')).toEqual([
      'Anna Kovar, mixed: a letter | a slap and a shame',
    ]);
  });

  it('holds nothing that it is said of where it is asked for', async () => {
    expect(await statementLines('Anna Kovar called for “mending the roofs and drying out the cellars before the frost”.')).toEqual([
      'Anna Kovar, mixed: mending the roofs and drying out the cellars before the frost',
    ]);
  });

  it('gives words behind a colon to the subject next to it, and not to whoever is answered', async () => {
    const [statement] = (await findingsOf('Jane Doe does not hide that she must choose, but she hates it: “We lose a friend each time.”')).statements;
    expect(statement?.cue?.exact).toBe('hates');
    expect(await statementLines('Jane Doe said the hall was full. “Can I go now?” Olaf Scholz replied: “You can.”')).toEqual([
      'Jane Doe, indirect: the hall was full',
      'Olaf Scholz, direct: You can.',
    ]);
  });
});
