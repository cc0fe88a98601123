import { describe, expect, it } from 'vitest';
import { ruledFindingsOf } from '../../../../test/support/findings-of-text.ts';

/** Who takes part in the event of a word, by role. */
async function partiesOf(text: string, word: string): Promise<string[]> {
  const { events, entities } = await ruledFindingsOf(text, { published: '2024-05-16' });
  return events
    .filter(({ trigger }) => trigger.exact === word)
    .flatMap(({ participants }) => participants.map(({ role, entity }) => `${role} ${entities[entity]?.name} (${entities[entity]?.kind})`));
}

describe('of several parties', () => {
  it('those who are only counted beside names are one', async () => {
    expect(await partiesOf('Police in Peru arrested Ada Holm, Jon Vass and four others on Monday.', 'arrested')).toContain('target others (group)');
  });

  it('people at whom violence is aimed are told by any noun', async () => {
    expect(await partiesOf('Police in Peru fired tear gas at supporters on Monday.', 'fired')).toContain('target supporters (group)');
  });

  it('"both companies" are the two that were named together', async () => {
    const text = 'Corvex Inc. and Tarn Ltd. make trucks in Denmark. The European Commission fined both companies on Monday.';
    expect(await partiesOf(text, 'fined')).toEqual(expect.arrayContaining(['target Corvex Inc. (company)', 'target Tarn Ltd. (company)']));
  });

  it('"the two leaders" are the two who met', async () => {
    const text = "Kenyan President Ada Omondi met Uganda's Jon Okello in Nairobi. The two leaders signed a trade pact.";
    expect(await partiesOf(text, 'signed')).toEqual(['source Ada Omondi (person)', 'source Jon Okello (person)']);
  });

  it('the name between commas is what the noun before it tells', async () => {
    const text = "Germany's biggest steelmaker, Rheinvolt, and its Indian rival Bharat Steel have signed a deal to merge.";
    expect(await partiesOf(text, 'signed')).toEqual(['source Rheinvolt (company)', 'source Bharat Steel (company)']);
  });

  it('a name in a list is one of those who act, with one comma or two', async () => {
    const all = ['source Norway (government)', 'source Latvia (government)', 'source Iceland (government)'];
    expect((await partiesOf("Norway's navy, Latvia and Iceland attacked a port in Mali.", 'attacked')).toSorted()).toEqual(
      expect.arrayContaining(all),
    );
    expect((await partiesOf("Norway's navy, Latvia, and Iceland attacked a port in Mali.", 'attacked')).toSorted()).toEqual(
      expect.arrayContaining(all),
    );
  });

  it('"the pair" are the two people told of, before any firms', async () => {
    const text = 'Ada Holm and Jon Vass stole vans from Volvo and Scania. Police in Peru detained the pair.';
    expect(await partiesOf(text, 'detained')).toEqual(expect.arrayContaining(['target Ada Holm (person)', 'target Jon Vass (person)']));
  });

  it('"the firms" are no two that were named before others', async () => {
    const text = 'Volvo and Scania opened plants in Peru. Six local suppliers sold worn parts. Peru fined the firms on Monday.';
    expect((await partiesOf(text, 'fined')).join()).not.toContain('Volvo');
  });

  it('"the two leaders" are no leader and whoever he talks to', async () => {
    const text = 'Kenyan President Ada Omondi told journalist Jon Okello that she was content. The two leaders signed a trade pact.';
    expect((await partiesOf(text, 'signed')).join()).not.toContain('Okello');
  });

  it('one who is told by a noun is a person', async () => {
    expect(await partiesOf("Police in Peru arrested the truck's driver on Monday.", 'arrested')).toContain('target driver in Peru (person)');
  });
});
