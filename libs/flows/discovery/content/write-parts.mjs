import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const room = join(import.meta.dirname, '../../../../dist/libs/flows/discovery/src/lexicon/parts-file.js');
const { partsFile } = await import(room);
writeFileSync(join(import.meta.dirname, 'parts.txt'), partsFile());
