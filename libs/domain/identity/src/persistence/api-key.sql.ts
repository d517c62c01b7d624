import { moment } from '#platform/database';

/** An API key `k` as the JSON of an `ApiKey`; its hash is not in it. */
export const API_KEY_JSON = `json_build_object(
  'id', k.id, 'name', k.name, 'prefix', k.prefix, 'role', k.role, 'organisationId', k.organisation_id,
  'scopes', k.scopes, 'standsFor', coalesce(k.stands_for, k.id),
  'replacedBy', (select n.prefix from api_keys n where n.id = k.replaced_by),
  'createdAt', ${moment('k.created_at')}, 'expiresAt', ${moment('k.expires_at')},
  'revokedAt', ${moment('k.revoked_at')}, 'lastUsedAt', ${moment('k.last_used_at')})`;
