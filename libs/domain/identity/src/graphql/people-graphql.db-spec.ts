import { ROLES, newId, systemActor } from '#kernel';
import { LoadOrganisations } from '#domain/organisations';
import { toGlobalId } from '#platform/graphql-kit';
import { type SignedIn, TestApi } from '../../../../../test/support/api.js';

const MEMBERS = `query ($organisation: String, $first: Int, $after: String) {
  members(organisation: $organisation, first: $first, after: $after) {
    edges { node { person { id name } email role since organisation { slug } } } pageInfo { hasNextPage endCursor } } }`;
const INVITATIONS = `query ($organisation: String) {
  invitations(organisation: $organisation) { edges { node { id email role expiresAt organisation { slug } } } } }`;
const INVITE = `mutation ($input: InviteMemberInput!) {
  inviteMember(input: $input) { link invitation { id email role organisation { slug } } errors { code path } } }`;
const WITHDRAW = `mutation ($input: WithdrawInvitationInput!) {
  withdrawInvitation(input: $input) { invitation { id } errors { code path } } }`;
const CHANGE = `mutation ($input: ChangeRoleInput!) {
  changeRole(input: $input) { member { role person { name } organisation { slug } } errors { code path } } }`;
const REMOVE = `mutation ($input: RemoveMemberInput!) {
  removeMember(input: $input) { person { name } errors { code path } } }`;
const SIGN_OUT = `mutation ($input: SignOutEverywhereInput!) {
  signOutEverywhere(input: $input) { sessions errors { code } } }`;
const VIEWER = '{ viewer { name person { id email language } roles { role organisation { slug } } } }';

const idOf = ({ personId }: SignedIn): string => toGlobalId('Person', personId);

describe('the GraphQL edge of people', () => {
  let api: TestApi;
  let system: SignedIn;
  let asker: SignedIn;
  let bergen: SignedIn;
  let amina: SignedIn;

  beforeAll(async () => {
    api = await TestApi.start();
    await api.get(LoadOrganisations).run(systemActor('test'));
    system = await api.person('ADMIN', null, 'Solveig');
    asker = await api.person('ADMIN', 'asker', 'Nils');
    bergen = await api.person('ADMIN', 'bergen', 'Oddny');
    amina = await api.person('CONTRIBUTOR', 'asker', 'Amina');
  });
  afterAll(() => api.stop());

  const codes = async (query: string, variables: object, asking?: SignedIn | string): Promise<readonly string[]> =>
    (await api.graphql(query, variables, asking)).errors.map(({ extensions }) => extensions.code);

  it('shows a signed-in person themselves', async () => {
    expect(await api.ask(VIEWER, {}, amina)).toEqual({
      viewer: {
        name: 'Amina',
        person: { id: idOf(amina), email: null, language: 'NB' },
        roles: [{ role: 'CONTRIBUTOR', organisation: { slug: 'asker' } }],
      },
    });
    expect(await api.ask(VIEWER, {}, await api.key('ADMIN'))).toMatchObject({ viewer: { person: null } });
  });

  describe.each<[string, string, () => object]>([
    ['members', MEMBERS, () => ({ organisation: 'asker' })],
    ['invitations', INVITATIONS, () => ({ organisation: 'asker' })],
    ['inviteMember', INVITE, () => ({ input: { email: 'a@b.no', organisation: 'asker', role: 'READER' } })],
    ['changeRole', CHANGE, () => ({ input: { person: idOf(amina), organisation: 'asker', role: 'ADMIN' } })],
    ['removeMember', REMOVE, () => ({ input: { person: idOf(amina), organisation: 'asker' } })],
  ])('%s', (_, query, variables) => {
    it('is for those who administer the body', async () => {
      expect(await codes(query, variables())).toEqual(['UNAUTHENTICATED']);
      for (const role of ROLES.filter((one) => one !== 'ADMIN'))
        expect(await codes(query, variables(), await api.person(role, 'asker'))).toEqual(['FORBIDDEN']);
      expect(await codes(query, variables(), await api.person(null))).toEqual(['FORBIDDEN']);
      expect(await codes(query, variables(), bergen)).toEqual(['FORBIDDEN']);
      expect(await codes(query, variables(), await api.key('ADMIN', 'bergen'))).toEqual(['FORBIDDEN']);
    });

    it('keeps those who hold a role for every body for those who administer every body', async () => {
      const given = variables() as { input?: object };
      const everywhere = given.input ? { input: { ...given.input, organisation: null } } : { organisation: null };
      expect(await codes(query, everywhere, asker)).toEqual(['FORBIDDEN']);
    });
  });

  it('shows the people of a body page by page', async () => {
    const first = await api.ask<{
      members: { edges: { node: { person: { name: string } } }[]; pageInfo: { endCursor: string } };
    }>(MEMBERS, { organisation: 'asker', first: 2 }, asker);
    expect(first.members).toMatchObject({
      edges: [
        {
          node: {
            person: { id: idOf(asker), name: 'Nils' },
            role: 'ADMIN',
            email: null,
            organisation: { slug: 'asker' },
          },
        },
        { node: { person: { name: 'Amina' }, role: 'CONTRIBUTOR' } },
      ],
      pageInfo: { hasNextPage: true },
    });
    const after = first.members.pageInfo.endCursor;
    const second = await api.ask<typeof first>(MEMBERS, { organisation: 'asker', after }, asker);
    expect(new Set(second.members.edges.map(({ node }) => node.person.name))).toEqual(
      new Set(['Test READER', 'Test CONTRIBUTOR', 'Test EDITOR']),
    );
    expect(await codes(MEMBERS, { organisation: 'bergen', after }, bergen)).toEqual(['BAD_USER_INPUT']);
    expect(await codes(MEMBERS, { organisation: 'no-such-body' }, system)).toEqual(['BAD_USER_INPUT']);
    const everywhere = await api.ask<typeof first>(MEMBERS, {}, system);
    expect(everywhere.members.edges.map(({ node }) => node.person.name)).toEqual(['Solveig']);
  });

  it('invites somebody by a link that is shown once, and takes that back', async () => {
    const input = { email: 'ny@asker.no', organisation: 'asker', role: 'EDITOR' };
    const made = await api.ask<{ inviteMember: { link: string; invitation: { id: string } } }>(
      INVITE,
      { input },
      asker,
    );
    expect(made.inviteMember).toMatchObject({
      link: expect.stringMatching(/^https:\/\/ildsjel\.example\/auth\/sign-in\?invitation=[\w-]{43}$/),
      invitation: { email: 'ny@asker.no', role: 'EDITOR', organisation: { slug: 'asker' } },
      errors: [],
    });
    const [{ dump } = { dump: '' }] = await api.rows<{ dump: string }>(
      `select json_agg(i)::text as dump from invitations i`,
    );
    expect(dump).not.toContain(made.inviteMember.link.split('=')[1]);
    const { id } = made.inviteMember.invitation;
    expect(await api.ask(INVITATIONS, { organisation: 'asker' }, asker)).toMatchObject({
      invitations: { edges: [{ node: { id, email: 'ny@asker.no' } }] },
    });
    const missing = {
      withdrawInvitation: { invitation: null, errors: [{ code: 'NOT_FOUND', path: ['input', 'id'] }] },
    };
    expect(await codes(WITHDRAW, { input: { id } })).toEqual(['UNAUTHENTICATED']);
    expect(await codes(WITHDRAW, { input: { id } }, amina)).toEqual(['FORBIDDEN']);
    expect(await codes(WITHDRAW, { input: { id: 'x' } }, asker)).toEqual(['BAD_USER_INPUT']);
    expect(await api.ask(WITHDRAW, { input: { id } }, bergen)).toEqual(missing);
    expect(await api.ask(WITHDRAW, { input: { id } }, asker)).toMatchObject({ withdrawInvitation: { errors: [] } });
    expect(await api.ask(WITHDRAW, { input: { id } }, asker)).toEqual(missing);
    expect(await api.ask(INVITATIONS, { organisation: 'asker' }, asker)).toEqual({ invitations: { edges: [] } });
  });

  it.each([
    [{ email: 'x', role: 'READER', organisation: 'asker' }, 'BAD_USER_INPUT', 'email'],
    [{ email: 'a@b c.no', role: 'READER', organisation: 'asker' }, 'BAD_USER_INPUT', 'email'],
    [{ email: 'a@b.no', role: 'READER', organisation: 'asker', days: 0 }, 'BAD_USER_INPUT', 'days'],
    [{ email: 'a@b.no', role: 'READER', organisation: 'asker', days: 61 }, 'BAD_USER_INPUT', 'days'],
    [{ email: 'a@b.no', role: 'READER', organisation: 'no-such-body' }, 'NOT_FOUND', 'organisation'],
  ])('does not invite %j', async (input, code, field) => {
    expect(await api.ask(INVITE, { input }, system)).toEqual({
      inviteMember: { link: null, invitation: null, errors: [{ code, path: ['input', field] }] },
    });
  });

  it('tells nothing of whether an address is known', async () => {
    await api.rows(`update people set email = 'amina@asker.no' where name = 'Amina'`);
    const answers = await Promise.all(
      ['amina@asker.no', 'nobody@asker.no'].map(async (email) => {
        const input = { email, organisation: 'bergen', role: 'READER' };
        const { inviteMember } = await api.ask<{ inviteMember: object }>(INVITE, { input }, bergen);
        return JSON.stringify(inviteMember)
          .replace(email, '')
          .replaceAll(/[\w-]{40,}/g, '');
      }),
    );
    expect(answers[0]).toBe(answers[1]);
  });

  it('changes a role, which counts within a second', async () => {
    const kari = await api.person('READER', 'asker', 'Kari');
    expect(await codes(MEMBERS, { organisation: 'asker' }, kari)).toEqual(['FORBIDDEN']);
    const input = { person: idOf(kari), organisation: 'asker', role: 'ADMIN' };
    expect(await api.ask(CHANGE, { input }, asker)).toEqual({
      changeRole: { member: { role: 'ADMIN', person: { name: 'Kari' }, organisation: { slug: 'asker' } }, errors: [] },
    });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await codes(MEMBERS, { organisation: 'asker' }, kari)).toEqual([]);
    expect(await api.ask(REMOVE, { input: { person: idOf(kari), organisation: 'asker' } }, asker)).toEqual({
      removeMember: { person: { name: 'Kari' }, errors: [] },
    });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await codes(MEMBERS, { organisation: 'asker' }, kari)).toEqual(['FORBIDDEN']);
    expect(await api.ask(VIEWER, {}, kari)).toMatchObject({ viewer: { name: 'Kari', roles: [] } });
  });

  it.each<[string, () => string]>([
    ['somebody of another body', () => idOf(bergen)],
    ['somebody who holds a role for every body', () => idOf(system)],
    ['nobody', () => toGlobalId('Person', newId())],
  ])('neither changes nor removes %s, in the same words', async (_, person) => {
    const input = { person: person(), organisation: 'asker' };
    const errors = [{ code: 'NOT_FOUND', path: ['input', 'person'] }];
    expect(await api.ask(CHANGE, { input: { ...input, role: 'READER' } }, asker)).toEqual({
      changeRole: { member: null, errors },
    });
    expect(await api.ask(REMOVE, { input }, asker)).toEqual({ removeMember: { person: null, errors } });
    expect(await codes(REMOVE, { input: { ...input, person: toGlobalId('ApiKey', newId()) } }, asker)).toEqual([
      'BAD_USER_INPUT',
    ]);
  });

  it('never removes the last one who administers every body', async () => {
    const errors = [{ code: 'CONFLICT', path: ['input', 'person'] }];
    expect(await api.ask(REMOVE, { input: { person: idOf(system) } }, system)).toEqual({
      removeMember: { person: null, errors },
    });
    expect(await api.ask(CHANGE, { input: { person: idOf(system), role: 'EDITOR' } }, system)).toEqual({
      changeRole: { member: null, errors },
    });
  });

  it('ends the sessions of a person everywhere', async () => {
    const kari = await api.person(null, null, 'Kari');
    expect(await codes(SIGN_OUT, { input: {} })).toEqual(['UNAUTHENTICATED']);
    expect(await codes(SIGN_OUT, { input: {} }, await api.key('ADMIN', 'asker'))).toEqual(['FORBIDDEN']);
    expect(await codes(SIGN_OUT, { input: { person: idOf(amina) } }, kari)).toEqual(['FORBIDDEN']);
    expect(await codes(SIGN_OUT, { input: { person: idOf(amina) } }, asker)).toEqual(['FORBIDDEN']);
    expect(await api.ask(SIGN_OUT, { input: {} }, kari)).toEqual({ signOutEverywhere: { sessions: 1, errors: [] } });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await api.ask(VIEWER, {}, kari)).toEqual({ viewer: null });
    const other = await api.person(null, null, 'Ola');
    expect(await api.ask(SIGN_OUT, { input: { person: idOf(other) } }, system)).toMatchObject({
      signOutEverywhere: { sessions: 1 },
    });
    expect(await api.ask(SIGN_OUT, { input: { person: toGlobalId('Person', newId()) } }, system)).toMatchObject({
      signOutEverywhere: { sessions: 0 },
    });
  });
});
