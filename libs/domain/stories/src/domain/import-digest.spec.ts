import { canonicalRow } from './import-digest.js';
import type { ImportedStory } from './story-input.js';

const row: ImportedStory = {
  externalId: 'one',
  publishedAt: '2017-12-18',
  content: { kind: 'CASE_STORY', originalLanguage: 'nb', texts: [{ language: 'nb', title: 'Én', summary: 'To' }] },
};

describe('what tells two rows of an import apart', () => {
  it('is not the order of their fields', () => {
    const { kind, originalLanguage, texts } = row.content;
    expect(
      canonicalRow({ content: { texts, originalLanguage, kind }, publishedAt: '2017-12-18', externalId: 'one' }),
    ).toBe(canonicalRow(row));
  });

  it('is not when the source published it', () => {
    expect(canonicalRow({ ...row, publishedAt: null })).toBe(canonicalRow(row));
  });

  it('is every word of what they say', () => {
    const texts = [{ language: 'nb' as const, title: 'Én', summary: 'Tre' }];
    expect(canonicalRow({ ...row, content: { ...row.content, texts } })).not.toBe(canonicalRow(row));
    expect(canonicalRow({ ...row, sourceUrl: 'https://example.org' })).not.toBe(canonicalRow(row));
  });
});
