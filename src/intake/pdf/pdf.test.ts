import { describe, expect, it } from 'vitest';
import { type WrittenLine, writePdf } from '../testing/pdf-writer.ts';
import { UnreadableInput } from '../unreadable.ts';
import { draftOfPdf } from './index.ts';

const lines = (texts: readonly string[], top = 700): WrittenLine[] => texts.map((text, index) => ({ text, y: top - index * 14 }));

/** A page with a running header and its number below. */
const page = (number: number, body: readonly string[]): WrittenLine[] => [
  { text: `Harbour Institute - Report 12 - ${number}`, y: 760 },
  ...lines(body),
  { text: String(number), y: 30 },
];

async function textOf(pages: readonly (readonly WrittenLine[])[]): Promise<string> {
  return (await draftOfPdf(writePdf(pages), true)).text;
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await draftOfPdf(bytes, false);
    return 'read';
  } catch (error) {
    return error instanceof UnreadableInput ? error.code : String(error);
  }
}

describe('the text of a PDF', () => {
  it('joins lines to a paragraph and parts paragraphs at a wide gap', async () => {
    const text = await textOf([
      [
        ...lines(['The two ministers met in the harbour town on Monday and', 'signed the fishing accord after long talks.']),
        ...lines(['A second round is planned for the autumn, officials told us', 'before they left the town.'], 650),
      ],
    ]);
    expect(text).toBe(
      'The two ministers met in the harbour town on Monday and signed the fishing accord after long talks.\n\nA second round is planned for the autumn, officials told us before they left the town.',
    );
  });

  it('takes back the hyphen of a word that a line end breaks', async () => {
    expect(await textOf([lines(['The accord is seen as an inter-', 'national success by both of the sides.'])])).toBe(
      'The accord is seen as an international success by both of the sides.',
    );
  });

  it('keeps the hyphen of a word that the document writes with one', async () => {
    expect(await textOf([lines(['Exports of dual-use goods fell, while imports of dual-', 'use goods rose by a tenth.'])])).toContain(
      'imports of dual-use goods',
    );
  });

  it('writes ligatures out as letters', async () => {
    expect(await textOf([lines(['The \\256nance minister con\\256rmed the \\257eet.'])])).toBe('The finance minister confirmed the fleet.');
  });

  it('carries a paragraph over a page break and tells running lines apart', async () => {
    const draft = await draftOfPdf(
      writePdf([
        page(1, ['The institute finds that the fleet has grown faster than', 'any other on the coast and that it will soon be the']),
        page(2, ['largest of the region, with forty new ships on order.']),
        page(3, ['The third page stands alone with one sentence of its own.']),
      ]),
      false,
    );
    expect(draft.text).toContain('it will soon be the largest of the region');
    const roles = draft.parts
      .filter((part) => draft.text.slice(part.start, part.end).startsWith('Harbour Institute - Report'))
      .map((part) => part.role);
    expect(new Set(roles)).toEqual(new Set(['boilerplate']));
  });
});

describe('the title of a PDF', () => {
  it('is the line that is set largest, whatever stands above it', async () => {
    const draft = await draftOfPdf(
      writePdf([
        [
          { text: 'Harbour Institute Policy Notes', y: 760, size: 10 },
          { text: 'What the fishing accord leaves open', y: 730, size: 22 },
          ...lines([
            'The accord that both ministers signed on Monday settles who may',
            'fish where, and leaves open who is to count the catch of the boats.',
          ]),
          ...lines(
            ['Both sides have said that a joint office will be set up by the', 'summer, and neither has yet said who is going to pay for it.'],
            650,
          ),
        ],
      ]),
      false,
    );
    expect(draft.metadata.title).toBe('What the fishing accord leaves open');
    const titles = draft.parts.filter((part) => part.role === 'title').map((part) => draft.text.slice(part.start, part.end));
    expect(titles).toEqual(['What the fishing accord leaves open']);
  });
});

describe('a PDF that gives no report', () => {
  it('is told when it was cut in half', async () => {
    const whole = writePdf([lines(['Some words that stand on the page for all to read.'])]);
    expect(await codeOf(whole.subarray(0, Math.floor(whole.length / 2)))).toBe('pdf-damaged');
  });

  it('is told when a password protects it', async () => {
    expect(await codeOf(writePdf([lines(['Hidden words.'])], { encrypted: true }))).toBe('pdf-encrypted');
  });

  it('is told when its pages are pictures', async () => {
    expect(await codeOf(writePdf([[]]))).toBe('pdf-without-text');
  });

  it('is told when it is a PDF by its first line only', async () => {
    expect(await codeOf(Buffer.from('%PDF-1.7\nnothing of the kind\n%%EOF'))).toBe('pdf-damaged');
  });
});
