import { describe, expect, it } from 'vitest';
import { read } from '../../index.ts';
import { reportOf } from '../../testing.ts';

/** The chains of a text that hold more than one phrase, each as its phrases in the order of the text. */
async function chains(text: string): Promise<string[]> {
  const report = reportOf(text);
  const { references } = await read(report);
  const byChain = Map.groupBy(references, ({ chain }) => chain);
  return [...byChain.values()]
    .map((chain) => chain.toSorted((a, b) => a.start - b.start || b.end - a.end).map(({ start, end }) => report.text.slice(start, end)))
    .filter((words) => words.length > 1)
    .map((words) => words.join(' | '));
}

describe('chains of references', () => {
  it('hold a thing told again by its head', async () => {
    expect(await chains('The council bought a red ferry in May. The ferry sank in June.')).toContain('a red ferry | The ferry');
  });

  it('hold a thing told again by its kind', async () => {
    expect(await chains('The island ordered an airliner in May. The aircraft arrived in June.')).toContain('an airliner | The aircraft');
  });

  it('keep apart what has other words before its head', async () => {
    expect(await chains('The red ferry sailed. The blue ferry waited.')).toEqual([]);
  });

  it('hold a relative pronoun and a pronoun with what they stand for', async () => {
    expect(await chains('The town sold a bridge, which collapsed. It had cost a fortune.')).toContainEqual(
      expect.stringMatching(/a bridge \| which/),
    );
  });

  it('hold the parties told together and the plural that takes them up', async () => {
    expect(await chains('France and Germany signed a pact. The two countries praised the pact.')).toContain('a pact | the pact');
  });

  it('hold the words of speakers with who speaks', async () => {
    const [first] = (await chains('Emmanuel Macron said: “I will sign the treaty.”')).filter((chain) => chain.includes('Macron'));
    expect(first).toContain('I');
  });

  it('take no time for a thing that a pronoun stands for', async () => {
    expect(await chains('The ferry sank on Monday. It was old.')).toEqual(['The ferry | It']);
  });
});

describe('references', () => {
  it('are the same on every reading and lie in the order of their ends, each within the text', async () => {
    const report = reportOf('The port, which Norway built, employs “our best people”, its director Ada Venn said. She praised it.');
    const [first, again] = [await read(report), await read(report)];
    expect(again.references).toEqual(first.references);
    expect(first.references.map(({ end }) => end)).toEqual(first.references.map(({ end }) => end).toSorted((a, b) => a - b));
    for (const { start, end } of first.references) expect(report.text.slice(start, end)).toMatch(/\S/u);
  });
});
