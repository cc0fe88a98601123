import { expect, it } from 'vitest';
import { makeReport } from '../../../../test/support/report-of-text.ts';
import { contextOf } from '../../context.ts';
import { wordFactuality } from './word-factuality.ts';

/** The value of the word in brackets: "certain positive". */
async function valueOf(marked: string): Promise<string> {
  const start = marked.indexOf('[');
  const text = marked.replace(/[[\]]/g, '');
  const isTitle = !text.endsWith('.');
  const { report, reading } = await makeReport(isTitle ? `${text}\n\nMore was not known.` : text, isTitle ? { roles: ['title'] } : {});
  const at = contextOf(report, reading).sentences.find(({ sentence }) => sentence.end > start);
  const token = at?.sentence.tokens.findIndex((word) => word.start === start) ?? -1;
  if (!at || token < 0) return 'not found';
  const { certainty, polarity } = wordFactuality(at, token);
  return `${certainty} ${polarity}`;
}

const VALUES: Readonly<Record<string, readonly string[]>> = {
  'certain positive': [
    'The brewer [closed] two plants.',
    'The brewer will [open] a plant in Riga.',
    'The brewer said it would [open] a plant in Riga.',
    'Brewer to [open] plant in Riga',
    'The brewer said sales were poor and it would [close] a plant.',
    'The brewer did not take part, [blaming] a strike.',
    'The brewer agreed to [buy] its rival.',
    'The brewer was forced to [withdraw] the advert.',
    'The brewer has to [pay] a fine.',
    'The brewer managed to [cut] its losses.',
    'The brewer reported that profits had [fallen].',
    'Regulators discussed the [sale] of the brewer.',
  ],
  'certain negative': [
    'The brewer did not [comment].',
    'The brewer has not yet [published] its accounts.',
    'The brewer failed to [find] a buyer.',
    'The brewer declined to [name] the buyer.',
    'The brewer denied that it had [copied] the label.',
    'The deal was signed without [asking] the owners.',
    'The brewer cancelled the [launch] of the drink.',
    'The parties reached no [agreement] on Friday.',
    'The strike prevented the brewer from [delivering] beer.',
    'The brewer has yet to [announce] a date.',
    'The brewer is unable to [pay] its debts.',
  ],
  'probable positive': [
    'The brewer plans to [sell] its pubs.',
    'The brewer intends to [hire] 40 people.',
    'Analysts expect the brewer to [report] a loss.',
    'Prices will probably [rise] in spring.',
    'The brewer is likely to [post] a loss.',
    'The merger would [create] the largest brewer in Chile.',
    'Economists believe that the slump [ended] in May.',
  ],
  'possible positive': [
    'The brewer may [raise] prices.',
    'The ruling could [cost] the brewer a fortune.',
    'Perhaps the brewer will [appeal].',
    'It is possible that the brewer will [appeal].',
    'The brewer is considering [closing] a plant.',
    'The court allowed the brewer to [resume] work.',
    'They spoke about a possible [merger].',
  ],
  'underspecified positive': [
    'The drink is scheduled to [arrive] in shops.',
    'The brewer closed a plant in May and is due to [open] another in June.',
  ],
  'underspecified underspecified': [
    'The brewer hopes to [win] back drinkers.',
    'The brewer wants to [sell] its pubs.',
    'The brewer will close a plant in order to [save] money.',
    'The brewer must [repay] the loan.',
    'The owners called for [talks].',
    'If demand [recovers], the plant stays open.',
    'It is unclear whether the deal will [survive].',
    'If [convicted], the brewer will appeal.',
    'The brewer hopes to get its beer [sold] abroad.',
  ],
};

it.each(Object.entries(VALUES).flatMap(([value, sentences]) => sentences.map((sentence) => [sentence, value] as const)))(
  '%s is %s',
  async (sentence, value) => {
    expect(await valueOf(sentence)).toBe(value);
  },
);
