import { CreateApiKey, InviteMember } from '#domain/identity';
import { systemActor } from '#kernel';
import { toGlobalId } from '#platform/graphql-kit';
import { expectDone } from '../builders/story.builder.js';
import { BODY } from '../story-world.js';
import type { RightsWorld, Subject } from './rights-world.js';
import type { Trial } from './walk.js';

const SYSTEM = systemActor('test');
/** The body whose people or keys it is about; null for every body. */
const bodyIn = (state: string): string | null => (state === 'OF_EVERY_BODY' ? null : BODY);
const nobody = (state: string): Promise<Subject> => Promise.resolve({ id: '', more: { organisation: bodyIn(state) } });
const organisation = ({ more }: Subject): { organisation: unknown } => ({ organisation: more?.['organisation'] });

/** How the fields of people, invitations and keys are asked for. */
export const peopleTrials = (rights: RightsWorld): Readonly<Record<string, Trial>> => {
  const { api } = rights;
  const aKey = async (state: string): Promise<Subject> => {
    const key = { name: 'Prøves', role: 'READER', organisation: bodyIn(state), expiresAt: null } as const;
    const { token } = expectDone(await api.get(CreateApiKey).run(SYSTEM, key));
    return { id: token.slice('ildsjel_'.length, 'ildsjel_'.length + 8) };
  };
  const anInvitation = async (state: string): Promise<Subject> => {
    const input = { email: 'noen@example.no', organisation: bodyIn(state), role: 'READER', days: 1 } as const;
    const { id } = expectDone(await api.get(InviteMember).run(SYSTEM, input));
    return { id: toGlobalId('Invitation', id), more: { organisation: bodyIn(state) } };
  };
  const aPerson = async (state: string): Promise<Subject> => {
    const self = await api.person('READER', bodyIn(state), 'En Leser');
    return { id: toGlobalId('Person', self.personId), self, more: { organisation: bodyIn(state) } };
  };
  const onKey: Trial = { make: aKey, variables: ({ id }) => ({ input: { prefix: id } }) };
  const onPerson = (more: object = {}): Trial => ({
    make: aPerson,
    variables: (subject) => ({ input: { person: subject.id, ...organisation(subject), ...more } }),
  });
  const listed = (name: string, node: string, make: Trial['make']): Trial => ({
    make,
    query: `query ($organisation: String) { ${name}(organisation: $organisation, first: 100) { edges { node { ${node} } } } }`,
    variables: organisation,
    shown: ({ id }) => id,
  });
  return {
    'Query.viewer': { make: nobody, query: '{ viewer { name } }', variables: () => ({}) },
    'Query.apiKeys': {
      make: aKey,
      query: '{ apiKeys(first: 100) { edges { node { prefix } } } }',
      variables: () => ({}),
      shown: ({ id }) => id,
    },
    'Query.members': listed('members', 'person { id }', aPerson),
    'Query.invitations': listed('invitations', 'id', anInvitation),
    'Mutation.createApiKey': {
      make: nobody,
      variables: (subject) => ({ input: { name: 'Ny', role: 'READER', ...organisation(subject) } }),
      keeps: true,
    },
    'Mutation.rotateApiKey': onKey,
    'Mutation.revokeApiKey': onKey,
    'Mutation.inviteMember': {
      make: nobody,
      variables: (subject) => ({ input: { email: 'ny@example.no', role: 'READER', ...organisation(subject) } }),
      keeps: true,
    },
    'Mutation.withdrawInvitation': { make: anInvitation, variables: ({ id }) => ({ input: { id } }) },
    'Mutation.changeRole': onPerson({ role: 'CONTRIBUTOR' }),
    'Mutation.removeMember': onPerson(),
    'Mutation.signOutEverywhere': { make: aPerson, variables: ({ id }) => ({ input: { person: id } }) },
    'Mutation.erasePerson': {
      make: aPerson,
      variables: ({ id }) => ({ input: { person: id, confirmName: 'En Leser' } }),
    },
  };
};
