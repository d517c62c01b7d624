import { CALLERS, type Caller, type FieldRights } from '#kernel';
import type { ApiAnswer } from '../api.js';
import type { Came } from './compare.js';
import type { RightsWorld, Subject } from './rights-world.js';

/** How a field is asked for. */
export interface Trial {
  /** Makes what it is asked about, standing as it is said to. */
  readonly make: (state: string) => Promise<Subject>;
  /** The query; left out for a mutation, which is asked for with its input alone. */
  readonly query?: string;
  readonly variables: (subject: Subject) => object;
  /** Text that the answer holds where the subject is shown; left out where any answer but null will do. */
  readonly shown?: (subject: Subject) => string;
  /** What it is asked about serves again after it was done. */
  readonly keeps?: boolean;
}

const mutation = (name: string): string => `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
  ${name}(input: $input) { errors { code message path } } }`;

type Answers = Record<string, { readonly errors?: readonly { readonly code: string }[] } | null>;
type Answer = ApiAnswer<Answers>;

const outcomeOf = ({ data, errors }: Answer, name: string, shown: string | undefined): string => {
  const [error] = errors;
  if (error) return error.extensions.code;
  const value = data === null ? null : (data[name] ?? null);
  const refusal = value?.errors?.[0];
  if (refusal) return refusal.code === 'BAD_USER_INPUT' ? JSON.stringify(refusal) : refusal.code;
  return value === null || (shown !== undefined && !JSON.stringify(value).includes(shown)) ? 'NOT_FOUND' : 'DONE';
};

/** Where the journal and a story stand: a call that is refused moves neither. */
const standing = async ({ world }: RightsWorld, { storyId }: Subject): Promise<string> => {
  const [row] = await world.rows<{ told: string }>(
    `select concat((select max(sequence) from events), ' ', (select version from stories where id = $1)) as told`,
    [storyId ?? null],
  );
  return row!.told;
};

/** Asks for a field as every kind of caller, of everything it can be asked of, and tells what came. */
export const walk = async (
  rights: RightsWorld,
  field: string,
  table: FieldRights,
  trial: Trial,
  callers: readonly Caller[] = CALLERS,
): Promise<readonly Came[]> => {
  const came: Came[] = [];
  const name = field.split('.').at(-1)!;
  for (const state of table.states) {
    let subject: Subject | undefined;
    for (const caller of callers) {
      subject ??= await trial.make(state);
      const asking = await rights.asking(caller, table.scope, subject);
      const before = await standing(rights, subject);
      const query = trial.query ?? mutation(name);
      const answer = await rights.api.graphql<Answers>(query, trial.variables(subject), asking);
      const outcome = outcomeOf(answer, name, trial.shown?.(subject));
      const isDone = outcome === 'DONE' && trial.query === undefined;
      const isMoved = !isDone && (await standing(rights, subject)) !== before;
      came.push({ field, state, caller, outcome: isMoved ? `${outcome}, and yet a change` : outcome });
      if (isDone && trial.keeps !== true) subject = undefined;
    }
  }
  return came;
};
