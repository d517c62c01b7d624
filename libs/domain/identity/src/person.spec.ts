import { ANONYMOUS, systemActor } from '#kernel';
import { actorOfPerson, personIdOf } from './person.js';

const ID = '01900000-0000-7000-8000-000000000000';
const kari = { id: ID, name: 'Kari' };

describe('a person as the caller', () => {
  it('holds the highest of the roles for each body, and acts for the first', () => {
    const grants = [
      { role: 'READER', organisationId: 'a' },
      { role: 'EDITOR', organisationId: 'b' },
      { role: 'CONTRIBUTOR', organisationId: 'a' },
      { role: 'READER', organisationId: 'b' },
    ] as const;
    expect(actorOfPerson(kari, grants)).toEqual({
      kind: 'PERSON',
      id: `person:${ID}`,
      name: 'Kari',
      grants: [
        { role: 'CONTRIBUTOR', organisationId: 'a' },
        { role: 'EDITOR', organisationId: 'b' },
      ],
      organisationId: 'a',
    });
  });

  it('acts for no body when they administer all of them, or none', () => {
    const everywhere = { role: 'ADMIN', organisationId: null } as const;
    expect(actorOfPerson(kari, [{ role: 'EDITOR', organisationId: 'a' }, everywhere]).organisationId).toBeNull();
    expect(actorOfPerson(kari, [])).toMatchObject({ grants: [], organisationId: null });
    const reader = [
      { role: 'READER', organisationId: null },
      { role: 'EDITOR', organisationId: 'a' },
    ] as const;
    expect(actorOfPerson(kari, reader).organisationId).toBe('a');
  });

  it('is known by the actor, and nobody else is', () => {
    expect(personIdOf(actorOfPerson(kari, []))).toBe(ID);
    for (const actor of [ANONYMOUS, systemActor('x'), { ...ANONYMOUS, kind: 'KEY' as const, id: `person:${ID}` }])
      expect(personIdOf(actor)).toBeNull();
  });
});
