import { ANONYMOUS, type Actor, ROLES, type Role, systemActor } from '#kernel';
import { actorOfPerson } from '../person.js';
import { membershipPolicy } from './membership.policy.js';

const [OWN, OTHER] = ['01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b'];
const [KARI, OLA] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'];

const kariAs = (role: Role, organisationId: string | null): Actor =>
  actorOfPerson({ id: KARI, name: 'Kari' }, [{ role, organisationId }]);

/** Who comes near people at all, and handles those of the own body, another, and every body; and signs out Kari, and Ola. */
const TABLE: readonly [string, Actor, string][] = [
  ['nobody', ANONYMOUS, '- --- --'],
  ['Kari without a role', actorOfPerson({ id: KARI, name: 'Kari' }, []), '- --- x-'],
  ...ROLES.map((role): [string, Actor, string] => [
    `Kari, ${role} of the own body`,
    kariAs(role, OWN),
    role === 'ADMIN' ? 'x x-- x-' : '- --- x-',
  ]),
  ...ROLES.map((role): [string, Actor, string] => [
    `Kari, ${role} of every body`,
    kariAs(role, null),
    role === 'ADMIN' ? 'x xxx xx' : '- --- x-',
  ]),
  ['a key, ADMIN of the own body', { ...kariAs('ADMIN', OWN), kind: 'KEY', id: `key:${KARI}` }, 'x x-- --'],
  ['the product itself', systemActor('cli'), 'x xxx xx'],
];

describe('who may do what with people', () => {
  it.each(TABLE)('%s', (_, actor, expected) => {
    const may = [
      [membershipPolicy.mayAdminister(actor)],
      [OWN, OTHER, null].map((body) => membershipPolicy.mayHandle(actor, body)),
      [KARI, OLA].map((person) => membershipPolicy.maySignOut(actor, person)),
    ];
    expect(may.map((group) => group.map((yes) => (yes ? 'x' : '-')).join('')).join(' ')).toBe(expected);
  });
});
