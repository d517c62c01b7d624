import { systemActor } from '#kernel';
import { LoadOrganisations } from '#domain/organisations';
import { TestApi } from '../../../../../test/support/api.js';

const VIEWER = '{ viewer { name kind key { prefix expiresAt } roles { role organisation { slug } } } }';
const CREATE = `mutation ($input: CreateApiKeyInput!) {
  createApiKey(input: $input) { token apiKey { id prefix role organisation { slug } } errors { code path } }
}`;
const REVOKE = `mutation ($input: RevokeApiKeyInput!) {
  revokeApiKey(input: $input) { apiKey { revokedAt } errors { code path } }
}`;
const KEYS = '{ apiKeys(first: 100) { edges { node { prefix name organisation { slug } } } } }';

interface Created {
  createApiKey: { token: string; apiKey: { prefix: string } };
}

describe('the GraphQL edge of identity', () => {
  let api: TestApi;
  let admin: string;
  let editor: string;

  beforeAll(async () => {
    api = await TestApi.start();
    await api.get(LoadOrganisations).run(systemActor('test'));
    admin = await api.key('ADMIN', 'asker');
    editor = await api.key('EDITOR', null);
  });

  afterAll(() => api.stop());

  it('shows callers themselves, and nobody to nobody', async () => {
    expect(await api.ask(VIEWER)).toEqual({ viewer: null });
    expect(await api.ask(VIEWER, {}, admin)).toMatchObject({
      viewer: {
        name: 'test ADMIN',
        kind: 'KEY',
        key: { expiresAt: null },
        roles: [{ role: 'ADMIN', organisation: { slug: 'asker' } }],
      },
    });
    expect(await api.ask(VIEWER, {}, editor)).toMatchObject({
      viewer: { roles: [{ role: 'EDITOR', organisation: null }] },
    });
  });

  it.each<[string, object]>([
    [CREATE, { input: { name: 'x', role: 'READER' } }],
    [REVOKE, { input: { prefix: 'abcdefgh' } }],
    [KEYS, {}],
  ])('keeps keys for administrators: %#', async (operation, variables) => {
    expect((await api.graphql(operation, variables)).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    expect((await api.graphql(operation, variables, editor)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  it('makes a key that works until it is ended', async () => {
    const input = { name: 'Portal', role: 'CONTRIBUTOR', organisation: '920125298', expiresAt: '2090-01-01T00:00:00Z' };
    const { createApiKey } = await api.ask<Created>(CREATE, { input }, admin);
    const { token, apiKey } = createApiKey;
    expect(await api.ask(VIEWER, {}, token)).toMatchObject({
      viewer: { name: 'Portal', key: { prefix: apiKey.prefix } },
    });
    const listed = await api.graphql(KEYS, {}, admin);
    expect(listed.text).toContain(apiKey.prefix);
    expect(listed.text).not.toContain(token);
    const ended = await api.ask(REVOKE, { input: { prefix: apiKey.prefix } }, admin);
    expect(ended).toMatchObject({ revokeApiKey: { apiKey: { revokedAt: expect.any(String) }, errors: [] } });
    await new Promise((wake) => setTimeout(wake, 1_000));
    const refused = await api.graphql(VIEWER, {}, token);
    expect(refused).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(refused.text).not.toContain(token);
  });

  it('narrows a key to scopes, and replaces it by one that is narrowed alike', async () => {
    const input = { name: 'Smal', role: 'ADMIN', organisation: 'asker', scopes: ['KEYS_MANAGE'] };
    const { createApiKey } = await api.ask<Created>(CREATE, { input }, admin);
    const { token, apiKey } = createApiKey;
    const scopes = '{ viewer { scopes key { prefix } } }';
    expect(await api.ask(scopes, {}, token)).toMatchObject({ viewer: { scopes: ['KEYS_MANAGE'] } });
    expect((await api.graphql('{ members(first: 1) { edges { cursor } } }', {}, token)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' }, message: 'This asks for the scope people:manage, which you have not.' },
    ]);
    const wider = await api.graphql(CREATE, { input: { ...input, scopes: ['STORIES_WRITE'] } }, token);
    expect(wider.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const rotate = `mutation ($input: RotateApiKeyInput!) {
      rotateApiKey(input: $input) { token apiKey { prefix scopes replacedBy } errors { code path } }
    }`;
    const { rotateApiKey } = await api.ask<{ rotateApiKey: Created['createApiKey'] }>(
      rotate,
      { input: { prefix: apiKey.prefix } },
      token,
    );
    expect(rotateApiKey).toMatchObject({ apiKey: { scopes: ['KEYS_MANAGE'], replacedBy: null }, errors: [] });
    for (const each of [token, rotateApiKey.token])
      expect(await api.ask(scopes, {}, each)).toMatchObject({ viewer: { scopes: ['KEYS_MANAGE'] } });
    expect(await api.ask(rotate, { input: { prefix: apiKey.prefix } }, admin)).toMatchObject({
      rotateApiKey: { token: null, apiKey: null, errors: [{ code: 'CONFLICT', path: ['input', 'prefix'] }] },
    });
  });

  it('returns what is expected to go wrong, and makes no key for another body', async () => {
    const key = { name: 'x', role: 'READER', organisation: 'asker' };
    const ask = (change: object) => api.ask(CREATE, { input: { ...key, ...change } }, admin);
    expect(await ask({ organisation: 'nobody' })).toMatchObject({
      createApiKey: { token: null, apiKey: null, errors: [{ code: 'NOT_FOUND', path: ['input', 'organisation'] }] },
    });
    const everywhere = await api.graphql(CREATE, { input: { name: 'x', role: 'READER' } }, admin);
    expect(everywhere.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await ask({ expiresAt: '2020-01-01T00:00:00Z' })).toMatchObject({
      createApiKey: { errors: [{ code: 'BAD_USER_INPUT', path: ['input', 'expiresAt'] }] },
    });
    const other = await api.graphql(CREATE, { input: { ...key, organisation: 'hitra' } }, admin);
    expect(other.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await api.ask(REVOKE, { input: { prefix: 'aaaaaaaa' } }, admin)).toMatchObject({
      revokeApiKey: { apiKey: null, errors: [{ code: 'NOT_FOUND' }] },
    });
  });
});
