import { describe, expect, it } from 'vitest';
import { read } from '../../../language/index.ts';
import { reportOf } from '../../../language/testing.ts';
import { contextOf } from '../../context.ts';
import { rolesOf } from './roles.ts';

async function rolesAt(text: string, word: string): Promise<{ sources: string[]; targets: string[] }> {
  const report = reportOf(text);
  const [at] = contextOf(report, await read(report)).sentences;
  if (!at) throw new RangeError(`no sentence in "${text}"`);
  const token = at.sentence.tokens.findIndex(({ form }) => form === word);
  const { sources, targets } = rolesOf(at, token);
  const words = (nouns: typeof sources) => nouns.map(({ head }) => at.sentence.tokens[head]?.form ?? '');
  return { sources: words(sources), targets: words(targets) };
}

describe('who acts and what is acted upon', () => {
  it.each([
    ['The tablet sold out within hours.', 'sold', [], ['tablet']],
    ['The index fell 212 points to close at 9,871.', 'fell', [], ['index']],
    ['The bank’s shares gained 3 percent on Monday.', 'gained', [], ['shares']],
    ['The brewer closed two of its mills.', 'closed', ['brewer'], ['two']],
    ['The carmaker lost its licence last year.', 'lost', ['carmaker'], ['licence']],
    ['The shipyard began to build ferries.', 'began', ['shipyard'], []],
    ['The yacht’s launch was put off.', 'launch', [], ['yacht']],
    ['The offer of Norway for the mine was too low.', 'offer', ['Norway'], ['mine']],
    ['The plane made its first flight on Tuesday.', 'flight', [], ['its']],
  ])('%s [%s]', async (text, word, sources, targets) => {
    expect(await rolesAt(text, word)).toEqual({ sources, targets });
  });
});
