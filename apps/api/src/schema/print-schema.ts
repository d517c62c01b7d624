import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { allResolvers } from '../graphql/all-resolvers.js';
import { schemaOptions } from '../graphql/graphql-options.js';

/** The schema, sorted, built without a database. */
export const builtSchema = async (): Promise<GraphQLSchema> => {
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
  const schema = await builder.get(GraphQLSchemaFactory).create(allResolvers(), schemaOptions.buildSchemaOptions);
  await builder.close();
  return lexicographicSortSchema(schema);
};

/** The schema in the schema definition language. */
export const printedSchema = async (): Promise<string> => `${printSchema(await builtSchema())}\n`;
