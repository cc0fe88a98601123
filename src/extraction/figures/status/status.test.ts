import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

const statuses = async (text: string) => (await findingsOf(text, { published: '2024-06-12' })).figures.map(({ status }) => status);

describe('whether a figure is real', () => {
  it('is told by the clause where it is a part of what is there', async () => {
    expect((await statuses('Kenya may close 30 of its 90 embassies.'))[0]).toBe('hypothetical');
    expect((await statuses('Kenya closed 30 of its 90 embassies.'))[0]).toBe('occurred');
  });

  it('is over where something else is to follow it', async () => {
    expect(await statuses('Orvel will shut a mill after posting a loss of $5 million.')).toEqual(['occurred']);
  });

  it('is foreseen under a verb of foreseeing, and aimed at in a target', async () => {
    expect(await statuses('The agency forecast that demand for oil would grow by 5 percent this year.')).toEqual(['expected']);
    expect(await statuses('Kenya Power kept its target of a profit margin of 5 percent.')).toEqual(['planned']);
    expect(await statuses('Toyota kept its forecast for an operating margin of about 5 percent this year.')).toEqual(['expected']);
    expect(await statuses('The pipeline, which would cost $2 billion, was agreed on last year.')).toEqual(['expected']);
    expect(await statuses('The dam, which would cost $2 billion, was never built.')).toEqual(['hypothetical']);
    expect((await statuses('If it is built, the pipeline would cost $2 billion.'))[0]).toBe('hypothetical');
  });

  it('is where what has been, or is, is estimated', async () => {
    expect(await statuses('The bank estimates the strike is costing $3 million a day.')).toEqual(['ongoing']);
    expect(await statuses('The ministry estimates that the flood has killed 40 people.')).toEqual(['occurred']);
    expect(await statuses('The bank estimates that the strike will cost $3 million.')).toEqual(['expected']);
  });

  it('is only claimed of what somebody claims to have done', async () => {
    expect(await statuses('Kenya claims to have destroyed 21 tanks.')).toEqual(['alleged']);
  });

  it('is not where it is only proposed', async () => {
    expect(await statuses('Corvex proposed a dividend of 40 cents a share.')).toEqual(['proposed']);
    expect(await statuses('A dividend of 40 cents was proposed by the board of Corvex.')).toEqual(['proposed']);
    expect(await statuses('Corvex paid a dividend of 40 cents a share.')).toEqual(['occurred']);
  });

  it('is where it tells what something can hold, and not planned where it is a cost', async () => {
    expect(await statuses('The tram can carry 550 kg.')).toEqual(['occurred']);
    expect(await statuses('Bakers warned that a tax on sugar would cost 12,000 jobs.')).toEqual(['expected']);
  });

  it('is not where it hangs on a condition', async () => {
    expect(await statuses('Kenya would have to pay a fee of $9 million if it left.')).toEqual(['hypothetical']);
  });

  it('is not where it is foreseen, whatever stands before the noun', async () => {
    expect(await statuses('Toyota forecasts an operating profit of 38bn yen for the year ending 31 March 2025.')).toEqual(['expected']);
    expect(await statuses('Toyota stuck to its profit forecast of $38 million.')).toEqual(['expected']);
    expect(await statuses('Toyota reported an operating loss of $38 million.')).toEqual(['occurred']);
  });
});
