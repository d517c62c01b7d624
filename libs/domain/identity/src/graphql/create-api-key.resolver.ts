import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Access, CurrentActor, inInput, payloadOf } from '#platform/graphql-kit';
import { CreateApiKey } from '../application/create-api-key.js';
import { ApiKeyReader } from '../persistence/api-key.reader.js';
import { CreateApiKeyArgs } from './api-key.inputs.js';
import { CreateApiKeyPayload } from './api-key.payloads.js';

/** Lets administrators make keys. */
@Resolver()
export class CreateApiKeyResolver {
  constructor(
    private readonly createApiKey: CreateApiKey,
    private readonly keys: ApiKeyReader,
  ) {}

  @Access('ADMIN')
  @Mutation(() => CreateApiKeyPayload, {
    name: 'createApiKey',
    description: 'Makes an API key for a body and gives its token, this once. For administrators of the body.',
  })
  async create(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => CreateApiKeyArgs, description: 'The key that is wanted.' })
    input: CreateApiKeyArgs,
  ): Promise<CreateApiKeyPayload> {
    const { name, role, organisation, expiresAt, scopes } = input;
    const result = await this.createApiKey.run(actor, {
      name,
      role,
      organisation: organisation ?? null,
      expiresAt: expiresAt ?? null,
      scopes: scopes ?? null,
    });
    const key = result.ok ? await this.keys.byId(result.value.id) : null;
    return { ...payloadOf('apiKey', inInput(result), () => key), token: result.ok ? result.value.token : null };
  }
}
