/** The categories of expected errors that a verb returns as values. */
export const USER_ERROR_CODES = ['BAD_USER_INPUT', 'NOT_FOUND', 'CONFLICT'] as const;

/** One of {@link USER_ERROR_CODES}. */
export type UserErrorCode = (typeof USER_ERROR_CODES)[number];

/** An expected error: what is wrong, in words for the caller, and where in the input. */
export interface UserError {
  readonly code: UserErrorCode;
  readonly message: string;
  /** Outermost first, such as `['input', 'organisations', '0', 'organisationNumber']`; empty when it is no single field. */
  readonly path: readonly string[];
}

/** What a verb gives back: the new state, or the expected errors that kept it from being made. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: readonly UserError[] };

/** A result that succeeded. */
export const done = <T>(value: T): Result<T> => ({ ok: true, value });

/** A result that was refused with at least one expected error. */
export const refused = (...errors: readonly UserError[]): Result<never> => ({ ok: false, errors });

/** An expected error of category BAD_USER_INPUT. */
export const invalid = (message: string, ...path: string[]): UserError => ({ code: 'BAD_USER_INPUT', message, path });

/** An expected error of category NOT_FOUND. */
export const missing = (message: string, ...path: string[]): UserError => ({ code: 'NOT_FOUND', message, path });

/** An expected error of category CONFLICT. */
export const conflict = (message: string, ...path: string[]): UserError => ({ code: 'CONFLICT', message, path });
