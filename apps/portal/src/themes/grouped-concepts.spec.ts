import { groupedConcepts, type ListedConcept } from './grouped-concepts.js';

const concept = (slug: string, ...broader: string[]): ListedConcept => ({
  slug,
  label: slug,
  broader: broader.map((wider) => ({ slug: wider })),
});
const told = (concepts: readonly ListedConcept[]): string[] =>
  groupedConcepts(concepts).map(({ top, narrower }) => `${top.slug}: ${narrower.map(({ slug }) => slug).join(' ')}`);

describe('concepts in groups', () => {
  it('stand under those at the top, however far down and under each of them', () => {
    const all = [concept('a'), concept('aa', 'a'), concept('aaa', 'aa'), concept('b'), concept('ab', 'a', 'b')];
    expect(told(all)).toEqual(['a: aa aaa ab', 'b: ab']);
  });

  it('stand at the top where what is wider is not listed', () => {
    expect(told([concept('x', 'gone'), concept('y')])).toEqual(['x: ', 'y: ']);
  });

  it('come to an end although a vocabulary goes in circles', () => {
    expect(told([concept('a', 'b'), concept('b', 'a')])).toEqual(['a: b', 'b: a']);
  });
});
