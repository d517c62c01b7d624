import type { INestApplicationContext } from '@nestjs/common';
import { ANONYMOUS, type Actor, type Scope, systemActor } from '#kernel';
import { LoadOrganisations, OrganisationReader } from '#domain/organisations';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import { readToken } from '../api-key-token.js';
import { IdentityModule } from '../identity.module.js';
import { ApiKeyReader } from '../persistence/api-key.reader.js';
import { ViewerReader } from '../persistence/viewer.reader.js';
import { Authenticate } from './authenticate.js';
import { CreateApiKey, type CreateApiKeyInput } from './create-api-key.js';
import { RevokeApiKey } from './revoke-api-key.js';
import { RotateApiKey } from './rotate-api-key.js';

const system = systemActor('test');
const DAY = 86_400;

describe('narrowing and replacing keys', () => {
  const clock = new SetClock();
  let journal: TestJournal;
  let rooms: INestApplicationContext;
  let asker: string;
  const who = (token: string): Promise<Actor> => rooms.get(Authenticate).run(token);
  const create = (input: Partial<CreateApiKeyInput>, actor: Actor = system) =>
    rooms.get(CreateApiKey).run(actor, {
      name: 'Portal',
      role: 'ADMIN',
      organisation: 'asker',
      expiresAt: null,
      ...input,
    });
  const made = async (input: Partial<CreateApiKeyInput> = {}, actor: Actor = system) => {
    const result = await create(input, actor);
    if (!result.ok) throw new Error('refused');
    return { ...result.value, prefix: readToken(result.value.token)!.prefix };
  };
  const rotate = (prefix: string, formerEndsAt: string | null = null, actor: Actor = system) =>
    rooms.get(RotateApiKey).run(actor, { prefix, formerEndsAt });
  const rotated = async (prefix: string, formerEndsAt: string | null = null) => {
    const result = await rotate(prefix, formerEndsAt);
    if (!result.ok) throw new Error('refused');
    return { ...result.value, prefix: readToken(result.value.token)!.prefix };
  };
  const later = (seconds: number): string => new Date(clock.now().getTime() + seconds * 1_000).toISOString();
  const administrator = (scopes?: readonly Scope[]): Actor => ({
    ...ANONYMOUS,
    kind: 'KEY',
    id: 'key:test',
    grants: [{ role: 'ADMIN', organisationId: asker }],
    ...(scopes && { scopes }),
  });

  beforeAll(async () => {
    journal = await TestJournal.open(clock);
    rooms = await openRooms(journal, IdentityModule);
    await rooms.get(LoadOrganisations, { strict: false }).run(system);
    const bodies = await rooms.get(OrganisationReader, { strict: false }).bySlugs(['asker'], 'nb');
    asker = bodies.get('asker')!.id;
  });

  afterAll(async () => {
    await rooms.get(Authenticate).onModuleDestroy();
    await journal.end();
  });

  it('narrows a key to scopes, of which the caller is told', async () => {
    const { token } = await made({ scopes: ['stories:read', 'stories:write', 'stories:read'] });
    const actor = await who(token);
    expect(actor.scopes).toEqual(['stories:read', 'stories:write']);
    expect(await rooms.get(ViewerReader).view(actor)).toMatchObject({ scopes: ['stories:read', 'stories:write'] });
    expect(await create({ scopes: [] })).toMatchObject({ ok: false, errors: [{ path: ['scopes'] }] });
  });

  it('lets nobody make or take over a key that may do more than their own', async () => {
    const narrowed = administrator(['keys:manage', 'stories:read']);
    await expect(create({ scopes: ['stories:publish'] }, narrowed)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { id } = await made({}, narrowed);
    expect(await rooms.get(ApiKeyReader).byId(id)).toMatchObject({ scopes: ['keys:manage', 'stories:read'] });
    const whole = await made();
    await expect(rotate(whole.prefix, null, narrowed)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const wider = await made({ scopes: ['stories:read', 'stories:publish'] });
    await expect(rotate(wider.prefix, null, narrowed)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await rotate(whole.prefix, null, administrator())).toMatchObject({ ok: true });
  });

  it('replaces a key: both work until the former one ends, and stand for the same caller', async () => {
    const former = await made({ scopes: ['stories:read'], expiresAt: later(100 * DAY) });
    clock.advance(10 * DAY);
    const next = await rotated(former.prefix);
    const [one, other] = [await who(former.token), await who(next.token)];
    expect(one).toMatchObject({ id: `key:${former.id}`, keyId: former.id, scopes: ['stories:read'] });
    expect(other).toEqual({ ...one, keyId: next.id });
    const reader = rooms.get(ApiKeyReader);
    expect(await reader.byId(former.id)).toMatchObject({ replacedBy: next.prefix, expiresAt: later(DAY) });
    expect(await reader.byId(next.id)).toMatchObject({ replacedBy: null, expiresAt: later(100 * DAY) });
    clock.advance(DAY + 1);
    await expect(who(former.token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await who(next.token)).toMatchObject({ id: `key:${former.id}` });
    const third = await rotated(next.prefix, later(60));
    expect(await who(third.token)).toMatchObject({ id: `key:${former.id}`, keyId: third.id });
  });

  it('never makes the former one live longer', async () => {
    const { id, prefix } = await made({ expiresAt: later(60) });
    const end = later(60);
    await rotated(prefix, later(DAY));
    expect(await rooms.get(ApiKeyReader).byId(id)).toMatchObject({ expiresAt: end });
  });

  it('ends one of the two by itself', async () => {
    const former = await made();
    const next = await rotated(former.prefix);
    await rooms.get(RevokeApiKey).run(system, { prefix: former.prefix });
    await expect(who(former.token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await who(next.token)).toMatchObject({ id: `key:${former.id}` });
  });

  it('refuses what is unknown, over, replaced before, or to go on for ever', async () => {
    const of = async (text: string, end: string | null = null) => {
      const result = await rotate(text, end, administrator());
      return result.ok ? 'done' : [result.errors[0]?.code, result.errors[0]?.path[0]];
    };
    for (const text of ['aaaaaaaa', '%', '', "' or 1=1 --", 'a\u0000', (await made({ organisation: null })).prefix])
      expect(await of(text)).toEqual(['NOT_FOUND', 'prefix']);
    const ended = await made();
    await rooms.get(RevokeApiKey).run(system, { prefix: ended.prefix });
    expect(await of(ended.prefix)).toEqual(['CONFLICT', 'prefix']);
    const { prefix } = await made();
    for (const end of [later(-1), later(91 * DAY)])
      expect(await of(prefix, end)).toEqual(['BAD_USER_INPUT', 'formerEndsAt']);
    const both = await Promise.all([of(prefix), of(prefix)]);
    expect(both).toContainEqual('done');
    expect(both).toContainEqual(['CONFLICT', 'prefix']);
    await expect(rotate(prefix, null, ANONYMOUS)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
