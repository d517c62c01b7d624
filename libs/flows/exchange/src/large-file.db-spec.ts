import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { systemActor } from '#kernel';
import { SetClock, TestJournal } from '../../../../test/support/journal.js';
import { openRooms } from '../../../../test/support/rooms.js';
import { ExchangeModule } from './exchange.module.js';
import { ImportFile } from './index.js';

const ROWS = 2_500;
const BODY = 'Ord og setninger om det vi lærte. '.repeat(600);
const MEGABYTE = 1_000_000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const heapUsed = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};

describe('a file of 50 MB', () => {
  it('is read without memory growing with it', async () => {
    const journal = await TestJournal.open(new SetClock());
    const rooms = await openRooms(journal, ExchangeModule);
    const marks: number[] = [];
    let bytes = 0;
    const report = await rooms.get(ImportFile).run(systemActor('test'), {
      bytes: async function* () {
        for (let place = 0; place < ROWS; place += 1) {
          const line = Buffer.from(
            `${JSON.stringify({ id: `row-${place}`, source: 'Large', lang: 'nb', title: `Tittel ${place}`, body: BODY })}\n`,
          );
          bytes += line.length;
          if (place % 500 === 499) marks.push(heapUsed());
          yield line;
        }
      },
      dryRun: true,
    });
    expect(bytes).toBeGreaterThan(50 * MEGABYTE);
    expect(report).toEqual({ created: ROWS, updated: 0, unchanged: 0, rejected: 0 });
    expect(Math.max(...marks) - marks[0]!).toBeLessThan(15 * MEGABYTE);
    await rooms.close();
    await journal.end();
  });
});
