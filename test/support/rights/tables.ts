import { benefitRights } from '#domain/benefits';
import { coAuthorRights } from '#domain/co-authors';
import { commentRights } from '#domain/discussions';
import { followUpRights } from '#domain/follow-ups';
import { identityRights } from '#domain/identity';
import { organisationRights } from '#domain/organisations';
import { reviewRights } from '#domain/reviews';
import { storyRights } from '#domain/stories';
import { conceptRights } from '#domain/taxonomy';
import { discoveryRights } from '#flows/discovery';
import { noticeRights } from '#flows/notifications';
import { personalDataRights } from '#flows/personal-data';
import type { RoomRights } from '#kernel';
import { nodeRights } from '#platform/graphql-kit';

/** The tables of all rooms. */
export const TABLES: RoomRights = {
  ...benefitRights,
  ...coAuthorRights,
  ...commentRights,
  ...conceptRights,
  ...discoveryRights,
  ...followUpRights,
  ...identityRights,
  ...nodeRights,
  ...noticeRights,
  ...organisationRights,
  ...personalDataRights,
  ...reviewRights,
  ...storyRights,
};
