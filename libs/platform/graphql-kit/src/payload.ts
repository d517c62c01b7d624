import type { Result, UserError } from '#kernel';

/** A verb's errors told from the root of the mutation, whose one argument is `input`. */
export const inInput = <T>(result: Result<T>): Result<T> =>
  result.ok
    ? result
    : {
        ok: false,
        errors: result.errors.map((error) =>
          error.path.length > 0 ? { ...error, path: ['input', ...error.path] } : error,
        ),
      };

/** The payload of a mutation: the changed object under its name, or null beside the expected errors. */
export const payloadOf = <Name extends string, T, View>(
  name: Name,
  result: Result<T>,
  view: (value: T) => View,
): { readonly errors: readonly UserError[] } & { readonly [K in Name]: View | null } => {
  const part = { [name]: result.ok ? view(result.value) : null } as { readonly [K in Name]: View | null };
  return { ...part, errors: result.ok ? [] : result.errors };
};
