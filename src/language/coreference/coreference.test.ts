import { describe, expect, it } from 'vitest';
import { links } from '../names/mentions.fixture.ts';

const pronouns = async (text: string, published?: string) => await links(text, ['pronoun'], published);
const nominals = async (text: string, published?: string) => await links(text, ['nominal'], published);

describe('pronouns', () => {
  it('mean the subject of the sentence before', async () => {
    expect(await pronouns('Emmanuel Macron met Giorgia Meloni on Monday. He praised the deal.')).toEqual(['He → person:emmanuel-macron']);
    expect(await pronouns('Emmanuel Macron met Giorgia Meloni on Monday. She praised the deal.')).toEqual(['She → person:giorgia-meloni']);
  });

  it('mean the subject after an opening phrase', async () => {
    expect(await pronouns('Before his visit, Narendra Modi praised the talks.')).toEqual(['his → person:narendra-modi']);
  });

  it('stay open between two who are as likely', async () => {
    expect(await pronouns('Xi Jinping spoke. Narendra Modi and Emmanuel Macron listened. It was late and he was tired.')).toEqual([]);
  });

  it('do not mean the subject of their own verb', async () => {
    expect(await pronouns('Narendra Modi arrived early. Emmanuel Macron thanked him.')).toEqual(['him → person:narendra-modi']);
  });

  it('of things mean a government or organisation that is the subject, and nothing where the words are empty', async () => {
    expect(await pronouns('China said that it would defend its interests.')).toEqual(['it → gov:CHN', 'its → gov:CHN']);
    expect(await pronouns('It is clear that the visit mattered. It should be noted.')).toEqual([]);
    expect(await pronouns('Egypt criticised the war and its causes.')).toEqual([]);
    expect(await pronouns('Canada threatened to impose tariffs on Kenya if it signed the deal.')).toEqual([]);
  });

  it('of several mean the pair that was the subject', async () => {
    expect(await pronouns('China and Egypt signed a pact. They will open their ports.')).toEqual([
      'They → gov:CHN + gov:EGY',
      'their → gov:CHN + gov:EGY',
    ]);
  });

  it.each([
    'Iran received drones from Russia. They flew on Monday.',
    'Peru hosted a match against Chile. They won.',
    'Emmanuel Macron visited the home of Narendra Modi. They left.',
  ])('mean nobody else of whom a verb of meeting does not tell: %s', async (text) => {
    expect((await pronouns(text)).filter((line) => line.includes('+'))).toEqual([]);
  });

  it('of several mean the two who met, unless others were told of', async () => {
    const both = ['They → person:emmanuel-macron + person:narendra-modi'];
    expect(await pronouns('Emmanuel Macron met Narendra Modi in Lima on Monday. They agreed on trade.')).toEqual(both);
    expect(await pronouns('Emmanuel Macron visited Narendra Modi in Agra. They signed a treaty.')).toEqual(both);
    expect(await pronouns('Kenya held talks with Uganda in Kampala. They opened the border.')).toEqual(['They → gov:KEN + gov:UGA']);
    expect(await pronouns('Emmanuel Macron met Narendra Modi as protesters gathered. They sang.')).toEqual([]);
    expect(await pronouns('Emmanuel Macron met Narendra Modi in Agra and Xi Jinping in Lima. They spoke of trade.')).toEqual([]);
    expect(await pronouns('Emmanuel Macron criticised Narendra Modi in Berlin. They signed a treaty.')).toEqual([]);
  });
});

describe('nominals', () => {
  it('mean the one whom the report calls so', async () => {
    expect(await nominals('Vesmark’s analyst Olvar Brenn met Egyptian President Abdel Fattah el-Sisi. The Egyptian leader was content.')).toEqual([
      'The Egyptian leader → person:abdel-fattah-el-sisi',
    ]);
  });

  it('mean nobody who holds an office now where they tell of one who did once', async () => {
    expect(await nominals('The former French president praised the deal.', '2024-01-10')).toEqual([]);
  });

  it('mean the holder of an office on the day of the report', async () => {
    const text = 'China’s foreign minister called for calm.';
    expect(await nominals(text, '2023-05-02')).toEqual(['China’s foreign minister → person:qin-gang']);
    expect(await nominals(text, '2023-10-16')).toEqual(['China’s foreign minister → person:wang-yi']);
    expect(await nominals(text, '2023-10-16/2023-10-20')).toEqual(['China’s foreign minister → person:wang-yi']);
    // Within this interval the office changed hands.
    expect(await nominals(text, '2023-05/2023-12')).toEqual(['China’s foreign minister → name:person:foreign minister of china']);
  });

  it('mean in a headline the one whom the text names', async () => {
    expect(await nominals('Chile’s president lands in Oslo. The president of Chile, Asta Brenn, was received by the king.', '2024-01-10')).toEqual([
      'Chile’s president → name:person:asta brenn',
      'The president of Chile → name:person:asta brenn',
    ]);
  });

  it('mean nobody by name after the last change of office that is known', async () => {
    expect(await nominals('The French president was content.', '2051-01-10')).toEqual(['The French president → name:person:president of france']);
    expect(await nominals('Emmanuel Macron landed. The French president was content.', '2051-01-10')).toEqual([
      'The French president → person:emmanuel-macron',
    ]);
  });

  it('mean a state by the seat of its government', async () => {
    expect(await nominals('The president from Paris was content.', '2024-01-10')).toEqual(['The president from Paris → person:emmanuel-macron']);
    expect(await nominals('Kenya spoke. The government in Ottawa refused.')).toEqual(['The government in Ottawa → gov:CAN']);
  });

  it('take in a state with its government, and no other one of it', async () => {
    expect(await nominals('Kenya’s government refused.')).toEqual(['Kenya’s government → gov:KEN']);
    expect(await nominals('A treaty with the new Peruvian government failed.')).toEqual(['the new Peruvian government → gov:PER']);
    expect(await nominals('Kenya’s former government refused.')).toEqual([]);
    expect(await nominals('Kenyan government forces fled.')).toEqual([]);
  });

  it('mean the host who was called so where the report spoke of that state alone', async () => {
    const visit = 'Emmanuel Macron paid a visit to Iceland. Prime Minister Asta Brenn received him.';
    expect(await nominals(`${visit} The Icelandic prime minister was content.`, '2024-01-10')).toEqual([
      'The Icelandic prime minister → name:person:asta brenn',
    ]);
    expect(await nominals(`${visit} The Norwegian prime minister was content.`, '2024-01-10')).toEqual([
      'The Norwegian prime minister → person:jonas-gahr-store',
    ]);
  });

  it('read a counterpart as the holder of the same office', async () => {
    expect(await nominals('French President Emmanuel Macron invited his Chinese counterpart to Paris.', '2024-05-01')).toEqual([
      'his Chinese counterpart → person:xi-jinping',
    ]);
  });

  it('read an apposition', async () => {
    expect(await nominals('Du Ping, a Chinese legal scholar, disagreed with North Korea’s leader, Kim Jong-un.')).toEqual([
      'a Chinese legal scholar → name:person:du ping',
      'North Korea’s leader → person:kim-jong-un',
    ]);
  });

  it('read a guest of a country as the one person of it who was named right before', async () => {
    const text = 'Indian Foreign Minister Asha Rao flew to Oslo. Norwegian Foreign Minister Eirik Solbakken received the Indian guest.';
    expect(await nominals(text)).toEqual(['the Indian guest → name:person:asha rao']);
  });

  it('read both sides, where somebody of a third state urges them, as the two others', async () => {
    const text = 'Peru and Chile closed their border. Norwegian Foreign Minister Eirik Solbakken has urged both sides to talk.';
    expect(await nominals(text)).toEqual(['both sides → gov:PER + gov:CHL']);
  });

  it.each([
    'Sudan and Chad resumed talks on Monday. The UN urged both sides to stop.',
    'Sudan shelled Chad. The UN urged both sides to stop.',
    'Fighting between Sudan and Chad went on. Nobody was hurt. The UN called on both sides to stop.',
  ])('read both sides as the two of whom something between them was told: %s', async (text) => {
    expect((await nominals(text)).at(-1)).toBe('both sides → gov:SDN + gov:TCD');
  });

  it.each([
    'Sudan and Chad sent envoys to Cairo. The UN urged both sides to stop fighting.',
    'Sudan and Chad joined the club in May. Rebels shot at soldiers. Egypt urged both sides to stop.',
    'Ministers of Sudan and Chad flew to Cairo. The UN asked both parties to talk.',
    'Kenya, Chad said, had grown. The UN called on both sides to stop.',
  ])('leave both sides open where the two were told of for something else: %s', async (text) => {
    expect((await nominals(text)).filter((each) => each.startsWith('both'))).toEqual([]);
  });

  it('read a bare minister as the one of the same sentence', async () => {
    const text = 'Indian Foreign Minister Asha Rao met Foreign Minister Eirik Solbakken. An adviser to Rao said the minister was content.';
    expect(await nominals(text)).toContain('the minister → name:person:asha rao');
  });

  it('take a prime minister for no head of state', async () => {
    const text = 'President Asha Rao landed in Oslo. Prime Minister Eirik Solbakken received her. The head of state stayed for a day.';
    expect(await nominals(text)).toEqual(['The head of state → name:person:asha rao']);
  });

  it('read "the two" before an adverb and a verb likewise', async () => {
    expect(await nominals('Emmanuel Macron praised Olaf Scholz. The two last met in May.')).toEqual([
      'The two → person:emmanuel-macron + person:olaf-scholz',
    ]);
  });

  it('read "the two" as the two people just told of, and as nobody after three', async () => {
    expect(await nominals('Emmanuel Macron met Narendra Modi in Paris. The two signed a pact.')).toEqual([
      'The two → person:emmanuel-macron + person:narendra-modi',
    ]);
    expect(await nominals('Emmanuel Macron met Narendra Modi and Giorgia Meloni in Paris. The two signed a pact.')).toEqual([]);
  });

  it('take a mayor of a capital for nobody of the state', async () => {
    expect(await nominals('Norway’s energy minister met the mayor of Moscow.')).not.toContainEqual(expect.stringContaining('russia'));
  });

  it('read two countries and two leaders', async () => {
    expect(await nominals('Trade between China and Egypt grew. The two countries also cooperate in ports.')).toEqual([
      'The two countries → gov:CHN + gov:EGY',
    ]);
    expect(await nominals('President Xi Jinping hosted President Emmanuel Macron. Both leaders were pleased.')).toEqual([
      'Both leaders → person:xi-jinping + person:emmanuel-macron',
    ]);
  });

  it('read an organisation told again by what it is, if there is only one', async () => {
    expect(await nominals('The Vesmark Port Agency raised its fees. Nobody asked the agency.')).toEqual([
      'the agency → name:organisation:vesmark port agency',
    ]);
    expect(await nominals('The Vesmark Port Agency met the Oslo Space Agency. Nobody asked the agency.')).toEqual([]);
  });
});
