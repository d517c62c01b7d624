import type { Result, UserError } from '#kernel';

/** The payload of a mutation: the changed object under its name, or null beside the expected errors. */
export const payloadOf = <Name extends string, T, View>(
  name: Name,
  result: Result<T>,
  view: (value: T) => View,
): { readonly errors: readonly UserError[] } & { readonly [K in Name]: View | null } => {
  const part = { [name]: result.ok ? view(result.value) : null } as { readonly [K in Name]: View | null };
  return { ...part, errors: result.ok ? [] : result.errors };
};
