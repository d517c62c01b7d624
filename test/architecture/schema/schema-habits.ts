import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

const MIN_DESCRIPTION = 5;

const bare = (description: string | null | undefined): boolean => (description ?? '').trim().length < MIN_DESCRIPTION;

/** Every type, field, argument, input field and enum value of the schema that nobody has described. */
export const undescribed = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .filter(
      (type) =>
        ![schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].some((root) => root === type),
    )
    .flatMap((type) => [
      ...(bare(type.description) ? [type.name] : []),
      ...(isEnumType(type)
        ? type
            .getValues()
            .filter((v) => bare(v.description))
            .map((v) => `${type.name}.${v.name}`)
        : []),
    ])
    .concat(
      Object.values(schema.getTypeMap())
        .filter((type) => !isIntrospectionType(type))
        .flatMap(undescribedFields),
    );

const undescribedFields = (type: unknown): string[] => {
  if (isInputObjectType(type)) {
    return Object.values(type.getFields())
      .filter((f) => bare(f.description))
      .map((f) => `${type.name}.${f.name}`);
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    ...(bare(field.description) ? [`${type.name}.${field.name}`] : []),
    ...field.args.filter((arg) => bare(arg.description)).map((arg) => `${type.name}.${field.name}(${arg.name})`),
  ]);
};

const mutationFault = (field: GraphQLField<unknown, unknown>): string | null => {
  const [argument] = field.args;
  if (field.args.length !== 1 || argument?.name !== 'input') return `${field.name} takes one argument, input`;
  const payload = getNullableType(field.type);
  const big = field.name.charAt(0).toUpperCase() + field.name.slice(1);
  if (!isObjectType(payload) || payload.name !== `${big}Payload`) return `${field.name} returns ${big}Payload`;
  const errors = payload.getFields()['errors'];
  const list = errors && isNonNullType(errors.type) ? errors.type.ofType : null;
  const fits = list && isListType(list) && isNonNullType(list.ofType) && getNamedType(list).name === `${big}Error`;
  return fits ? null : `${payload.name}.errors is [${big}Error!]!`;
};

/** Every mutation that does not take one input and return its own payload with its own errors. */
export const oddMutations = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((field) => mutationFault(field) ?? []);

/** Every scalar that would let anything through. */
export const looseScalars = (schema: GraphQLSchema): string[] =>
  Object.keys(schema.getTypeMap()).filter((name) => /^(JSON|JSONObject|Any|Object)$/.test(name));
