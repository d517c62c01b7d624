import { type GraphQLResolveInfo, Kind, type SelectionNode } from 'graphql';

type Fragments = GraphQLResolveInfo['fragments'];

/** @param seen fragments that were looked through: one that is spread again adds nothing. */
const below = (
  selections: readonly SelectionNode[],
  fragments: Fragments,
  seen = new Set<string>(),
): { name: string; within: readonly SelectionNode[] }[] =>
  selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) {
      return [{ name: selection.name.value, within: selection.selectionSet?.selections ?? [] }];
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) return below(selection.selectionSet.selections, fragments, seen);
    const name = selection.name.value;
    if (seen.has(name)) return [];
    seen.add(name);
    return below(fragments[name]?.selectionSet.selections ?? [], fragments, seen);
  });

/**
 * The names of the fields that a query asks for at a place below the field being resolved, such as
 * `['edges', 'node']`; fragments are looked through.
 */
export const selectedFields = (
  info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
  path: readonly string[] = [],
): ReadonlySet<string> => {
  let level = info.fieldNodes.flatMap((node) => below(node.selectionSet?.selections ?? [], info.fragments));
  for (const step of path) {
    level = level.filter(({ name }) => name === step).flatMap(({ within }) => below(within, info.fragments));
  }
  return new Set(level.map(({ name }) => name));
};
