import { forgetWords, keepWords, keptWords, type WordStore } from './kept-words.js';

const aStore = (): WordStore & { readonly keys: () => string[] } => {
  const map = new Map<string, string>();
  return {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
    key: (place) => [...map.keys()][place] ?? null,
    get length() {
      return map.size;
    },
    keys: () => [...map.keys()],
  };
};

const place = { person: 'kari', story: 'S1', part: 'NB/need' };
const words = { text: 'Ikke lagret.', basedOn: 'v1', at: '2026-01-01T12:00:00Z' };

describe('words that are not saved yet', () => {
  it('are kept by person, story and part until they are saved', () => {
    const store = aStore();
    keepWords(store, place, words);
    expect(keptWords(store, place)).toEqual(words);
    expect(keptWords(store, { ...place, person: 'ola' })).toBeNull();
    expect(keptWords(store, { ...place, part: 'NN/need' })).toBeNull();
    keepWords(store, place, null);
    expect([keptWords(store, place), store.keys()]).toEqual([null, []]);
  });

  it('are forgotten when their writer signs out, and when somebody else comes', () => {
    const store = aStore();
    store.setItem('other', 'stays');
    for (const person of ['kari', 'ola']) {
      keepWords(store, { ...place, person }, words);
      keepWords(store, { ...place, person, part: 'NB/result' }, words);
    }
    forgetWords(store, 'ola');
    expect(keptWords(store, place)).toBeNull();
    expect(keptWords(store, { ...place, person: 'ola' })).toEqual(words);
    forgetWords(store);
    expect(store.keys()).toEqual(['other']);
  });

  it('are none where the store is broken, full or not there', () => {
    const store = aStore();
    store.setItem('ildsjel.unsaved/kari/S1/NB/need', '{"text":');
    expect(keptWords(store, place)).toBeNull();
    store.setItem('ildsjel.unsaved/kari/S1/NB/need', '{"text":1}');
    expect(keptWords(store, place)).toBeNull();
    const full = {
      ...aStore(),
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => keepWords(full, place, words)).not.toThrow();
    expect(keptWords(null, place)).toBeNull();
  });
});
