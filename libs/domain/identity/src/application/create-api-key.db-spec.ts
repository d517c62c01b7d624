import type { INestApplicationContext } from '@nestjs/common';
import { ANONYMOUS, type Actor, type Role, pageRequest, systemActor } from '#kernel';
import { LoadOrganisations, OrganisationReader } from '#domain/organisations';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import { readToken } from '../api-key-token.js';
import { IdentityModule } from '../identity.module.js';
import { ApiKeyReader } from '../persistence/api-key.reader.js';
import { CreateApiKey, type CreateApiKeyInput } from './create-api-key.js';
import { RevokeApiKey } from './revoke-api-key.js';

const system = systemActor('test');
const wanted: CreateApiKeyInput = { name: 'Portal', role: 'READER', organisation: null, expiresAt: null };

describe('making and ending keys', () => {
  let journal: TestJournal;
  let rooms: INestApplicationContext;
  let asker: string;
  let hitra: string;
  const holder = (role: Role, organisationId: string | null): Actor => ({
    ...ANONYMOUS,
    kind: 'KEY',
    id: 'key:test',
    grants: [{ role, organisationId }],
  });
  const create = (input: Partial<CreateApiKeyInput>, actor: Actor = system) =>
    rooms.get(CreateApiKey).run(actor, { ...wanted, ...input });
  const revoke = (prefix: string, actor: Actor = system) => rooms.get(RevokeApiKey).run(actor, { prefix });
  const made = async (input: Partial<CreateApiKeyInput> = {}, actor: Actor = system) => {
    const result = await create(input, actor);
    if (!result.ok) throw new Error('refused');
    return { ...result.value, prefix: readToken(result.value.token)!.prefix };
  };

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
    rooms = await openRooms(journal, IdentityModule);
    await rooms.get(LoadOrganisations, { strict: false }).run(system);
    const bodies = await rooms.get(OrganisationReader, { strict: false }).bySlugs(['asker', 'hitra'], 'nb');
    asker = bodies.get('asker')!.id;
    hitra = bodies.get('hitra')!.id;
  });

  afterAll(() => journal.end());

  it('asks who you are, and is for administrators of the body', async () => {
    await expect(create({}, ANONYMOUS)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(create({ organisation: 'asker' }, holder('EDITOR', asker))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(create({ organisation: 'hitra' }, holder('ADMIN', asker))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(create({ organisation: null }, holder('ADMIN', asker))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(revoke('abcdefgh', ANONYMOUS)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(revoke('abcdefgh', holder('EDITOR', null))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('makes a key for a body by slug or number, and keeps no secret', async () => {
    const expiresAt = '2027-01-01T00:00:00.000Z';
    const bySlug = await made({ organisation: 'asker', role: 'ADMIN', expiresAt }, holder('ADMIN', asker));
    const byNumber = await made({ organisation: '920 125 298', role: 'EDITOR' });
    const keys = rooms.get(ApiKeyReader);
    expect(await keys.byId(bySlug.id)).toMatchObject({
      name: 'Portal',
      role: 'ADMIN',
      organisationId: asker,
      expiresAt,
      revokedAt: null,
    });
    expect(await keys.byId(byNumber.id)).toMatchObject({
      organisationId: asker,
      prefix: byNumber.prefix,
      createdAt: '2026-03-02T09:00:00.000Z',
    });
    const kept = await journal.database.readOnce(
      "select row_to_json(k)::text || encode(secret_hash, 'escape') as text from api_keys k",
    );
    expect(JSON.stringify(kept)).not.toContain(readToken(byNumber.token)!.secret);
  });

  it.each<[string, string, Partial<CreateApiKeyInput>]>([
    ['BAD_USER_INPUT', 'name', { name: '  ' }],
    ['BAD_USER_INPUT', 'name', { name: 'x'.repeat(201) }],
    ['BAD_USER_INPUT', 'name', { name: 'a\u0000b' }],
    ['BAD_USER_INPUT', 'expiresAt', { expiresAt: '2026-03-02T09:00:00Z' }],
    ['BAD_USER_INPUT', 'expiresAt', { expiresAt: 'tomorrow' }],
    ['BAD_USER_INPUT', 'expiresAt', { expiresAt: '+275760-09-13T00:00:00.000Z' }],
    ['NOT_FOUND', 'organisation', { organisation: 'nobody' }],
    ['NOT_FOUND', 'organisation', { organisation: "'; drop table api_keys; --\u0000" }],
    ['NOT_FOUND', 'organisation', { organisation: '920125299' }],
  ])('refuses with %s at %s', async (code, path, input) => {
    expect(await create(input)).toMatchObject({ ok: false, errors: [{ code, path: [path] }] });
  });

  it('ends a key once; its moment stays', async () => {
    const { id, prefix } = await made({ organisation: 'asker' });
    expect(await revoke(prefix, holder('ADMIN', asker))).toEqual({ ok: true, value: id });
    const ended = await rooms.get(ApiKeyReader).byId(id);
    expect(ended?.revokedAt).toBe(journal.clock.now().toISOString());
    if (journal.clock instanceof SetClock) journal.clock.advance(60);
    expect(await revoke(prefix)).toMatchObject({ ok: true });
    expect(await rooms.get(ApiKeyReader).byId(id)).toEqual(ended);
  });

  it('finds no key of another body to end, nor by what is no prefix', async () => {
    const { prefix } = await made({ organisation: 'asker' });
    const nothing = { ok: false, errors: [{ code: 'NOT_FOUND', path: ['prefix'] }] };
    expect(await revoke(prefix, holder('ADMIN', hitra))).toMatchObject(nothing);
    for (const text of ['aaaaaaaa', '%', '', "' or 1=1 --", 'a\u0000'])
      expect(await revoke(text)).toMatchObject(nothing);
  });

  it('shows administrators the keys of their bodies, newest first, a page at a time', async () => {
    const hitras = [
      await made({ organisation: 'hitra' }),
      await made({ organisation: 'hitra' }),
      await made({ organisation: 'hitra' }),
    ];
    const reader = rooms.get(ApiKeyReader);
    const first = await reader.list(holder('ADMIN', hitra), pageRequest({ first: 2 }));
    const rest = await reader.list(holder('ADMIN', hitra), pageRequest({ first: 2, after: first.edges[1]!.cursor }));
    expect([...first.edges, ...rest.edges].map(({ node }) => node.id)).toEqual(hitras.map(({ id }) => id).reverse());
    expect([first.hasNextPage, rest.hasNextPage]).toEqual([true, false]);
    expect((await reader.list(holder('EDITOR', null), pageRequest({}))).edges).toEqual([]);
    expect((await reader.list(system, pageRequest({ first: 100 }))).edges.length).toBeGreaterThan(3);
  });
});
