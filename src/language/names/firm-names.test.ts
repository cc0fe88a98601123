import { describe, expect, it } from 'vitest';
import { names } from './mentions.fixture.ts';

describe('firms that are known nowhere', () => {
  it('are those whose shares are told', async () => {
    expect(await names('Shares in Orvel fell 9 percent.')).toEqual(['Orvel → name:company:orvel']);
    expect(await names('Investors sold Orvel shares.')).toEqual(['Orvel → name:company:orvel']);
  });

  it('are called a firm before or behind the name', async () => {
    expect(await names('The carmaker Orvel cut its forecast.')).toEqual(['Orvel → name:company:orvel']);
    expect(await names('The town hired a small firm, Orvel, to mend the roof.')).toEqual(['Orvel → name:company:orvel']);
    expect(await names("Rio Vendro, the world's third-largest miner, closed a pit.")).toEqual(['Rio Vendro → name:company:rio vendro']);
  });

  it('cost so much a share', async () => {
    expect(await names('Orvel fell 9 percent to $4 a share.')).toEqual(['Orvel → name:company:orvel']);
  });

  it('stand in one list with a known one', async () => {
    expect(await names('The government lent Toyota and Orvel money.')).toEqual(['Toyota → org:toyota', 'Orvel → name:company:orvel']);
  });

  it('begin behind the noun for a firm at the head of a sentence', async () => {
    expect((await names('Rival Orvel sold shares to Toyota.')).join()).not.toContain('rival');
  });

  it('keep what tells by law that they are firms', async () => {
    expect(await names('Danish brewer Orvel A/S bought a mill.')).toContain('Orvel A/S → name:company:orvel a/s');
  });

  it('are one under their shorter names too', async () => {
    const text = 'Orvel Foods to buy a mill\n\nOrvel Foods Inc. said it would buy a mill. Orvel will pay cash.';
    expect(new Set((await names(text)).map((line) => line.split(' → ')[1]))).toEqual(new Set(['name:company:orvel foods inc.']));
  });

  it('are told by a noun for a partner or group of a state', async () => {
    expect((await names('Corvex plans to open a plant with Chinese partner Jinvo next year.')).join()).toMatch(
      /Jinvo → name:(?:company|organisation):/,
    );
  });

  it('are not the goods that they make', async () => {
    expect((await names('Orvel Games unveiled its console Lumo on Monday. Orvel Games sold a version of the Lumo.')).join()).not.toContain('Lumo');
  });

  it('are no days', async () => {
    expect(await names('Shares of Toyota fell on Monday.')).toEqual(['Toyota → org:toyota']);
  });
});

describe('what is no firm', () => {
  it('is a giant, a carrier or a chain of which no more is told', async () => {
    expect(await names('The carrier Orvel sailed on Monday.')).not.toContain('Orvel → name:company:orvel');
    expect(await names('Shoppers left the retail chain Orvel.')).toEqual(['Orvel → name:company:orvel']);
  });

  it('is a surname behind a title', async () => {
    expect(await names('Judge Honda left. Honda said sales rose.')).toContain('Honda → name:person:honda');
  });

  it('are people by their trade, and a town with its suburbs', async () => {
    expect((await names('Cheesemaker Susan Orvel left. The brewer Susan Venn left.')).join()).not.toContain('company');
    expect((await names('Playmaker Orvel left the pitch.')).join()).not.toContain('company');
    expect((await names('A storm hit Kerlo and its northern suburbs.')).join()).not.toMatch(/company|organisation/);
  });

  it('are those that a noun for a maker or a seat shows, and no groups with a cause', async () => {
    const { read } = await import('../index.ts');
    const { plainReport } = await import('../plain-report.ts');
    const kindIn = async (text: string) => (await read(plainReport(text))).entities.map(({ name, kind }) => `${name} ${kind}`);
    expect(await kindIn('Drugmaker Vialta said it was late.')).toContain('Vialta company');
    expect(await kindIn('Orvel, a maker of pumps, said it was late.')).toContain('Orvel company');
    expect(await kindIn('Rights group Orvel Watch said it was late.')).toContain('Orvel Watch organisation');
    expect(await kindIn("The Motor Builders' League said it was late.")).toContain("Motor Builders' League organisation");
  });
});
