/** The longest name that the API looks for. */
const LONGEST_NAME = 200;

/** What stands in place of a name that was erased. */
const ERASED = 'Navn fjernet';

/** Whether somebody can be looked for by a name. */
export const isContributorName = (name: string): boolean =>
  name.trim() !== '' && name.trim().length <= LONGEST_NAME && name.trim() !== ERASED;

/** Where what somebody has contributed to is told, by the name that stands on it; null for what nobody is looked for by. */
export const contributorPath = (name: string): string | null =>
  isContributorName(name) ? `/contributors/${encodeURIComponent(name.trim())}` : null;
