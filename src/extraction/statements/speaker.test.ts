import { describe, expect, it } from 'vitest';
import { findingsOf, statementLines } from '../../../test/support/findings-of-text.ts';

async function speakerIn(text: string): Promise<string | undefined> {
  return (await findingsOf(text)).statements[0]?.speaker?.exact;
}

/** Who is meant by the speaker of each statement. */
async function authorIn(text: string): Promise<(string | undefined)[]> {
  const { statements, entities } = await findingsOf(text);
  return statements.map(({ speakerEntity }) => entities[speakerEntity ?? -1]?.name);
}

describe('the speaker of a statement', () => {
  it('lets an outlet or a company speak that is told by its kind and an unknown name', async () => {
    expect(await statementLines('The website Harbour Talk reported on Thursday that the bridge was closed.')).toEqual([
      'The website Harbour Talk, indirect: the bridge was closed',
    ]);
    expect(await statementLines('The bridge will open in May, the building company Norvik said.')).toEqual([
      'Norvik, indirect: The bridge will open in May',
    ]);
    expect(await statementLines('Two people said that the bridge was closed.')).toEqual(['Two people, indirect: the bridge was closed']);
  });

  it('is known by his name where what he is follows, or stands before it with a hyphen', async () => {
    expect(await speakerIn('The pump failed at noon, said Jane Doe, a safety engineer and former inspector at the works.')).toBe('Jane Doe');
    expect(
      await speakerIn('“It leaked,” said Jane Doe, an inspector with the City Works Office (CWO) and a teacher of physics at Lyon University.'),
    ).toBe('Jane Doe');
    expect(await speakerIn('World Rowing Club (WRC) Chairwoman Jane Doe called for calm.')).toBe('World Rowing Club (WRC) Chairwoman Jane Doe');
    expect(await speakerIn('“It was a red van,” said Ostrava-Poruba Police Sergeant Jane Doe.')).toBe('Ostrava-Poruba Police Sergeant Jane Doe');
  });

  it('is whoever acts above a relative clause, but where somebody else is told between', async () => {
    expect(await authorIn('Tom Reed denounced the law, which he said was late.')).toEqual(['Tom Reed']);
    expect(await authorIn('Tom Reed gave Ada Holm the letter, which she said was fake.')).toEqual(['Ada Holm']);
    expect(await authorIn('Lena Berg thanked the mayor for the map, which he said was old.')).not.toContain('Lena Berg');
  });

  it('is not told by the words for one without a name where what was said tells of another', async () => {
    const { statements } = await findingsOf('A nurse said the patient was weak. He told reporters he felt cold.');
    expect(statements.map(({ speaker }) => speaker?.exact)).toEqual(['A nurse', 'He']);
    const { statements: ofBodies } = await findingsOf('A court said the bank had lied. It said it would appeal.');
    expect(ofBodies.map(({ speaker }) => speaker?.exact)).toEqual(['A court', 'It']);
  });

  it('is the body that was named by the same word', async () => {
    expect(await authorIn('A nurse was hurt at Lyon General Hospital. The hospital said that she was at home again.')).toEqual([
      'Lyon General Hospital',
    ]);
  });

  it('is the firm that is the subject, and an outlet’s name where a person has it is his', async () => {
    expect(await authorIn('Toyota has fitted a lamp made by Siemens, and the company told guests that more would come.')).toEqual(['Toyota']);
    expect(await authorIn('“This is the last warning,” said Jane Doe of Berwick Capital.')).toEqual(['Jane Doe']);
    expect(await authorIn('Ada Bloomberg left the race. “I was wrong,” Bloomberg said.')).toEqual(['Ada Bloomberg']);
  });

  it('is the same where one word speaks twice', async () => {
    const names = await authorIn(
      'Jane Doe told students that it was late. Olaf Scholz urged the unions to wait. Speaking on Tuesday, he said the state would wait, but added that it was tired.',
    );
    expect(names.slice(-2)).toEqual(['Olaf Scholz', 'Olaf Scholz']);
  });

  it('is all of those whom commas part, and whoever belongs to the author', async () => {
    expect(await speakerIn('Jane Doe, an economist, and a farmer said the plan was good.')).toBe('Jane Doe, an economist, and a farmer');
    expect(await speakerIn('Our reporter in Lyon said the bridge was gone.')).toBe('Our reporter in Lyon');
  });

  it('is whoever accuses, not the accused', async () => {
    expect(await authorIn('Jane Doe accused Olaf Scholz of arguing “the poor would be better off if we let the mills burn down.”')).toEqual([
      'Jane Doe',
    ]);
    expect(await authorIn('Jane Doe accused Olaf Scholz of saying that the mills were closed.')).toEqual([]);
  });

  it('goes on speaking in a clause with "as he warned"', async () => {
    expect(await authorIn('The doctor told Olaf Scholz that beds were few as he warned the wards might fill.')).toEqual([undefined, undefined]);
  });

  it('lets a service speak by whose it is', async () => {
    expect(await statementLines("Two miners were hurt in the pit, Latvia's ambulance service said.")).toEqual([
      "Latvia's ambulance service, indirect: Two miners were hurt in the pit",
    ]);
  });

  it('takes "he said" for the last speaker', async () => {
    expect(await statementLines('Olaf Scholz said that the work was done. He added that the price had doubled.')).toEqual([
      'Olaf Scholz, indirect: the work was done',
      'Olaf Scholz, indirect: the price had doubled',
    ]);
  });

  it('lets any person, body or text speak, but nobody', async () => {
    expect(await statementLines('The bridge is safe, the engineer insisted.')).toEqual(['the engineer, indirect: The bridge is safe']);
    expect(await statementLines('The joint statement said that both sides would open their ports.')).toEqual([
      'The joint statement, indirect: both sides would open their ports',
    ]);
    expect(await statementLines("Kenya sold 310 tractors in May, according to Kenya's roads agency.")).toEqual([
      "Kenya's roads agency, indirect: Kenya sold 310 tractors in May",
    ]);
    expect(await statementLines('Nobody said that the dam was safe.')).toEqual([]);
  });

  it('gives the words of several, for whom no one actor stands', async () => {
    const { statements, entities } = await findingsOf('Toyota and Jane Doe said that the dam was safe. The two countries said that it was not.');
    expect(statements.map(({ speaker, speakerEntity }) => [speaker?.exact, entities[speakerEntity ?? -1]?.name])).toEqual([
      ['Toyota and Jane Doe', undefined],
      ['The two countries', undefined],
    ]);
  });

  it('hears in a text who wrote it, sent it or filed it', async () => {
    expect(await authorIn('A filing by Toyota said that sales had fallen.')).toEqual(['Toyota']);
    expect(await authorIn('A note inside Toyota revealed that the pump was late.')).toEqual(['Toyota']);
    expect(await authorIn('A letter sent by Toyota said that sales had fallen.')).toEqual(['Toyota']);
    expect(await authorIn('Toyota’s letter said that sales had fallen.')).toEqual(['Toyota']);
    expect(await authorIn('A letter to Toyota said that sales had fallen.')).toEqual([undefined]);
    expect(await authorIn('Clerks found a memo by Toyota. The memo reads: “We were too slow, and we knew it.”')).toEqual(['Toyota']);
  });

  it('knows who is named behind his post', async () => {
    expect(await authorIn('The navy’s chief of staff General Jane Doe said that the dam was safe.')).toEqual(['Jane Doe']);
    expect(await authorIn('A lawyer of Jane Doe said that the dam was safe.')).toEqual([undefined]);
  });

  it('hears who is named in a sentence of its own behind what he said', async () => {
    expect(await authorIn('“We lost the key, and then the door.” So said Jane Doe.')).toEqual(['Jane Doe']);
    expect(await authorIn('“Nobody has seen the door.” These were the words of Jane Doe.')).toEqual(['Jane Doe']);
  });

  it('takes up nobody from before by words that name another', async () => {
    const { statements } = await findingsOf('Toyota declined to comment. The Lindal press agency reported that the plant would close.');
    expect(statements.map(({ speakerEntity }) => speakerEntity)).toEqual([undefined]);
  });

  it('goes on by the words for somebody without a name, but not where another person was told of', async () => {
    expect(await statementLines('A clerk said rents would rise. She said nobody had asked her.')).toEqual([
      'A clerk, indirect: rents would rise',
      'A clerk, indirect: nobody had asked her',
    ]);
    expect(await statementLines('A clerk said Jan Ek had been fired. He said he was glad.')).toEqual([
      'A clerk, indirect: Jan Ek had been fired',
      expect.stringMatching(/^(?!A clerk)/),
    ]);
  });

  it('is whoever acts above, in a relative clause with "he"', async () => {
    const text = 'Olaf Scholz said the tax was needed. William Ruto denounced the bill, which he said would “crush the poor”.';
    expect((await statementLines(text)).at(-1)).toMatch(/^William Ruto, mixed: /);
  });

  it('tells of "he" by the words for somebody without a name who spoke right before', async () => {
    expect(await statementLines('Olaf Scholz has caught a cold, a doctor in Bonn said. The speech will be read by somebody else, he added.')).toEqual(
      ['a doctor in Bonn, indirect: Olaf Scholz has caught a cold', 'a doctor in Bonn, indirect: The speech will be read by somebody else'],
    );
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

  it('lets texts find and show what nobody else says by these verbs', async () => {
    expect(await statementLines('The study found that children sleep less.')).toEqual(['The study, indirect: children sleep less']);
    expect(await statementLines('The treaty says that no party may leave.')).toEqual(['The treaty, indirect: no party may leave']);
    expect(await statementLines('Olaf Scholz found that the door was open.')).toEqual([]);
  });

  it('takes up a body that was named before', async () => {
    const { statements, entities } = await findingsOf('Toyota published its results on Monday. The carmaker said that it would build a plant.');
    expect(statements.map(({ speakerEntity }) => entities[speakerEntity ?? -1]?.name)).toEqual(['Toyota']);
  });

  it('gives the whole phrase for a speaker without a name, but neither time nor occasion', async () => {
    expect(await speakerIn('An official with knowledge of the talks said that the dam was safe.')).toBe('An official with knowledge of the talks');
    expect(await speakerIn('Three people briefed on the plan told Reuters that the dam was safe.')).toBe('Three people briefed on the plan');
    expect(await speakerIn('Papers filed on Monday say that the dam was safe.')).toBe('Papers filed on Monday');
    expect(await speakerIn('Traders on Monday said that the dam was safe.')).toBe('Traders');
    expect(await speakerIn('Officials in a statement said that the dam was safe.')).toBe('Officials');
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

  it('lets people without a name speak in a headline', async () => {
    expect(await statementLines('Minister: no taxes will rise', { roles: ['title'] })).toEqual(['Minister, indirect: no taxes will rise']);
    expect(await statementLines('Teachers: what you must know', { roles: ['title'] })).toEqual([]);
  });

  it('gives the whole name, with what stands before it and beside it', async () => {
    expect(await speakerIn('An engineer, Anna Kovar, said that the dam was safe.')).toBe('An engineer, Anna Kovar');
    expect(await speakerIn('The dam is safe, said the head of the union, Anna Kovar.')).toBe('the head of the union, Anna Kovar');
    expect(await speakerIn('Anna Kovar, head of the union, said that the dam was safe.')).toBe('Anna Kovar');
  });

  it('is found where the tree takes him for something else', async () => {
    expect(await speakerIn('Shares fell after the company warned that profit would fall.')).toBe('the company');
    expect(await speakerIn('Prices will fall, warns the head of the institute, Anna Kovar.')).toBe('the head of the institute, Anna Kovar');
    expect(await speakerIn('“There is no plan,” the minister was quoted as saying by a newspaper.')).toBe('the minister');
    expect(await speakerIn('Kovar, 45, told employees on Friday that she would leave.')).toBe('Kovar');
  });

  it('is no part of what is said, whoever he speaks for', async () => {
    expect(await statementLines('Bread will be dear, the city mill’s deputy head, Anna Kovar, told a panel of bakers.')).toEqual([
      'Anna Kovar, indirect: Bread will be dear',
    ]);
    expect(await speakerIn('"The oven is cold," its secretary, Jane Doe, told bakers outside.')).toBe('its secretary, Jane Doe');
  });

  it('goes with the verb of saying before it', async () => {
    expect(await authorIn('The notice came a week after Toyota reported a loss and warned that sales would fall.')).toEqual(['Toyota']);
    expect(await speakerIn('Guards stopped a lorry at noon, accusing its driver of theft, state television reported.')).toBe('state television');
  });

  it('is no one of several firms, and no state where a firm speaks', async () => {
    expect(await authorIn('Toyota will buy lamps from Siemens, the companies announced on Monday.')).toEqual([undefined]);
    expect(await speakerIn('Japan’s Kurosato said that it would keep the ships.')).toBe('Japan’s Kurosato');
    expect(await speakerIn('The quake lasted a minute, according to the National Geological Survey.')).toBe('the National Geological Survey');
  });

  it('stands right before the verb, whatever the tree takes him for', async () => {
    expect(
      await statementLines('The pool is to close in May and should be dry by June, the town’s head of sport, Anna Kovar, told the meeting.'),
    ).toEqual(['Anna Kovar, indirect: The pool is to close in May and should be dry by June']);
    expect(await speakerIn('"A fee nine times the rent will not do," its head lawyer, Jane Doe, said in a letter.')).toBe(
      'its head lawyer, Jane Doe',
    );
    expect(await speakerIn('The miners’ union Solda blamed the owner, and said it would go to court.')).toBe('The miners’ union Solda');
  });

  it('is no state or town whose name it bears as a part of its own', async () => {
    const { statements, entities } = await findingsOf('Police Scotland said the road was shut. Radio Prague reported that a tram had stopped.');
    expect(
      statements.map(({ speaker, speakerEntity }) => [speaker?.exact, speakerEntity === undefined ? '-' : entities[speakerEntity]?.name]),
    ).toEqual([
      ['Police Scotland', '-'],
      ['Radio Prague', '-'],
    ]);
  });

  it('is the second of two whom "but" sets against each other', async () => {
    expect(await speakerIn('Anna Kovar welcomed the toll as a relief, but Jane Doe, who runs the ferry, argued that it would empty the quay.')).toBe(
      'Jane Doe',
    );
  });
});
