import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Access, CurrentActor, inInput, payloadOf } from '#platform/graphql-kit';
import { RevokeApiKey } from '../application/revoke-api-key.js';
import { ApiKeyReader } from '../persistence/api-key.reader.js';
import { RevokeApiKeyArgs } from './api-key.inputs.js';
import { RevokeApiKeyPayload } from './api-key.payloads.js';

/** Lets administrators end keys. */
@Resolver()
export class RevokeApiKeyResolver {
  constructor(
    private readonly revokeApiKey: RevokeApiKey,
    private readonly keys: ApiKeyReader,
  ) {}

  @Access('ADMIN')
  @Mutation(() => RevokeApiKeyPayload, {
    name: 'revokeApiKey',
    description: 'Ends an API key at once; ending it again changes nothing. For administrators of its body.',
  })
  async revoke(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => RevokeApiKeyArgs, description: 'The key to end.' }) input: RevokeApiKeyArgs,
  ): Promise<RevokeApiKeyPayload> {
    const result = await this.revokeApiKey.run(actor, { prefix: input.prefix });
    const key = result.ok ? await this.keys.byId(result.value) : null;
    return payloadOf('apiKey', inInput(result), () => key);
  }
}
