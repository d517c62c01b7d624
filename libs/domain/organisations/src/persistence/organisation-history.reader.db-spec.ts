import type { INestApplicationContext } from '@nestjs/common';
import { newId, systemActor } from '#kernel';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import { LoadOrganisations } from '../application/load-organisations.js';
import { OrganisationsModule } from '../organisations.module.js';
import { OrganisationHistoryReader } from './organisation-history.reader.js';
import { OrganisationReader } from './organisation.reader.js';

describe('the history of bodies', () => {
  let journal: TestJournal;
  let rooms: INestApplicationContext;
  const idOf = async (slug: string): Promise<string> =>
    (await rooms.get(OrganisationReader).bySlugs([slug], 'nb')).get(slug)!.id;
  const lineOf = async (slug: string): Promise<string[]> => {
    const id = await idOf(slug);
    return (await rooms.get(OrganisationHistoryReader).lineage([id])).get(id)!.map((member) => member.slug);
  };

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
    rooms = await openRooms(journal, OrganisationsModule);
    await rooms.get(LoadOrganisations).run(systemActor('test'));
  });

  afterAll(() => journal.end());

  it('leads from Asker to Røyken, Hurum and old Asker, and from each of them back, but not from one to another', async () => {
    expect(await lineOf('asker')).toEqual(['asker', 'asker-0220', 'hurum', 'royken']);
    expect(await lineOf('royken')).toEqual(['asker', 'royken']);
    expect(await lineOf('hurum')).toEqual(['asker', 'hurum']);
  });

  it('leads from Snillfjord, which was divided, to all that got a part of it, and back', async () => {
    expect(await lineOf('snillfjord')).toEqual(['heim', 'hitra', 'orkland', 'snillfjord']);
    expect(await lineOf('hitra')).toEqual(['hitra', 'snillfjord']);
    expect(await lineOf('heim')).toEqual(['halsa', 'heim', 'hemne', 'snillfjord']);
  });

  it('leads down through a merger that was undone', async () => {
    expect(await lineOf('haram-1534')).toEqual(['alesund', 'haram', 'haram-1534']);
    expect(await lineOf('haram')).toEqual(expect.arrayContaining(['alesund', 'haram-1534', 'orskog']));
  });

  it('answers for many bodies at once, and says nothing of those that are none', async () => {
    const ids = await Promise.all([idOf('asker'), idOf('hitra')]);
    const lines = await rooms.get(OrganisationHistoryReader).lineage([...ids, newId(), "'; --"]);
    expect([...lines.keys()].sort()).toEqual([...ids].sort());
  });

  it('tells right before, right after and numbers over time', async () => {
    const id = await idOf('asker');
    const histories = await rooms.get(OrganisationHistoryReader).history([id]);
    expect(histories.get(id)).toMatchObject({
      predecessors: [{ on: '2020-01-01', kind: 'MERGER' }, { on: '2020-01-01' }, { on: '2020-01-01' }],
      successors: [],
      codes: [
        { code: '3025', validFrom: '2020-01-01', validTo: '2023-12-31' },
        { code: '3203', validFrom: '2024-01-01', validTo: null },
      ],
    });
  });
});
