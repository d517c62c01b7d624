import { newId, systemActor } from '#kernel';
import { layBodies } from '../../../../../test/support/builders/ground.builder.js';
import { aPerson } from '../../../../../test/support/builders/person.builder.js';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { actorName } from './actor-name.sql.js';

const ACTOR = systemActor('test');

describe('what whoever did something is called', () => {
  let journal: TestJournal;

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
  });
  afterAll(() => journal.end());

  const called = async (id: string): Promise<string | null> =>
    (await journal.database.readOnce<{ name: string | null }>(`select ${actorName('$1::text')} as name`, [id]))[0]!
      .name;

  it('is the name of the person as long as there is one, and of the body whose program it was', async () => {
    const person = await journal.database.transaction(ACTOR, (tx) => aPerson(tx, { name: 'Rita Redaktør' }));
    expect(await called(`person:${person.id}`)).toBe('Rita Redaktør');
    await journal.database.transaction(ACTOR, (tx) =>
      tx.query(`update people set erased_at = now() where id = $1`, [person.id]),
    );
    expect(await called(`person:${person.id}`)).toBeNull();
    await layBodies(journal.database, [{ slug: 'digdir', number: '991825827' }]);
    const [named] = await journal.database.readOnce<{ name: string }>(
      `select n.name from organisation_names n join organisations o on o.id = n.organisation_id where o.slug = 'digdir'`,
    );
    expect(await called('machine:991825827')).toBe(named?.name);
  });

  it.each([
    'anonymous',
    'system:publications',
    'machine:974760673',
    'machine:',
    'person:anna',
    'person:------------------------------------',
    `key:${newId()}`,
    `person:${newId()}`,
    '',
  ])('is nothing for %j', async (id) => {
    expect(await called(id)).toBeNull();
  });
});
