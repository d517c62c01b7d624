import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type IntrospectionQuery,
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { TestApi } from './api.js';

/** The types that the way to a field has passed. */
type Way = readonly string[];

const selectionOf = (type: GraphQLObjectType, depth: number, way: Way, without: readonly string[] = []): string => {
  const fields = Object.values(type.getFields()).filter(
    ({ name, args }) => !without.includes(name) && !args.some(isRequiredArgument),
  );
  return fields.flatMap((field) => fieldOf(field.name, field.type, depth, [...way, type.name])).join(' ');
};

const fieldOf = (name: string, output: GraphQLOutputType, depth: number, way: Way): string[] => {
  const type = getNamedType(output);
  if (isLeafType(type)) return [name];
  if (!isObjectType(type)) return [`${name} { __typename }`];
  if (way.includes(type.name))
    return type.name === 'Story' && way.length < 4 ? [`${name} { ${selectionOf(type, 0, way)} }`] : [];
  return depth === 0 ? [] : [`${name} { ${selectionOf(type, depth - 1, way)} }`];
};

/** Reads the schema as any caller may, to ask for all that there is. */
export class WholeSelection {
  private constructor(private readonly schema: GraphQLSchema) {}

  static async of(api: TestApi): Promise<WholeSelection> {
    return new WholeSelection(
      buildClientSchema(await api.ask<IntrospectionQuery & Record<string, unknown>>(getIntrospectionQuery())),
    );
  }

  /**
   * Every field of a type and of what hangs on it, as deep as given; a story within a story without what hangs on it.
   *
   * @param without fields of the type itself that are left out.
   */
  all(typeName: string, depth: number, without: readonly string[] = []): string {
    const type = this.schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`There is no type ${typeName}.`);
    return selectionOf(type, depth, [], without);
  }
}
