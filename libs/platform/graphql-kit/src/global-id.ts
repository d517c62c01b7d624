import { badInput, isUuid } from '#kernel';

/** The permanent id of an object of the API: its type and key, made opaque. */
export const toGlobalId = (type: string, id: string): string =>
  Buffer.from(`${type}:${id}`, 'utf8').toString('base64url');

/** The type and key behind a permanent id, or null when it is none of ours. */
export const readGlobalId = (globalId: string): { type: string; id: string } | null => {
  const match = /^([A-Z][A-Za-z]{0,60}):(.{36})$/.exec(Buffer.from(globalId, 'base64url').toString('utf8'));
  const [, type, id] = match ?? [];
  return type && id && isUuid(id) && toGlobalId(type, id) === globalId ? { type, id } : null;
};

/**
 * The key behind the permanent id of an object of a known type.
 *
 * @throws Failure BAD_USER_INPUT at `path` when the id is not one of that type.
 */
export const fromGlobalId = (type: string, globalId: string, ...path: string[]): string => {
  const found = readGlobalId(globalId);
  if (found?.type !== type) throw badInput(`"${globalId.slice(0, 60)}" is not the id of a ${type}.`, ...path);
  return found.id;
};
