import { describe, expect, it } from 'vitest';
import { statementLines } from '../../../test/support/findings-of-text.ts';

describe('what is said goes on', () => {
  it('in a clause with a subject of its own behind "and"', async () => {
    expect(await statementLines('Jane Doe said two ovens broke on Monday and, on Tuesday, a mill stopped working.')).toEqual([
      'Jane Doe, indirect: two ovens broke on Monday and, on Tuesday, a mill stopped working',
    ]);
  });

  it('but not in what the speaker, the market or somebody else known did then', async () => {
    expect(await statementLines('Jane Doe said the mill was lost, and she left the hall.')).toEqual(['Jane Doe, indirect: the mill was lost']);
    expect(await statementLines('Toyota said it would shut two mills, and its shares fell 3 percent.')).toEqual([
      'Toyota, indirect: it would shut two mills',
    ]);
    expect(await statementLines('Jane Doe warned that prices would rise, and the franc fell 2 percent.')).toEqual([
      'Jane Doe, indirect: prices would rise',
    ]);
    expect(await statementLines('The union said it would strike, and Toyota closed the gates.')).toEqual(['The union, indirect: it would strike']);
  });

  it('but not in what the speaker does to those of whom he speaks', async () => {
    expect(await statementLines('The ministry said the nine clerks had "taken bribes" and gave them until May to resign.')).toEqual([
      'The ministry, mixed: the nine clerks had "taken bribes"',
    ]);
    expect(await statementLines('The ministry said the guards had beaten prisoners and gave them no water.')).toEqual([
      'The ministry, indirect: the guards had beaten prisoners and gave them no water',
    ]);
    expect(await statementLines('A teller said the gunmen had burst in and ordered them to lie down.')).toEqual([
      'A teller, indirect: the gunmen had burst in and ordered them to lie down',
    ]);
  });

  it('in an addition behind a comma', async () => {
    expect(await statementLines('Jane Doe asked hikers to stay on the paths and heed the signs, as well as carrying water.')).toEqual([
      'Jane Doe, indirect: to stay on the paths and heed the signs, as well as carrying water',
    ]);
  });

  it('behind a colon, but not before a semicolon', async () => {
    expect(await statementLines('The snow was to blame, Jane Doe said: it was too heavy for the roof.')).toEqual([
      'Jane Doe, indirect: The snow was to blame | it was too heavy for the roof',
    ]);
    expect(await statementLines('The mill did not recover; a year after the fire, Toyota announced: “Our debts have doubled.”')).toEqual([
      'Toyota, direct: Our debts have doubled.',
    ]);
  });
});
