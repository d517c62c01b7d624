import { type INestApplicationContext, Logger } from '@nestjs/common';
import { ANONYMOUS, Failure, type Role, systemActor } from '#kernel';
import { LoadOrganisations } from '#domain/organisations';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import { newToken, readToken } from '../api-key-token.js';
import { IdentityModule } from '../identity.module.js';
import { ApiKeyReader } from '../persistence/api-key.reader.js';
import { ViewerReader } from '../persistence/viewer.reader.js';
import { Authenticate } from './authenticate.js';
import { CreateApiKey } from './create-api-key.js';
import { RevokeApiKey } from './revoke-api-key.js';

const system = systemActor('test');

describe('telling who a token stands for', () => {
  const clock = new SetClock();
  let journal: TestJournal;
  let rooms: INestApplicationContext;
  const who = (token: string) => rooms.get(Authenticate).run(token);
  const made = async (role: Role, organisation: string | null, expiresAt: string | null = null) => {
    const result = await rooms.get(CreateApiKey).run(system, { name: 'Portal', role, organisation, expiresAt });
    if (!result.ok) throw new Error('refused');
    return result.value;
  };
  const failureOf = async (token: string): Promise<Failure> => {
    const failure: unknown = await who(token).catch((error: unknown) => error);
    if (!(failure instanceof Failure)) throw new Error('It was let in.');
    return failure;
  };

  beforeAll(async () => {
    journal = await TestJournal.open(clock);
    rooms = await openRooms(journal, IdentityModule);
    await rooms.get(LoadOrganisations, { strict: false }).run(system);
  });

  afterAll(async () => {
    await rooms.get(Authenticate).onModuleDestroy();
    await journal.end();
  });

  it('makes an actor with the role for the body, or for every body', async () => {
    const { id, token } = await made('EDITOR', 'asker');
    const organisationId = (await rooms.get(ApiKeyReader).byId(id))!.organisationId;
    const actor = await who(token);
    expect(actor).toEqual({
      kind: 'KEY',
      id: `key:${id}`,
      name: 'Portal',
      grants: [{ role: 'EDITOR', organisationId }],
      organisationId,
      keyId: id,
    });
    const everywhere = await who((await made('ADMIN', null)).token);
    expect(everywhere).toMatchObject({ grants: [{ role: 'ADMIN', organisationId: null }], organisationId: null });
  });

  it('refuses no token, unknown, wrong, ended and expired ones in the same words, which hold nothing of them', async () => {
    const good = await made('READER', null);
    const ended = await made('READER', null);
    const expired = await made('READER', null, new Date(clock.now().getTime() + 5_000).toISOString());
    await rooms.get(RevokeApiKey).run(system, { prefix: readToken(ended.token)!.prefix });
    expect(await who(expired.token)).toMatchObject({ kind: 'KEY' });
    clock.advance(6);
    const wrong = `ildsjel_${readToken(good.token)!.prefix}_${readToken(newToken().token)!.secret}`;
    const tokens = ['', 'x', "' or 1=1 --", 'ildsjel_\u0000', newToken().token, wrong, ended.token, expired.token];
    const failures = await Promise.all(tokens.map(failureOf));
    for (const failure of failures) {
      expect(failure).toMatchObject({ code: 'UNAUTHENTICATED', message: failures[0]!.message, cause: undefined });
    }
    const told = failures.map((failure) => `${failure.message} ${failure.stack} ${JSON.stringify(failure)}`).join();
    for (const token of [wrong, ended.token, expired.token]) expect(told).not.toContain(readToken(token)!.secret);
    expect(await who(good.token)).toMatchObject({ kind: 'KEY' });
  });

  it('stops a key within a second of its end, also where it was just used', async () => {
    const { token } = await made('READER', null);
    await who(token);
    await rooms.get(RevokeApiKey).run(system, { prefix: readToken(token)!.prefix });
    clock.advance(1);
    expect(await failureOf(token)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('stops a key at its end, also where it was just used', async () => {
    const { token } = await made('READER', null, new Date(clock.now().getTime() + 500).toISOString());
    await who(token);
    clock.advance(0.6);
    expect(await failureOf(token)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('asks the database once in a second for a key in use, and notes its use once in a minute', async () => {
    const { id, token } = await made('READER', null);
    const reads = jest.spyOn(journal.database, 'read');
    const writes = jest.spyOn(journal.database, 'transaction');
    await Promise.all(Array.from({ length: 50 }, () => who(token)));
    expect(reads).toHaveBeenCalledTimes(1);
    await rooms.get(Authenticate).onModuleDestroy();
    for (let second = 0; second < 30; second += 1) {
      clock.advance(1);
      await who(token);
      await rooms.get(Authenticate).onModuleDestroy();
    }
    expect(writes).toHaveBeenCalledTimes(1);
    const firstUse = (await rooms.get(ApiKeyReader).byId(id))!.lastUsedAt;
    clock.advance(60);
    await who(token);
    await rooms.get(Authenticate).onModuleDestroy();
    expect(Date.parse((await rooms.get(ApiKeyReader).byId(id))!.lastUsedAt!)).toBeGreaterThan(Date.parse(firstUse!));
    jest.restoreAllMocks();
  });

  it('lets a caller in whose use cannot be noted, and writes no token in the log', async () => {
    const { token } = await made('READER', null);
    const lines: string[] = [];
    jest.spyOn(Logger.prototype, 'warn').mockImplementation((line: unknown) => void lines.push(String(line)));
    jest.spyOn(journal.database, 'transaction').mockRejectedValue(new Failure('UNAVAILABLE', 'Out of reach.'));
    expect(await who(token)).toMatchObject({ kind: 'KEY' });
    await rooms.get(Authenticate).onModuleDestroy();
    jest.restoreAllMocks();
    expect(lines).toHaveLength(1);
    expect(lines.join()).not.toContain(readToken(token)!.secret);
  });

  it('says UNAVAILABLE, not that the key is bad, when the database is out of reach', async () => {
    const { token } = await made('READER', null);
    jest.spyOn(journal.database, 'read').mockRejectedValueOnce(new Failure('UNAVAILABLE', 'Out of reach.'));
    expect(await failureOf(token)).toMatchObject({ code: 'UNAVAILABLE' });
    expect(await who(token)).toMatchObject({ kind: 'KEY' });
  });

  it('shows callers themselves, and nobody to nobody', async () => {
    const { token } = await made('CONTRIBUTOR', 'asker', '2030-01-01T00:00:00.000Z');
    const viewers = rooms.get(ViewerReader);
    const actor = await who(token);
    expect(await viewers.view(actor)).toEqual({
      name: 'Portal',
      kind: 'KEY',
      grants: actor.grants,
      scopes: null,
      key: { prefix: readToken(token)!.prefix, expiresAt: '2030-01-01T00:00:00.000Z' },
      person: null,
    });
    expect(await viewers.view(ANONYMOUS)).toBeNull();
    expect(await viewers.view({ ...actor, kind: 'PERSON', id: 'person:1' })).toMatchObject({
      kind: 'PERSON',
      key: null,
      person: null,
    });
  });
});
