import { readFileSync } from 'node:fs';
import path from 'node:path';
import { partsFile } from './parts-file.js';

describe('the parts that are shipped', () => {
  it('are those that are learnt from the list as it is shipped', () => {
    const shipped = readFileSync(path.join(process.cwd(), 'libs/flows/discovery/content/parts.txt'), 'utf8');
    expect(partsFile().split('\n')).toEqual(shipped.split('\n'));
  });
});
