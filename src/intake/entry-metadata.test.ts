import { describe, expect, it } from 'vitest';
import { edtf } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { withEntryMetadata } from './entry-metadata.ts';

const draft = (metadata: Partial<Draft['metadata']> = {}): Draft => ({ text: '', parts: [], metadata: { authors: [], ...metadata }, problems: [] });

describe('what is said of an entry by what holds it', () => {
  it('counts more than what the entry says of itself', () => {
    const { metadata } = withEntryMetadata(draft({ title: 'Own', authors: ['Ada Holm'] }), {
      title: 'Said',
      authors: ['Ivo Brandt'],
      source: 'The Ledger',
    });
    expect(metadata).toMatchObject({ title: 'Said', authors: ['Ivo Brandt'], sourceName: 'The Ledger' });
  });

  it('fills only what a page leaves out where it comes from a feed that led there', () => {
    const said = { title: 'Said', date: edtf('2024-05-02'), source: 'The Ledger', yields: true };
    expect(withEntryMetadata(draft({ title: 'Own' }), said).metadata).toMatchObject({
      title: 'Own',
      date: { edtf: '2024-05-02' },
      sourceName: 'The Ledger',
    });
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,hello', 'ftp://ledger.example/a', 'nowhere'])(
    'is no address of a report where it is %s',
    (url) => {
      expect(withEntryMetadata(draft(), { url }).metadata.url).toBeUndefined();
    },
  );
});
