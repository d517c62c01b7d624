import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { edges } from '../graphql/edges.js';
import { schemaOptions } from '../graphql/graphql-options.js';

const RESOLVER_MARK = 'graphql:resolver_type';

const isResolver = (provider: unknown): provider is Type =>
  typeof provider === 'function' && Reflect.hasMetadata(RESOLVER_MARK, provider);

/** Every resolver of every room's edge. */
export const allResolvers = (): Type[] =>
  edges.flatMap((edge) => (Reflect.getMetadata('providers', edge) as unknown[]).filter(isResolver));

/** The schema, sorted, built without a database. */
export const builtSchema = async (): Promise<GraphQLSchema> => {
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
  const schema = await builder.get(GraphQLSchemaFactory).create(allResolvers(), schemaOptions.buildSchemaOptions);
  await builder.close();
  return lexicographicSortSchema(schema);
};

/** The schema in the schema definition language. */
export const printedSchema = async (): Promise<string> => `${printSchema(await builtSchema())}\n`;
