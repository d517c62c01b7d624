import { moment } from '#platform/database';

/** An invitation `i` as the JSON of an `Invitation`; its hash is not in it. */
export const INVITATION = `json_build_object('id', i.id, 'email', i.email, 'role', i.role,
  'organisationId', i.organisation_id, 'createdAt', ${moment('i.created_at')}, 'expiresAt', ${moment('i.expires_at')})`;
