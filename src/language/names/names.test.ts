import { describe, expect, it } from 'vitest';
import { names, readMentions } from './mentions.fixture.ts';

const countryOfPerson = async (text: string) => (await readMentions(text)).entities.find(({ kind }) => kind === 'person')?.country;

describe('an organisation', () => {
  it('does not begin with a state that something comes from', async () => {
    expect(await names('Exports from Vietnam to the European Union grew.')).toEqual(['Vietnam → gov:VNM', 'European Union → org:european-union']);
  });
});

describe('people', () => {
  it('are known by name, in any usual spelling and with a middle initial', async () => {
    expect(await names('Volodymyr Zelenskyy met Recep Tayyip Erdogan and Vladimir V. Putin.')).toEqual([
      'Volodymyr Zelenskyy → person:volodymyr-zelensky',
      'Recep Tayyip Erdogan → person:recep-tayyip-erdogan',
      'Vladimir V. Putin → person:vladimir-putin',
    ]);
  });

  it('are known by a title or honorific, which stays outside the name', async () => {
    expect(await names('Harbour minister Olvar Brenn met Ms. Tessaly.')).toEqual([
      'Olvar Brenn → name:person:olvar brenn',
      'Tessaly → name:person:tessaly',
    ]);
  });

  it('begin behind the whole field of an office', async () => {
    expect(await names('Secretary of State for External Affairs Olvar Brenn resigned.')).toContain('Olvar Brenn → name:person:olvar brenn');
    expect(await names('The Danish broadcaster Lena Brenn was fined.')).toContain('Lena Brenn → name:person:lena brenn');
  });

  it('have a title that tells the field of which they are chief', async () => {
    const { mentions } = await readMentions('Foreign policy chief Ada Brenn met Economic policy adviser Olvar Dahl.');
    expect(mentions.flatMap(({ as }) => as?.title ?? [])).toEqual(['foreign policy chief', 'economic policy adviser']);
  });

  it('are called by the surname later, which stands first in East Asia', async () => {
    expect(await names('Analyst Chen Pingyao disagreed. Mr. Chen spoke first.\nKristin Dahlberg of the port said no. Dahlberg left.')).toEqual([
      'Chen Pingyao → name:person:chen pingyao',
      'Chen → name:person:chen pingyao',
      'Kristin Dahlberg → name:person:kristin dahlberg',
      'Dahlberg → name:person:kristin dahlberg',
    ]);
  });

  it('who share the first word of a known name are others', async () => {
    expect(await names('The poet Somchai Rattanakul spoke with Abiy Destanu in May.')).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/→ person:/)]),
    );
  });

  it('of one surname are kept apart by an honorific', async () => {
    expect(await names('Peter Dahlberg and Kristin Dahlberg arrived. Mr. Dahlberg spoke, Ms. Dahlberg listened.')).toEqual([
      'Peter Dahlberg → name:person:peter dahlberg',
      'Kristin Dahlberg → name:person:kristin dahlberg',
      'Dahlberg → name:person:peter dahlberg',
      'Dahlberg → name:person:kristin dahlberg',
    ]);
  });

  it('are found with particles, hyphens and capitals throughout', async () => {
    expect(await names('Ursula von der Leyen, Kim Jong-un and Dr. Doğan YILMAZ spoke.')).toEqual([
      'Ursula von der Leyen → person:ursula-von-der-leyen',
      'Kim Jong-un → person:kim-jong-un',
      'Doğan YILMAZ → name:person:doğan yilmaz',
    ]);
  });
});

describe('governments and places', () => {
  it('tell a capital that acts from a place', async () => {
    expect(
      await names('Beijing urged restraint. The minister arrived in Beijing. Moscow’s ties with Ankara improved after a visit to Moscow.'),
    ).toEqual(['Beijing → gov:CHN', 'Beijing → place:beijing', 'Moscow → gov:RUS', 'Ankara → gov:TUR', 'Moscow → place:moscow']);
  });

  it('take a country for the place where somebody goes or is, also in a list', async () => {
    expect(await names('He visited Serbia and Hungary. Talks were held in Geneva, Switzerland. Serbia protested.')).toEqual([
      'Serbia → place:SRB',
      'Hungary → place:HUN',
      'Geneva → place:geneva',
      'Switzerland → place:CHE',
      'Serbia → gov:SRB',
    ]);
  });

  it('do not take a possessor or modifier after "in" for a place', async () => {
    expect(await names('A change in China policy is in Egypt’s interest.')).toEqual(['China → gov:CHN', 'Egypt → gov:EGY']);
  });

  it('read adjectives apart from names', async () => {
    const { mentions, sentences, report } = await readMentions('A Sino-Russian pact worries Japanese officials.');
    expect(mentions.map((mention) => [report.text.slice(mention.start, mention.end), mention.form])).toEqual([
      ['Russian', 'adjective'],
      ['Japanese', 'adjective'],
    ]);
    expect(sentences[0]?.names).toEqual([]);
  });
});

describe('names that the joint model finds', () => {
  it('are people by a surname alone and places that no list has', async () => {
    expect(await names('Larkin said that the road to Ostrevik was closed.')).toEqual([
      'Larkin → name:person:larkin',
      'Ostrevik → name:place:ostrevik',
    ]);
  });

  it('mean the person named in full, even where a town has that name', async () => {
    expect(await names('Spokeswoman Ada Angers resigned. Angers said nothing.')).toEqual([
      'Ada Angers → name:person:ada angers',
      'Angers → name:person:ada angers',
    ]);
  });

  it('are the organisation that a longer name begins with', async () => {
    const found = await names('Vesmark Holdings Ltd. sold its port. Vesmark said that the price was fair.');
    expect(found.at(-1)).toBe('Vesmark → name:company:vesmark holdings ltd.');
  });
});

describe('organisations', () => {
  it('are known by name or short name', async () => {
    expect(await names('The EU and NATO asked the International Monetary Fund; Gazprom refused.')).toEqual([
      'EU → org:european-union',
      'NATO → org:nato',
      'International Monetary Fund → org:imf',
      'Gazprom → org:gazprom',
    ]);
  });

  it('are known by the form of their name', async () => {
    expect(await names('The Vesmark Institute of Baltic, Nordic and Polar Studies and Acme Holdings Ltd. agreed.')).toEqual([
      'Vesmark Institute of Baltic, Nordic and Polar Studies → name:organisation:vesmark institute of baltic, nordic and polar studies',
      'Acme Holdings Ltd. → name:company:acme holdings ltd.',
    ]);
  });

  it('end in a country after a word that is no adjective of it', async () => {
    expect(await names('Prices rose, Statistics Norway said. Air Canada and Business Finland agreed with Canada.')).toEqual([
      'Statistics Norway → name:organisation:statistics norway',
      'Air Canada → org:air-canada',
      'Business Finland → name:organisation:business finland',
      'Canada → gov:CAN',
    ]);
    expect(await names('Toyota Kenya said so. Reuters told Kenya.')).toEqual([
      'Toyota Kenya → name:company:toyota kenya',
      'Reuters → org:reuters',
      'Kenya → gov:KEN',
    ]);
  });

  it('keep letters that are told for them, and no people before "of"', async () => {
    expect(await names('Members of the Northern Grain Board in Chad, known as BNG, met on Monday. BNG said no.')).toEqual([
      'Northern Grain Board → name:organisation:northern grain board',
      'Chad → place:TCD',
      'BNG → name:organisation:northern grain board',
      'BNG → name:organisation:northern grain board',
    ]);
  });

  it('keep an introduced acronym', async () => {
    expect(await names('The Northern Grain Board (NGB) met on Monday. Nobody asked the NGB.')).toEqual([
      'Northern Grain Board → name:organisation:northern grain board',
      'NGB → name:organisation:northern grain board',
      'NGB → name:organisation:northern grain board',
    ]);
  });

  it('take the sign under which shares are listed for the firm, and the exchange for nobody', async () => {
    expect(await names('Torvik Foods (NYSE: TRV) bought a mill. Torvik Foods (TRV) fell.')).toEqual([
      'Torvik Foods → name:company:torvik foods',
      'TRV → name:company:torvik foods',
      'Torvik Foods → name:company:torvik foods',
      'TRV → name:company:torvik foods',
    ]);
  });

  it('give a ministry one key, however it is called', async () => {
    expect(
      await names('The Chinese Foreign Ministry spoke. China’s Foreign Ministry repeated it. The Ministry of Foreign Affairs of China agreed.'),
    ).toEqual([
      'Chinese Foreign Ministry → org:chn-foreign-ministry',
      'China → gov:CHN',
      'Foreign Ministry → org:chn-foreign-ministry',
      'Ministry of Foreign Affairs → org:chn-foreign-ministry',
      'China → gov:CHN',
    ]);
  });

  it('part two that are joined by "and"', async () => {
    expect(await names('The United States and the European Union agreed.')).toEqual([
      'United States → gov:USA',
      'European Union → org:european-union',
    ]);
  });
});

describe('what is no name', () => {
  it('are events, weekdays, works and the first words of sentences', async () => {
    expect(await names('However, on Tuesday the Cold War was over. Nevertheless the Winter Olympics began. Experts read the Bible.')).toEqual([]);
  });

  it('are capitals in a heading in title case', async () => {
    expect(await names('China Visit Highlights Uneasy Alliance of Rivals')).toEqual(['China → gov:CHN']);
  });
});

describe('a name’s phrase', () => {
  it('in letters that were told in brackets is the whole one', async () => {
    const { entities } = await readMentions('The Kenya Union of Primary Teachers (KUPT) met last week. KUPT criticised Chile.');
    expect(entities.map(({ name }) => name)).not.toContain('KUPT');
  });

  it('has what tells when a title was held, also before the state', async () => {
    const { mentions } = await readMentions(
      'Former Kenyan president Ada Holm, Peru’s late president Ivo Lind and former Orvel banker and Chilean minister Jan Ek spoke.',
    );
    expect(mentions.flatMap(({ as }) => as?.title ?? [])).toEqual(['former president', 'late president', 'minister']);
  });

  it('holds titles, adjectives and what follows "of"', async () => {
    const text = 'Russian President Vladimir Putin met President Emmanuel Macron of France and China’s foreign minister Wang Yi.';
    const { mentions } = await readMentions(text);
    const people = mentions.filter((mention) => mention.as?.title !== undefined);
    expect(people.map((mention) => [text.slice(mention.phrase.start, mention.phrase.end), mention.as])).toEqual([
      ['Russian President Vladimir Putin', { title: 'president', country: 'RUS' }],
      ['President Emmanuel Macron of France', { title: 'president', country: 'FRA' }],
      ['China’s foreign minister Wang Yi', { title: 'foreign minister', country: 'CHN' }],
    ]);
  });

  it('gives nobody the country of their forebears', async () => {
    expect(await countryOfPerson('The Korean-American author Jane Doe spoke.')).toBe('USA');
    expect(await countryOfPerson('The Danish-Greek author Jane Doe spoke.')).toBeUndefined();
    expect(await countryOfPerson('The Danish author Jane Doe spoke.')).toBe('DNK');
  });

  it('reads the field of an office before a name, and takes it for no firm', async () => {
    expect(await countryOfPerson('Peruvian Minister of Energy Jane Doe spoke.')).toBe('PER');
    expect(await countryOfPerson('Peruvian Energy Minister Jane Doe spoke.')).toBe('PER');
    const { mentions } = await readMentions('Peru’s secretary of state for trade Jane Doe spoke.');
    expect(mentions.flatMap(({ as }) => as?.title ?? [])).toEqual(['secretary of state for trade']);
  });

  it('takes no relation for an office', async () => {
    const text = 'Emmanuel Macron called his Kenyan counterpart William Ruto. He invited his Chinese counterpart to Paris.';
    expect((await readMentions(text)).mentions.filter((mention) => mention.as?.title !== undefined)).toEqual([]);
  });
});
