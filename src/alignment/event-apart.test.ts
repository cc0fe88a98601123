import { describe, expect, it } from 'vitest';
import { HandMade } from '../../test/support/analysed-report.ts';
import { align } from './index.ts';

const TEXT =
  'Raiders shot 12 people in Orvel on Sunday. Sudland shot three poachers in Orvel on Sunday. The mayor blamed the herders. Ana Brandt blamed Corvex. The envoy blamed the ferrymen.';

function report(): HandMade {
  return new HandMade({ published: '2031-03-03', parts: [['paragraph', TEXT]] });
}

/** The words that tell the accounts of each event. */
function eventsOf(made: HandMade): string[] {
  const { events } = align([made.analysed]);
  return events
    .map(({ accounts }) =>
      accounts
        .map(({ sentence }) => TEXT.slice(sentence.start, sentence.end).split(' ', 1).join(''))
        .toSorted()
        .join(' '),
    )
    .toSorted();
}

describe('what one report tells of others', () => {
  it('is another event where other doers did it to others', () => {
    const made = report();
    const people = (name: string, words: string, country = 'SWE') => made.entity(`name:group:${name}`, 'group', name, [words], { country });
    const sudland = made.entity('gov:SWE', 'government', 'Sudland', ['Sudland'], { country: 'SWE', sectors: ['GOV'] });
    const orvel = made.entity('place:orvel', 'place', 'Orvel', ['Orvel'], { country: 'SWE' });
    const shot = (source: number, by: string, target: number, whom: string) =>
      made.event({
        trigger: 'shot',
        in: `shot ${whom}`,
        predicate: 'kill',
        type: 'ASSAULT',
        who: [
          { role: 'source', entity: source, words: by },
          { role: 'target', entity: target, words: whom },
        ],
        place: { entity: orvel, words: 'Orvel' },
        time: '2031-03-02',
      });
    shot(people('raiders', 'Raiders'), 'Raiders', people('people', '12 people'), '12 people');
    shot(sudland, 'Sudland', people('poachers', 'poachers'), 'three poachers');
    expect(eventsOf(made)).toEqual(['Raiders', 'Sudland']);
  });

  it('is another event where somebody else is accused, whoever accuses', () => {
    const made = report();
    const herders = made.entity('name:group:herders', 'group', 'herders', ['herders']);
    const corvex = made.entity('name:organisation:corvex', 'organisation', 'Corvex', ['Corvex']);
    const state = { country: 'SWE', sectors: ['GOV' as const] };
    const brandt = made.entity('person:ana-brandt', 'person', 'Ana Brandt', ['Ana Brandt'], state);
    const sudland = made.entity('gov:SWE', 'government', 'Sudland', ['Sudland'], state);
    const blamed = { trigger: 'blamed', predicate: 'accuse', type: 'ACCUSE' } as const;
    made.event({
      ...blamed,
      in: 'blamed the herders',
      who: [
        { role: 'source', entity: sudland, words: 'mayor' },
        { role: 'target', entity: herders, words: 'the herders' },
      ],
    });
    made.event({
      ...blamed,
      in: 'blamed Corvex',
      who: [
        { role: 'source', entity: brandt, words: 'Ana Brandt' },
        { role: 'target', entity: corvex, words: 'Corvex' },
      ],
    });
    expect(eventsOf(made)).toEqual(['Ana', 'The']);
  });
});
