import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How large a query is by its text alone, every fragment counted wherever it is spread. */
export interface QueryShape {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
  readonly fields: number;
}

const NOTHING: QueryShape = { depth: 0, aliases: 0, directives: 0, rootFields: 0, fields: 0 };

const beside = (one: QueryShape, other: QueryShape): QueryShape => ({
  depth: Math.max(one.depth, other.depth),
  aliases: one.aliases + other.aliases,
  directives: one.directives + other.directives,
  rootFields: one.rootFields + other.rootFields,
  fields: one.fields + other.fields,
});

/** Measures each fragment once, however often it is spread; one that comes back to itself is refused elsewhere. */
class Measure {
  private readonly known = new Map<string, QueryShape>();

  constructor(private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>) {}

  of({ selections }: SelectionSetNode): QueryShape {
    return selections.reduce((sum, selection) => beside(sum, this.one(selection)), NOTHING);
  }

  private one(selection: SelectionNode): QueryShape {
    const own = { ...NOTHING, directives: selection.directives?.length ?? 0 };
    if (selection.kind === Kind.FRAGMENT_SPREAD) return beside(own, this.fragment(selection.name.value));
    if (selection.kind === Kind.INLINE_FRAGMENT) return beside(own, this.of(selection.selectionSet));
    const inner = selection.selectionSet ? this.of(selection.selectionSet) : NOTHING;
    return {
      depth: inner.depth + 1,
      aliases: inner.aliases + (selection.alias ? 1 : 0),
      directives: inner.directives + own.directives,
      rootFields: 1,
      fields: inner.fields + 1,
    };
  }

  private fragment(name: string): QueryShape {
    const known = this.known.get(name);
    if (known) return known;
    this.known.set(name, NOTHING);
    const node = this.fragments.get(name);
    const shape = node
      ? beside({ ...NOTHING, directives: node.directives?.length ?? 0 }, this.of(node.selectionSet))
      : NOTHING;
    this.known.set(name, shape);
    return shape;
  }
}

/** The fragments of a document by their names. */
export const fragmentsOf = (document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );

/** The largest figures of any operation in the document. */
export const shapeOf = (document: DocumentNode): QueryShape => {
  const measure = new Measure(fragmentsOf(document));
  return document.definitions.reduce((largest, node) => {
    if (node.kind !== Kind.OPERATION_DEFINITION) return largest;
    const { depth, aliases, directives, rootFields, fields } = measure.of(node.selectionSet);
    const onVariables =
      node.variableDefinitions?.reduce((sum, { directives: own }) => sum + (own?.length ?? 0), 0) ?? 0;
    return {
      depth: Math.max(largest.depth, depth),
      aliases: Math.max(largest.aliases, aliases),
      directives: Math.max(largest.directives, directives + (node.directives?.length ?? 0) + onVariables),
      rootFields: Math.max(largest.rootFields, rootFields),
      fields: Math.max(largest.fields, fields),
    };
  }, NOTHING);
};
