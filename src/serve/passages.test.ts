import { expect, it } from 'vitest';
import { alignedReports } from '../../test/support/aligned-story.ts';
import { HandMade } from '../../test/support/analysed-report.ts';
import { lookup } from '../dossier/index.ts';
import { passageOf } from './passages.ts';

it('shows the sentence that tells it, not all the text from a place in the title on', () => {
  const made = new HandMade({
    source: { name: 'Fjord Post' },
    parts: [
      ['title', 'A busy day in Lumen'],
      ['paragraph', 'The trams ran late. Nobody minded.'],
      ['paragraph', 'It rained. Mara Aster visited the harbour. She left at noon.'],
    ],
  });
  const aster = made.entity('person:mara-aster', 'person', 'Mara Aster', ['Mara Aster']);
  const lumen = made.entity('place:lumen', 'place', 'Lumen', ['Lumen'], { country: 'SWE' });
  made.event({ trigger: 'visited', who: [{ role: 'source', entity: aster, words: 'Mara Aster' }], place: { entity: lumen, words: 'Lumen' } });
  const dossier = { ...lookup(alignedReports(made.analysed)), fingerprint: '' };
  const [account] = dossier.alignment.events.flatMap(({ accounts }) => accounts);
  if (!account) throw new RangeError('no account');
  const { text, start, marks } = passageOf(dossier, account);
  expect(text).toBe('Mara Aster visited the harbour.');
  expect(marks.map((mark) => [mark.role, text.slice(mark.start - start, mark.end - start)])).toEqual([
    ['trigger', 'visited'],
    ['source', 'Mara Aster'],
  ]);
  const place = passageOf(dossier, account, [{ ...made.span('Lumen'), role: 'differs' }]);
  expect(place.text).toBe('A busy day in Lumen');
});
