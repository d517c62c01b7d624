import { InviteMember } from '#domain/identity';
import { newId, systemActor } from '#kernel';
import { toGlobalId } from '#platform/graphql-kit';
import type { TestApi } from './api.js';
import type { PreparedChange } from './prepared-change.js';

/** What places of inputs about people take in the ordinary way. */
export const PEOPLE_INPUTS: Readonly<Record<string, string>> = {
  'InviteMemberInput.email': 'noen@example.no',
  'InviteMemberInput.organisation': 'asker',
  'ChangeRoleInput.organisation': 'asker',
  'ChangeRoleInput.person': toGlobalId('Person', newId()),
  'RemoveMemberInput.organisation': 'asker',
  'RemoveMemberInput.person': toGlobalId('Person', newId()),
};

/** An open invitation to every body, by its permanent id. */
export const anInvitation = async (api: TestApi): Promise<string> => {
  const input = { email: 'noen@example.no', organisation: null, role: 'READER', days: 1 } as const;
  const made = await api.get(InviteMember).run(systemActor('test'), input);
  if (!made.ok) throw new Error('The invitation was refused.');
  return toGlobalId('Invitation', made.value.id);
};

/** A signed-in person with a role for every body, by their permanent id. */
export const aReader = async (api: TestApi): Promise<string> =>
  toGlobalId('Person', (await api.person('READER', null, 'En Leser')).personId);

type Call = (name: string, input: object, selection: string) => Promise<unknown>;

/** The changes of who holds which role, asked for by an administrator of every body; readers see none of them. */
export const peopleMutations = (api: () => TestApi, call: Call): Readonly<Record<string, PreparedChange>> => ({
  inviteMember: {
    seen: false,
    prepare: async () => () => call('inviteMember', { email: 'ny@example.no', role: 'READER' }, 'invitation { id }'),
  },
  withdrawInvitation: {
    seen: false,
    prepare: async () => {
      const id = await anInvitation(api());
      return () => call('withdrawInvitation', { id }, 'invitation { id }');
    },
  },
  changeRole: {
    seen: false,
    prepare: async () => {
      const person = await aReader(api());
      return () => call('changeRole', { person, role: 'EDITOR' }, 'member { role }');
    },
  },
  removeMember: {
    seen: false,
    prepare: async () => {
      const person = await aReader(api());
      return () => call('removeMember', { person }, 'person { id }');
    },
  },
  signOutEverywhere: {
    seen: false,
    prepare: async () => {
      const person = await aReader(api());
      return () => call('signOutEverywhere', { person }, 'sessions');
    },
  },
});
