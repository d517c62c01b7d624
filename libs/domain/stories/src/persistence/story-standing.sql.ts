/** The columns of a `StoryStanding`, of a row of `stories`. */
export const storyStanding = (alias: string): string => `${alias}.id, ${alias}.state, ${alias}.visibility,
  ${alias}.embargo_until as "embargoUntil", ${alias}.managing_organisation_id as "managingOrganisationId"`;
