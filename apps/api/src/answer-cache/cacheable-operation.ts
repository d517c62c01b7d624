import {
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';

/** What has to be known to say whether an answer may be kept. */
export interface CacheableQuestion {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The fields (`Type.field`) that resolvers stand for, each with whether its values may be kept. */
  readonly resolved: ReadonlyMap<string, boolean>;
}

class Inspection {
  private readonly seen = new Set<string>();

  constructor(private readonly question: CacheableQuestion) {}

  all({ selections }: SelectionSetNode, parent: GraphQLNamedType): boolean {
    return selections.every((selection) => this.one(selection, parent));
  }

  private one(selection: SelectionNode, parent: GraphQLNamedType): boolean {
    if (selection.kind === Kind.FIELD) return this.field(selection.name.value, selection.selectionSet, parent);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return this.under(selection.typeCondition?.name.value, selection.selectionSet, parent);
    }
    const name = selection.name.value;
    if (this.seen.has(name)) return true;
    this.seen.add(name);
    const fragment = this.question.fragments.get(name);
    return fragment !== undefined && this.under(fragment.typeCondition.name.value, fragment.selectionSet, parent);
  }

  private under(type: string | undefined, selections: SelectionSetNode, parent: GraphQLNamedType): boolean {
    const named = type === undefined ? parent : this.question.schema.getType(type);
    return named !== undefined && this.all(selections, named);
  }

  private field(name: string, inner: SelectionSetNode | undefined, parent: GraphQLNamedType): boolean {
    if (name === '__typename') return true;
    const { schema } = this.question;
    const owners = isAbstractType(parent) ? schema.getPossibleTypes(parent) : isObjectType(parent) ? [parent] : [];
    return owners.length > 0 && owners.every((owner) => this.ownField(owner.getFields()[name], owner.name, inner));
  }

  private ownField(
    field: { readonly name: string; readonly type: Parameters<typeof getNamedType>[0] } | undefined,
    owner: string,
    inner: SelectionSetNode | undefined,
  ): boolean {
    if (!field || !(this.question.resolved.get(`${owner}.${field.name}`) ?? true)) return false;
    const type = getNamedType(field.type);
    return type !== undefined && (inner === undefined || this.all(inner, type));
  }
}

const known = new WeakMap<OperationDefinitionNode, boolean>();

/**
 * Whether the answer to an operation may be kept: a query all of whose fields may be, as its text says, whatever
 * `@skip` and `@include` leave of it. Looked at once for each operation that is remembered.
 */
export const isCacheableOperation = (operation: OperationDefinitionNode, question: CacheableQuestion): boolean => {
  const before = known.get(operation);
  if (before !== undefined) return before;
  const root = operation.operation === OperationTypeNode.QUERY ? question.schema.getQueryType() : null;
  const found = root ? new Inspection(question).all(operation.selectionSet, root) : false;
  known.set(operation, found);
  return found;
};
