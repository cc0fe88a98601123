import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../test/support/findings-of-text.ts';

const speakers = async (text: string) => {
  const { statements, entities } = await findingsOf(text);
  return statements.map(({ speaker, speakerEntity }) => {
    const { name, kind, country } = entities[speakerEntity ?? -1] ?? {};
    return name === undefined ? speaker?.exact : `${name} (${kind}, ${country})`;
  });
};

describe('who speaks for a state', () => {
  it('is the body that spoke, and not the state', async () => {
    expect(await speakers("Kenya's defence ministry said the base was safe.")).toEqual(["Kenya's defence ministry (organisation, KEN)"]);
    expect(await speakers('The Chadian army said the road was open.')).toEqual(['Chadian army (organisation, TCD)']);
    expect(await speakers("Peru's central bank said inflation would slow.")).toEqual(["Peru's central bank (organisation, PER)"]);
    expect(await speakers('Kenya said the base was safe. The Kenyan government said it would pay.')).toEqual([
      'Kenya (government, KEN)',
      'Kenya (government, KEN)',
    ]);
  });

  it('is the office of whoever a pronoun means', async () => {
    expect(await speakers('President William Ruto will fly to Oslo, his office said.')).toEqual(['William Ruto’s office (organisation, KEN)']);
    expect(await speakers('The king met his guests, his office said.')).toEqual(['his office']);
  });

  it('is one body however it is called', async () => {
    expect(await speakers('The Norwegian Health Ministry said rates fell. “It is over,” Norway’s health ministry said.')).toEqual([
      'Norwegian Health Ministry (organisation, NOR)',
      'Norwegian Health Ministry (organisation, NOR)',
    ]);
    expect(await speakers("Japan's central bank said prices rose.")).toEqual(['Bank of Japan (organisation, JPN)']);
    expect(await speakers("Chad's military said the road was open. The Chadian army said the bridge was shut.")).toEqual([
      "Chad's military (organisation, TCD)",
      "Chad's military (organisation, TCD)",
    ]);
  });

  it('is taken up by its noun alone, and by "it"', async () => {
    expect(
      await speakers("Ghana's electoral commission said turnout was high. The commission said counting had begun. It said no ballot was lost."),
    ).toEqual(Array.from({ length: 3 }, () => "Ghana's electoral commission (organisation, GHA)"));
    const acting = "Ghana's electoral commission met in Accra on Monday. It said no ballot was lost.";
    expect(await speakers(acting)).toEqual(["Ghana's electoral commission (organisation, GHA)"]);
    expect((await findingsOf(acting)).statements[0]?.doubts).toBeUndefined();
    expect(await speakers("Ghana's electoral commission met Torvik Ltd in Accra. Togo was late. It said no ballot was lost.")).not.toContain(
      "Ghana's electoral commission (organisation, GHA)",
    );
    expect(await speakers('The provincial flood authority said 60 had died. The authority said homes were lost.')).toEqual([
      'The provincial flood authority',
      'The provincial flood authority',
    ]);
  });

  it('stays open where two bodies of that noun were told, or a name has it', async () => {
    const two =
      "Chad's interior ministry said it was late. Mali's interior ministry said it was not. Rain fell. Roads flooded. The ministry said it was over.";
    expect((await speakers(two)).at(-1)).toBe('The ministry');
    const named = "Torvik Bank sold shares. Peru's central bank said rates rose. Rain fell. The bank said it was late.";
    expect((await speakers(named)).at(-1)).toBe('The bank');
  });

  it('is a group where all of them speak, and the words alone of some', async () => {
    expect(await speakers('Kenyan officials said the deal was near.')).toEqual(['Kenyan officials (group, KEN)']);
    expect(
      await speakers('A Kenyan official said the deal was near. Two Kenyan officials said it was far. Several Kenyan lawmakers said it was dead.'),
    ).toEqual(['A Kenyan official', 'Two Kenyan officials', 'Several Kenyan lawmakers']);
  });

  it('is another one where a place or a state tells which, and nobody of whom a body only spoke', async () => {
    const ministries = "France's foreign ministry summoned the envoy. The ministry in Tehran said it was hostile.";
    expect(await speakers(ministries)).toEqual(['ministry in Tehran (organisation, IRN)']);
    const courts = 'The Supreme Court of Kenya heard the petition. The court in Mombasa said it had no power.';
    expect(await speakers(courts)).toEqual(['The court in Mombasa']);
    const other = 'The European Court of Human Rights ruled on Monday. The Turkish court said it would wait.';
    expect(await speakers(other)).toEqual(['Turkish court (organisation, TUR)']);
    const sued = 'The US Justice Department sued Apple. The department said the firm had broken the law. It said customers paid more.';
    expect((await speakers(sued)).at(-1)).toBe('US Justice Department (organisation, USA)');
    const denied = await findingsOf('Amnesty International said 30 people died. The army denied it. It said there was no camp.');
    expect(denied.statements.at(-1)).toMatchObject({ doubts: ['speaker'] });
    expect(denied.statements.at(-1)?.speakerEntity).toBeUndefined();
  });

  it('is none named before where its own state is told', async () => {
    const text = 'The Supreme Court of Kenya said the law was void. Germany’s top court said the tax was legal.';
    expect((await speakers(text)).at(-1)).toBe('Germany’s top court (organisation, DEU)');
  });
});
