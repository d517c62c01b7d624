import { WordMemory } from './word-memory.js';

describe('the memory of words', () => {
  it('holds no more than twice a generation, however many words come', () => {
    const memory = new WordMemory<number>(100);
    for (let number = 0; number < 10_000; number += 1) {
      memory.set(`ord${number}`, number);
      expect(memory.size).toBeLessThanOrEqual(200);
    }
    expect(memory.get('ord9999')).toBe(9_999);
    expect(memory.get('ord1')).toBeUndefined();
  });

  it('keeps what is asked for again and again', () => {
    const memory = new WordMemory<number>(100);
    memory.set('kommune', -1);
    for (let number = 0; number < 1_000; number += 1) {
      memory.set(`ord${number}`, number);
      expect(memory.get('kommune')).toBe(-1);
    }
  });
});
