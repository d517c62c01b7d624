import { createReadStream, existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { systemActor } from '#kernel';
import { SetClock, TestJournal } from '../../../../test/support/journal.js';
import { openRooms } from '../../../../test/support/rooms.js';
import { ExchangeModule } from './exchange.module.js';
import { ImportFile, type ImportNote, LoadFirstContent } from './index.js';

const folder = path.join(process.cwd(), '../shared/data/cases');
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.ndjson')) : [];
const suite = files.length > 0 ? describe : describe.skip;

suite(`the collected texts (skipped where there is no folder ../shared/data/cases beside the checkout)`, () => {
  let journal: TestJournal;
  let rooms: INestApplicationContext;

  beforeAll(async () => {
    const clock = new SetClock();
    clock.advance(365 * 86_400);
    journal = await TestJournal.open(clock);
    rooms = await openRooms(journal, ExchangeModule);
    await rooms.get(LoadFirstContent).run(systemActor('test'));
  });

  afterAll(async () => {
    await rooms.close();
    await journal.end();
  });

  it.each(files.length > 0 ? files : ['no file'])('%s comes in whole, what is rejected is explained', async (file) => {
    const content = path.join(folder, file);
    const rows = readFileSync(content, 'utf8').trimEnd().split('\n').length;
    const rejected: ImportNote[] = [];
    const { created, updated, unchanged, ...report } = await rooms.get(ImportFile).run(systemActor('test'), {
      bytes: () => createReadStream(content),
      defaultSource: file,
      publish: true,
      onNote: (note) => void (note.kind === 'REJECTED' && rejected.push(note)),
    });
    expect(created + updated + unchanged + report.rejected).toBe(rows);
    expect(rejected.filter(({ message, line }) => message === '' || line < 1)).toEqual([]);
    expect(rejected).toEqual([]);
  });
});
