import { describe, expect, it } from 'vitest';
import { read } from '../index.ts';
import { plainReport } from '../plain-report.ts';

const entityCalled = async (name: string, text: string) => (await read(plainReport(text))).entities.find((entity) => entity.name.startsWith(name));

describe('the sector of a person', () => {
  it('is told by an office of a state beside the name, and not by any captain or minister', async () => {
    expect((await entityCalled('Lena Berg', "Lena Berg, Kenya's foreign minister, left."))?.sectors).toEqual(['GOV']);
    expect((await entityCalled('Lena Berg', "Lena Berg, Chelsea's captain, left."))?.sectors).toEqual([]);
    expect((await entityCalled('Lena Berg', 'Lena Berg, a Methodist minister, left.'))?.sectors).toEqual([]);
    expect((await entityCalled('Lena Berg', 'Lena Berg, a rebel commander, left.'))?.sectors).toEqual([]);
  });
});

describe('the country of a firm or body', () => {
  it.each([
    ['its own name', 'Central Bank of Ghana', 'The Central Bank of Ghana kept its rate unchanged.', 'GHA'],
    ['an adjective of one state in its name', 'South African Dairy Union', 'The South African Dairy Union called a strike.', 'ZAF'],
    ['an adjective before a noun for what it is', 'Torvik Holdings', 'Danish toymaker Torvik Holdings opened a shop.', 'DNK'],
    ['a state that has it', 'Torvik Holdings', "Denmark's Torvik Holdings opened a shop.", 'DNK'],
    ['what is set beside it', 'Torvik Holdings', 'Torvik Holdings, a Danish toymaker, opened a shop.', 'DNK'],
    ['the town where it is based', 'Torvik Holdings', 'Torvik Holdings, which is based in Copenhagen, opened a shop.', 'DNK'],
    ['"based" before it', 'Torvik Holdings', 'Copenhagen-based Torvik Holdings opened a shop.', 'DNK'],
    ['where what it is stands', 'Torvik Holdings', 'Torvik Holdings, a toymaker from Denmark, opened a shop.', 'DNK'],
    ['a town and its state', 'Torvik Holdings', 'Torvik Holdings, a lender in Aarhus, Denmark, opened a shop.', 'DNK'],
    ['an adjective behind who owns it', 'Torvik Holdings', 'Torvik Holdings, a family-owned Danish toymaker, opened a shop.', 'DNK'],
    ['the region that it is of', 'Torvik Holdings', 'Torvik Holdings, an Ohio toymaker, opened a shop.', 'USA'],
    ['the state in the name of an airline', 'Kenya International Airways', 'Kenya International Airways bought two jets.', 'KEN'],
    ['the words that take it up', 'Torvik Holdings', 'Torvik Holdings opened a shop. The Danish company said it was pleased.', 'DNK'],
    ['"of" and a state', 'Torvik Holdings', 'The plant was sold to Torvik Holdings of the Netherlands.', 'NLD'],
  ])('is told by %s', async (_, name, text, country) => {
    expect((await entityCalled(name, text))?.country).toBe(country);
  });

  it.each([
    ['of two states', 'Uganda-Rwanda Cable Company', 'The Uganda-Rwanda Cable Company laid a line.'],
    ['of the states of a region', 'Western African Dairy Union', 'The Western African Dairy Union called a strike in Kenya.'],
  ])('is not told by a name %s', async (_, name, text) => {
    const body = await entityCalled(name, text);
    expect(body).toBeDefined();
    expect(body?.country).toBeUndefined();
  });

  it.each([
    ['who owns it', 'Chinese-owned toymaker Torvik Holdings opened a shop.'],
    ['who owns it, behind an article', 'The Chinese-owned firm Torvik sued Chile.'],
    ['where it does something', 'Torvik Holdings opened a shop in Denmark.'],
    ['where it gives work', 'Torvik Holdings, the second-largest employer in Wales, opened a shop.'],
    ['where it lays out money', 'Torvik Holdings, a foreign investor in Kenya, opened a shop.'],
    ['where it sells most', 'Torvik Holdings, the top brewer in Kenya, opened a shop.'],
    ['whom it supplies', 'Torvik Holdings, a supplier of German breweries, opened a shop.'],
    ['a town of which another state has one too', 'Torvik Holdings, a Worcester retailer, opened a shop.'],
    ['a name that a state within another has too', 'Georgia retailer Torvik Holdings opened a shop.'],
    ['where its child is based', 'Torvik Holdings, the parent of Oslo-based Orvel, opened a shop.'],
    ['where its rival is based', 'Torvik Holdings, a rival of Oslo-based Orvel, opened a shop.'],
    ['two countries', 'Danish toymaker Torvik Holdings opened a shop. Torvik Holdings, a Swedish firm, makes dolls.'],
  ])('is not told by %s', async (_, text) => {
    expect((await entityCalled('Torvik Holdings', text))?.country).toBeUndefined();
  });
});

describe('the country of whoever serves a state', () => {
  it.each([
    ['a body of it before his post', 'State Department spokesman Ada Holm said the talks were over.', 'USA'],
    ['a body with its adjective', 'Russian Defence Ministry spokesman Ada Holm said the talks were over.', 'RUS'],
    ['the body that he speaks for', 'Ada Holm, a spokeswoman for the Norwegian police, said the talks were over.', 'NOR'],
    ['the body that he heads', "Ada Holm, who heads Norway's navy, said the talks were over.", 'NOR'],
    ['a part of it', 'Texas Governor Ada Holm said the talks were over.', 'USA'],
  ])('is told by %s', async (_, text, country) => {
    expect((await entityCalled('Ada Holm', text))?.country).toBe(country);
  });

  it.each([
    ['to whose government he is sent', 'Ada Holm, the ambassador to the Norwegian government, said the talks were over.'],
    ['whose army holds him', 'Ada Holm, a prisoner of the Russian army, said the talks were over.'],
    ['at whose parliament he asks for things', 'Ada Holm, a lobbyist at the Norwegian parliament, said the talks were over.'],
    ['of which he is a critic', 'Kremlin critic Ada Holm said the talks were over.'],
    ['of which he reports', 'White House correspondent Ada Holm said the talks were over.'],
  ])('is not that %s', async (_, text) => {
    expect((await entityCalled('Ada Holm', text))?.country).toBeUndefined();
  });

  it('is not that of a firm or a school', async () => {
    expect((await entityCalled('Ada Holm', "Ada Holm, an economist with Norway's Torvik Bank, said the talks were over."))?.country).toBeUndefined();
  });

  it('is told by the office that stands before the name as before it', async () => {
    const text = "Romania's transport minister opened the port. Grain was moving. Trucks waited. The drivers slept. The minister, Ada Holm, saw it.";
    expect((await entityCalled('Ada Holm', text))?.country).toBe('ROU');
  });
});

const report = (dateline: string) =>
  `Cabinet raises fuel tax\n\n${dateline}\n\nKenya will tax petrol more from May. The Kenyan parliament voted for it.\n\nFinance Minister Ada Holmqvist said the tax was fair.\n\nDrivers in Mombasa honked in protest.\n`;

describe('the country of an office holder', () => {
  it('is inferred from the state of which the report speaks, and marked so', async () => {
    const minister = await entityCalled('Ada Holmqvist', report('NAIROBI, March 3, 2021 –'));
    expect([minister?.country, minister?.countryInferred]).toEqual(['KEN', true]);
  });

  it('is not where the report speaks of another as much', async () => {
    const text = report('March 3, 2021').replace('Kenya will', 'Kenya and Uganda will').replace('The Kenyan', 'Neither').replace(' in Mombasa', '');
    expect((await entityCalled('Ada Holmqvist', text))?.country).toBeUndefined();
  });

  it('is the state of which the same office was told before', async () => {
    const text = `Hikers rescued in Kenya\n\nTwo hikers were found in Kenya on Monday, Denmark's foreign minister said.\n\nKenyan rangers and the Kenyan army had searched for them.\n\nForeign Minister Ada Holmqvist thanked them.\n`;
    expect((await entityCalled('Ada Holmqvist', text))?.country).not.toBe('KEN');
  });
});
