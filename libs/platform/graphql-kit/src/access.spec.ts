import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ANONYMOUS, type Actor, ROLES, type Role } from '#kernel';
import { Access, AccessGuard, PublicAccess } from './access.js';
import { LoaderCache } from './loader-cache.js';

class Fields {
  @Access('READER') reader(): void {}
  @Access('CONTRIBUTOR') contributor(): void {}
  @Access('EDITOR') editor(): void {}
  @Access('ADMIN') admin(): void {}
  @PublicAccess('anybody may') open(): void {}
  unmarked(): void {}
}

const guard = new AccessGuard(new Reflector());
const holding = (role: Role): Actor => ({
  ...ANONYMOUS,
  kind: 'KEY',
  id: 'k',
  grants: [{ role, organisationId: 'asker' }],
});

const asks = (
  actor: Actor,
  field: keyof Fields,
  type = 'graphql',
  { root = 'Query', loaders = new LoaderCache() } = {},
): boolean => {
  const args = [{}, {}, { actor, loaders }, { parentType: { name: root } }];
  return guard.canActivate({
    getType: () => type,
    getHandler: () => Fields.prototype[field],
    getClass: () => Fields,
    getArgs: () => args,
    getArgByIndex: (index: number) => args[index],
  } as unknown as ExecutionContext);
};

describe('a root field', () => {
  it.each(ROLES)('marked for a %s lets in those who hold the role or more, and no others', (asked) => {
    const field = asked.toLowerCase() as keyof Fields;
    for (const held of ROLES) {
      if (ROLES.indexOf(held) >= ROLES.indexOf(asked)) expect(asks(holding(held), field)).toBe(true);
      else expect(() => asks(holding(held), field)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
    }
    expect(() => asks(ANONYMOUS, field)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
  });

  it('marked as public is open to everybody', () => expect(asks(ANONYMOUS, 'open')).toBe(true));

  it('without a mark is closed to everybody', () => {
    for (const actor of [ANONYMOUS, holding('ADMIN')]) {
      expect(() => asks(actor, 'unmarked')).toThrow(
        expect.objectContaining({ code: 'FORBIDDEN', message: 'This field is closed.' }),
      );
    }
  });

  it('of a mutation makes the request forget what it read; of a query does not', async () => {
    const loaders = new LoaderCache();
    let read = 0;
    const ask = () => loaders.load('n', 'k', () => Promise.resolve(new Map([['k', (read += 1)]])));
    await ask();
    asks(holding('ADMIN'), 'open', 'graphql', { loaders });
    expect(await ask()).toBe(1);
    asks(holding('ADMIN'), 'open', 'graphql', { root: 'Mutation', loaders });
    expect(await ask()).toBe(2);
  });

  it('is what is guarded: other doors guard themselves', () => expect(asks(ANONYMOUS, 'unmarked', 'http')).toBe(true));
});
