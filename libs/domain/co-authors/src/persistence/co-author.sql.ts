import { moment } from '#platform/database';

/** A row `i` of `story_invitations` as the JSON of a `CoAuthorInvitation`. */
export const INVITATION = `json_build_object('id', i.id, 'storyId', i.story_id, 'email', i.email,
  'createdAt', ${moment('i.created_at')}, 'expiresAt', ${moment('i.expires_at')})`;
