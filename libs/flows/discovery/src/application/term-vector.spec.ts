import { termVector } from './term-vector.js';

const NOTHING = { title: [], summary: [], labels: [], names: [], wider: [], sections: [] };

describe('a vector of terms', () => {
  it('has each term once, with where it stands and what that weighs', () => {
    expect(termVector({ ...NOTHING, title: ['gevinst'], sections: ['gevinst', 'maal'] })).toBe(
      `'gevinst':1A,2D 'maal':3D`,
    );
  });

  it('stays within what PostgreSQL takes, the most telling terms first', () => {
    const many = Array.from({ length: 200_000 }, (_, place) => `term${place}`);
    const vector = termVector({
      ...NOTHING,
      title: ['viktig'],
      sections: [...many, ...Array<string>(1_000).fill('ofte')],
    });
    expect(vector.startsWith(`'viktig':1A`)).toBe(true);
    expect(vector.split(' ').length).toBeLessThan(60_000);
    expect(vector).not.toMatch(/:\d{6}/);
  });
});
