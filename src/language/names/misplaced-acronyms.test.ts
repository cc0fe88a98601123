import { describe, expect, it } from 'vitest';
import { names } from './mentions.fixture.ts';

describe('letters that knowledge has for somebody', () => {
  it.each([
    ['told before', 'Guards of the paramilitary Rapid Support Forces fled. The RSF denied that.', 'RSF → org:rapid-support-forces'],
    ['told later', 'The RSF denied that. Guards of the paramilitary Rapid Support Forces fled.', 'RSF → org:rapid-support-forces'],
    ['in brackets', 'The Rapid Support Forces (RSF) fled. The RSF denied that.', 'RSF → org:rapid-support-forces'],
  ])('mean whom the report spells out with them, %s', async (_, text, told) => expect(await names(text)).toContain(told));

  it('mean nobody known where they bear arms', async () => {
    expect(await names('RSF gunmen looted a clinic. The RSF denied it.')).toEqual(['RSF → name:group:rsf', 'RSF → name:group:rsf']);
  });

  it.each([
    ['RSF condemned the arrest of two reporters.', 'RSF → org:reporters-without-borders'],
    ['Reporters Without Borders (RSF) wrote to the Rapid Support Forces. RSF said so.', 'RSF → org:reporters-without-borders'],
    ['CNN met ELN fighters near Cali.', 'CNN → org:cnn'],
    ['CNN met ELN fighters near Cali.', 'ELN → org:eln'],
    ['The European Central Bank met. The Elbonian Chemicals Board didn’t. The ECB cut rates.', 'ECB → org:european-central-bank'],
    ['The rebels let BBC reporters in.', 'BBC → org:bbc'],
  ])('stay those of knowledge otherwise: %s', async (text, told) => expect(await names(text)).toContain(told));
});
