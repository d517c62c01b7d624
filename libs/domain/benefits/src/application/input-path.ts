import type { UserError } from '#kernel';

/** The same faults, told from the root of the mutation's input: a benefit's field lies under `input.<part>`. */
export const within = (part: string | null, faults: readonly UserError[]): UserError[] =>
  faults.map((fault) => ({ ...fault, path: ['input', ...(part ? [part] : []), ...fault.path] }));
