import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { type ApiKey, ApiKeyReader } from '#domain/identity';
import { OrganisationReader } from '#domain/organisations';
import { pageRequest, systemActor } from '#kernel';
import { print, table } from '../output.js';
import { withRooms } from '../with-rooms.js';

const HEADING = ['PREFIX', 'ROLE', 'STATE', 'CREATED', 'EXPIRES', 'LAST USED', 'ORGANISATION', 'SCOPES', 'NAME'];

const day = (moment: string | null, otherwise: string): string => moment?.slice(0, 10) ?? otherwise;

const stateOf = ({ revokedAt, expiresAt, replacedBy }: ApiKey): string => {
  if (revokedAt !== null) return 'revoked';
  if (expiresAt !== null && Date.parse(expiresAt) <= Date.now()) return 'expired';
  return replacedBy === null ? 'valid' : 'replaced';
};

const everyKey = async (rooms: INestApplicationContext): Promise<ApiKey[]> => {
  const reader = rooms.get(ApiKeyReader, { strict: false });
  const keys: ApiKey[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: Awaited<ReturnType<ApiKeyReader['list']>> = await reader.list(
      systemActor('cli'),
      pageRequest({ first: 100, after }),
    );
    keys.push(...page.edges.map(({ node }) => node));
    after = page.edges.at(-1)?.cursor ?? null;
    more = page.hasNextPage;
  }
  return keys;
};

const run = (): Promise<void> =>
  withRooms(async (rooms) => {
    const keys = await everyKey(rooms);
    const ids = keys.flatMap(({ organisationId }) => organisationId ?? []);
    const bodies = await rooms.get(OrganisationReader, { strict: false }).byIds(ids, 'nb');
    const rows = keys.map((key) => [
      key.prefix,
      key.role,
      stateOf(key),
      day(key.createdAt, ''),
      day(key.expiresAt, 'never'),
      day(key.lastUsedAt, 'never'),
      key.organisationId === null ? 'every' : (bodies.get(key.organisationId)?.slug ?? key.organisationId),
      key.scopes?.join(',') ?? 'all',
      key.name,
    ]);
    print(rows.length === 0 ? 'There are no keys.' : table([HEADING, ...rows]));
  });

/** `key list`: lists the API keys, newest first. */
export const keyListCommand = (): Command =>
  new Command('list').description('list the API keys, newest first').action(run);
