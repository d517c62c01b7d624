import type { Scope } from './scope.js';

/**
 * Everybody who can ask, by the role they hold and what they are to what is asked about. Alone, a role is held by a person for the
 * body concerned; `OTHER_` for another body; `ALL_` for every body; `KEY_` by a program with a key of the body concerned.
 */
export const CALLERS = [
  'ANONYMOUS',
  'PERSON',
  'READER',
  'CONTRIBUTOR',
  'EDITOR',
  'ADMIN',
  'OTHER_READER',
  'OTHER_CONTRIBUTOR',
  'OTHER_EDITOR',
  'OTHER_ADMIN',
  'ALL_READER',
  'ALL_CONTRIBUTOR',
  'ALL_EDITOR',
  'ALL_ADMIN',
  'KEY_READER',
  'KEY_CONTRIBUTOR',
  'KEY_EDITOR',
  'KEY_ADMIN',
  'SCOPED',
  'NARROWED',
  'MACHINE',
  'CO_AUTHOR',
  'SELF',
] as const;

/**
 * One of {@link CALLERS}. `PERSON` has signed in and holds no role; `SCOPED` is a key of an administrator of the body concerned, narrowed
 * to the scope of the field alone, and `NARROWED` the same with every scope but that; `MACHINE` is a contributor of the body concerned
 * by an access token; `CO_AUTHOR` holds no role and writes the story; `SELF` is said by each table.
 */
export type Caller = (typeof CALLERS)[number];

/**
 * What comes of asking: it is done, or shown; or refused, because the caller has not said who they are, has no right to, does not
 * see what is asked about (a query then shows nothing), or because what is asked about knows no such step where it stands.
 */
export type Outcome = 'DONE' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'CONFLICT';

/** A line of a table: what these callers get where things stand so; wherever they stand when that is left out. */
export interface Right {
  readonly by: readonly Caller[];
  readonly where?: readonly string[];
  readonly gets: Outcome;
}

/** Who may do one thing. */
export interface FieldRights {
  /** What a narrowed key must have been let do; null where any scope will do. */
  readonly scope: Scope | null;
  /** Where that which is asked about can stand; one word where it makes no difference. */
  readonly states: readonly string[];
  /** The first line that fits decides. */
  readonly rights: readonly Right[];
}

/** Who may do what in one room, by root field, such as `Mutation.publishStory`. */
export type RoomRights = Readonly<Record<string, FieldRights>>;

/** Those who hold just this role, wherever and however; not who is narrowed or written down by a table itself. */
export const HOLDERS = {
  READER: ['READER', 'OTHER_READER', 'ALL_READER', 'KEY_READER'],
  CONTRIBUTOR: ['CONTRIBUTOR', 'OTHER_CONTRIBUTOR', 'ALL_CONTRIBUTOR', 'KEY_CONTRIBUTOR', 'MACHINE'],
} as const satisfies Readonly<Record<string, readonly Caller[]>>;

/** Everybody who is no person. */
export const PROGRAMS: readonly Caller[] = [
  'KEY_READER',
  'KEY_CONTRIBUTOR',
  'KEY_EDITOR',
  'KEY_ADMIN',
  'SCOPED',
  'NARROWED',
  'MACHINE',
];

/** Those who act for the body concerned as its administrator; `SCOPED` where the scope is the field's. */
export const ADMINS: readonly Caller[] = ['ADMIN', 'ALL_ADMIN', 'KEY_ADMIN', 'SCOPED'];
/** Those who act for it as its editor or more; SELF is said by each table. */
export const EDITORS: readonly Caller[] = ['EDITOR', 'ALL_EDITOR', 'KEY_EDITOR', ...ADMINS];
/** Those who act for it as its contributor or more. */
export const CONTRIBUTORS: readonly Caller[] = [
  'CONTRIBUTOR',
  'ALL_CONTRIBUTOR',
  'KEY_CONTRIBUTOR',
  'MACHINE',
  ...EDITORS,
];

/** A field that is the same wherever things stand: everybody whom no line names is refused. */
export const anywhere = (scope: Scope | null, ...rights: readonly Right[]): FieldRights => ({
  scope,
  states: ['ANY'],
  rights: [...rights, { by: ['ANONYMOUS'], gets: 'UNAUTHENTICATED' }, { by: CALLERS, gets: 'FORBIDDEN' }],
});
