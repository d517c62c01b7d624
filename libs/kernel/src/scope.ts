/** What a program can be let do and no more; each of them also reads what the program's role shows. */
export const SCOPES = [
  'stories:read',
  'stories:write',
  'stories:publish',
  'benefits:write',
  'comments:write',
  'comments:moderate',
  'registers:write',
  'people:manage',
  'keys:manage',
] as const;

/** One of {@link SCOPES}. */
export type Scope = (typeof SCOPES)[number];

/** A caller, who may be narrowed to some scopes. */
interface Narrowed {
  readonly scopes?: readonly Scope[];
}

/** Whether a caller's key or token lets them do what a scope stands for; whether they may is for their roles to say. */
export const isWithinScope = ({ scopes }: Narrowed, scope: Scope): boolean => scopes?.includes(scope) ?? true;

/** Whether scopes (null: all that there are) let nobody do more than the caller's own. */
export const areWithinScopes = (caller: Narrowed, scopes: readonly Scope[] | null): boolean =>
  caller.scopes === undefined || (scopes !== null && scopes.every((scope) => isWithinScope(caller, scope)));
