import {
  type ConstValueNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';

/** What is said of one field where the general rule does not fit it. */
export interface FieldCost {
  /** What the field itself costs, once for every object it is asked of. */
  readonly own?: number;
  /** How many rows a list has when no number is asked for. */
  readonly rows?: number;
}

/** The exceptions by `Type.field`. */
export type FieldCosts = Readonly<Record<string, FieldCost>>;

/** The cost of an object or list field for which nothing else is said. */
export const OBJECT_COST = 1;
/** The cost of a change, beside what is read of its outcome. */
export const CHANGE_COST = 20;
/** The rows of a list that cannot be paged and of which nothing else is said. */
export const LIST_ROWS = 5;
/** The rows of a page when none are asked for. */
export const PAGE_ROWS = 20;
/** No page is larger, whatever is asked for. */
export const MOST_ROWS = 100;

/** What a query is asked with. */
export interface CostQuestion {
  readonly schema: GraphQLSchema;
  readonly costs: FieldCosts;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The variables as they were given; what is wrong with them is found when the query is run. */
  readonly variables: Readonly<Record<string, unknown>>;
}

const isConnection = (name: string): boolean => name.endsWith('Connection');

const numberOrFlag = (value: unknown): number | boolean | undefined =>
  typeof value === 'number' || typeof value === 'boolean' ? value : undefined;

const valueOf = (
  name: string,
  variables: CostQuestion['variables'],
  defaults: ReadonlyMap<string, unknown>,
): unknown => (variables[name] === undefined ? defaults.get(name) : variables[name]);

/** Reckons what a selection costs; each fragment once for each size of page it is spread in. */
class Reckoning {
  private readonly known = new Map<string, number>();

  /** The variables that the cost depends on. */
  readonly asked = new Set<string>();

  constructor(
    private readonly question: CostQuestion,
    private readonly defaults: ReadonlyMap<string, unknown>,
  ) {}

  /** @param page the rows that `edges` stands for, inside a connection. */
  of({ selections }: SelectionSetNode, parent: GraphQLNamedOutputType, page: number): number {
    return selections.reduce((sum, selection) => sum + this.one(selection, parent, page), 0);
  }

  private one(selection: SelectionNode, parent: GraphQLNamedOutputType, page: number): number {
    if (this.isLeftOut(selection)) return 0;
    if (selection.kind === Kind.FIELD) return this.field(selection, parent, page);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragment(selection.name.value, page);
    const named = selection.typeCondition && this.question.schema.getType(selection.typeCondition.name.value);
    return this.of(selection.selectionSet, isCompositeType(named) ? named : parent, page);
  }

  private fragment(name: string, page: number): number {
    const key = `${name} ${page}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, 0);
    const node = this.question.fragments.get(name);
    const type = node && this.question.schema.getType(node.typeCondition.name.value);
    const cost = node && isCompositeType(type) ? this.of(node.selectionSet, type, page) : 0;
    this.known.set(key, cost);
    return cost;
  }

  private field(node: FieldNode, parent: GraphQLNamedOutputType, page: number): number {
    const name = node.name.value;
    const said = this.question.costs[`${parent.name}.${name}`] ?? {};
    if (name.startsWith('__')) return said.own ?? 0;
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (!field) return 0;
    const type = getNamedType(field.type);
    if (isLeafType(type) || !node.selectionSet) return said.own ?? 0;
    if (isConnection(parent.name) && name === 'edges') return page * this.of(node.selectionSet, type, page);
    const wrapper = parent.name.endsWith('Edge') || name === 'pageInfo';
    const usual = parent === this.question.schema.getMutationType() ? CHANGE_COST : OBJECT_COST;
    const own = said.own ?? (wrapper ? 0 : usual);
    const rows = this.rows(node, field, said);
    if (isConnection(type.name)) return own + this.of(node.selectionSet, type, rows);
    return own + (isListType(getNullableType(field.type)) ? rows : 1) * this.of(node.selectionSet, type, 1);
  }

  private rows(node: FieldNode, field: GraphQLField<unknown, unknown>, said: FieldCost): number {
    const asked = this.argument(node, 'last') ?? this.argument(node, 'first');
    const fallback = field.args.find(({ name }) => name === 'first')?.defaultValue;
    const usual = said.rows ?? (isConnection(getNamedType(field.type).name) ? PAGE_ROWS : LIST_ROWS);
    const rows = asked ?? (typeof fallback === 'number' ? fallback : usual);
    return Math.min(MOST_ROWS, Math.max(0, rows));
  }

  private argument(node: FieldNode, name: string): number | undefined {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    if (value?.kind === Kind.INT) return Number(value.value);
    if (value?.kind !== Kind.VARIABLE) return undefined;
    const given = this.variable(value.name.value);
    return typeof given === 'number' ? given : undefined;
  }

  private variable(name: string): unknown {
    this.asked.add(name);
    return valueOf(name, this.question.variables, this.defaults);
  }

  private isLeftOut({ directives = [] }: SelectionNode): boolean {
    return directives.some(({ name, arguments: given = [] }) => {
      const unless = name.value === 'include' ? false : name.value === 'skip' ? true : null;
      const value = given.find((argument) => argument.name.value === 'if')?.value;
      if (unless === null || !value) return false;
      const says =
        value.kind === Kind.VARIABLE ? this.variable(value.name.value) : value.kind === Kind.BOOLEAN && value.value;
      return says === unless;
    });
  }
}

/** What was reckoned before for an operation, by the values of the variables that its cost depends on. */
interface Reckoned {
  readonly defaults: ReadonlyMap<string, unknown>;
  readonly costs: Map<string, number>;
  asked: ReadonlySet<string>;
}

const MOST_REMEMBERED = 200;
const remembered = new WeakMap<GraphQLSchema, WeakMap<OperationDefinitionNode, Reckoned>>();

const literal = (value: ConstValueNode | undefined): unknown => {
  if (value?.kind === Kind.INT) return Number(value.value);
  return value?.kind === Kind.BOOLEAN ? value.value : undefined;
};

const before = (operation: OperationDefinitionNode, schema: GraphQLSchema): Reckoned => {
  const operations = remembered.get(schema) ?? new WeakMap<OperationDefinitionNode, Reckoned>();
  remembered.set(schema, operations);
  const definitions = operation.variableDefinitions ?? [];
  const known = operations.get(operation) ?? {
    defaults: new Map(definitions.map(({ variable, defaultValue }) => [variable.name.value, literal(defaultValue)])),
    costs: new Map<string, number>(),
    asked: new Set<string>(),
  };
  operations.set(operation, known);
  return known;
};

const keyOf = ({ asked, defaults }: Reckoned, variables: CostQuestion['variables']): string =>
  [...asked].map((name) => String(numberOrFlag(valueOf(name, variables, defaults)))).join();

/** What an operation costs at most, reckoned from its text, its variables and the schema; never less than 1. */
export const costOf = (operation: OperationDefinitionNode, question: CostQuestion): number => {
  const past = before(operation, question.schema);
  const known = past.costs.get(keyOf(past, question.variables));
  if (known !== undefined) return known;
  const root = question.schema.getRootType(operation.operation);
  if (!root) return 1;
  const reckoning = new Reckoning(question, past.defaults);
  const cost = Math.max(1, reckoning.of(operation.selectionSet, root, 1));
  const asked = new Set([...past.asked, ...reckoning.asked]);
  if (asked.size > past.asked.size || past.costs.size >= MOST_REMEMBERED) past.costs.clear();
  past.asked = asked;
  past.costs.set(keyOf(past, question.variables), cost);
  return cost;
};
