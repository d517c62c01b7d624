import { Global, Module } from '@nestjs/common';
import { NodeRegistry } from './node-registry.js';
import { NodeResolver } from './node.resolver.js';

/** Gives every room's GraphQL edge the registry of nodes. */
@Global()
@Module({
  providers: [NodeRegistry, NodeResolver],
  exports: [NodeRegistry],
})
export class GraphqlKitModule {}
