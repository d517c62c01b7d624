import { areCollected, collectedFiles } from '../../../../test/support/collected-texts.js';
import { Installation } from '../../../../test/support/installation.js';

const A_YEAR = 365 * 86_400;

describe(
  areCollected ? 'the collected texts' : 'the shapes of the collected texts (../shared/data/cases is not there)',
  () => {
    let here: Installation;
    beforeAll(async () => {
      here = await Installation.open();
      here.clock.advance(A_YEAR);
    });
    afterAll(() => here.end());

    it.each(collectedFiles)(
      '$name comes in whole, and whatever is rejected is explained',
      async ({ name, content }) => {
        const text = content();
        const { report, notes } = await here.take(text, { defaultSource: name });
        const { created, updated, unchanged, rejected } = report;
        expect(created + updated + unchanged + rejected).toBe(text.trimEnd().split('\n').length);
        expect(notes.filter(({ kind }) => kind === 'REJECTED')).toEqual([]);
        expect((await here.take(text, { defaultSource: name })).report).toEqual({
          ...report,
          created: 0,
          unchanged: created,
        });
      },
    );
  },
);
