import type { Caller, FieldRights, Outcome, RoomRights } from '#kernel';

/** What came when a caller asked for a field. */
export interface Came {
  readonly field: string;
  readonly state: string;
  readonly caller: Caller;
  /** An {@link Outcome}, or what else came. */
  readonly outcome: string;
}

/** What a table says; undefined where no line fits. */
export const promised = (
  { rights, states }: FieldRights,
  { caller, state }: Pick<Came, 'caller' | 'state'>,
): Outcome | undefined =>
  states.includes(state)
    ? rights.find(({ by, where }) => by.includes(caller) && (where === undefined || where.includes(state)))?.gets
    : undefined;

/** Where what came is not what the tables say, each as a sentence. */
export const deviations = (tables: RoomRights, came: readonly Came[]): readonly string[] =>
  came.flatMap((one) => {
    const table = tables[one.field];
    const said = table && promised(table, one);
    return said === one.outcome
      ? []
      : [`${one.field} of ${one.state} by ${one.caller}: ${said ?? 'nothing'} is written, ${one.outcome} came`];
  });

/** The fields that no table has, and those of tables that there are not. */
export const unwritten = (tables: RoomRights, fields: readonly string[]): readonly string[] => [
  ...fields.filter((field) => tables[field] === undefined).map((field) => `${field} is in no table`),
  ...Object.keys(tables)
    .filter((field) => !fields.includes(field))
    .map((field) => `There is no ${field}`),
];
