import type { ReviewRemarkFragment } from '../../.generated/documents.js';
import { anchorOf, remarksByAnchor } from './parts.js';

const remark = (id: string, part: string | null): ReviewRemarkFragment => ({
  id,
  part,
  language: null,
  quote: null,
  words: '',
  authorName: null,
  isOwn: false,
  resolvedAt: null,
  resolvedBy: null,
  at: '2026-01-01T00:00:00Z',
  revision: 1,
  answers: [],
});

describe('where comments stand on the page of a review', () => {
  it('is at their section, at the facts, or at the whole', () => {
    expect([null, 'methods', 'need', 'title'].map(anchorOf)).toEqual([
      'part-whole',
      'part-facts',
      'part-need',
      'part-title',
    ]);
  });

  it('is at the whole where the part is not shown', () => {
    const remarks = [remark('1', 'need'), remark('2', null), remark('3', 'gone'), remark('4', 'status')];
    const found = remarksByAnchor(remarks, ['title', 'need']);
    const ids = [...found].map(([place, those]) => [place, those.map(({ id }) => id)]);
    expect(Object.fromEntries(ids)).toEqual({ 'part-need': ['1'], 'part-whole': ['2', '3'], 'part-facts': ['4'] });
  });
});
