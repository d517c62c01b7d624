import { type GraphQLResolveInfo, Kind, type SelectionNode } from 'graphql';

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

const fieldsOf = (selections: readonly SelectionNode[], fragments: Info['fragments']): readonly SelectionNode[] =>
  selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const within = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
    return fieldsOf(within?.selectionSet?.selections ?? [], fragments);
  });

/** Says whether a query asks for the field at a path below the one being resolved; fragments are looked through. */
export const asksFor = (info: Info, ...path: readonly string[]): boolean => {
  let fields: readonly SelectionNode[] = info.fieldNodes;
  for (const step of path) {
    const below = fields.flatMap((field) =>
      field.kind === Kind.FIELD ? fieldsOf(field.selectionSet?.selections ?? [], info.fragments) : [],
    );
    fields = below.filter((field) => field.kind === Kind.FIELD && field.name.value === step);
  }
  return fields.length > 0;
};
