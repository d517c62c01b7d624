import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { splitCompound } from './compound-splitter.js';
import { readWordList, withKnownWords } from './word-list.js';

const folder = mkdtempSync(join(tmpdir(), 'words-'));
afterAll(() => rmSync(folder, { recursive: true }));

const listOf = (text: string): ReadonlySet<string> => {
  writeFileSync(join(folder, 'words.txt'), text);
  return readWordList(join(folder, 'words.txt'));
};
const noCollection = { count: () => 0 };

describe('a list of the operator', () => {
  it('has a word a line, in normal form, however it is written', () => {
    expect([...listOf('\ufeffKvæfjord\r\n  a\u030Apen\n\nto ord\nord/FLAGG\n3d\nsluttord')]).toEqual([
      'kvaefjord',
      'aapen',
      'sluttord',
    ]);
  });

  it('lets compounds come apart whose parts nothing else knows', () => {
    expect(splitCompound('krypterbukser', withKnownWords(noCollection))).toEqual([]);
    const known = withKnownWords(noCollection, listOf('krypter\nbukser\n'));
    expect(splitCompound('krypterbukser', known)).toEqual(['krypter', 'bukser']);
  });

  it('that is not there is an error', () => expect(() => readWordList(join(folder, 'none'))).toThrow('ENOENT'));
});
