import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Access, CurrentActor, inInput, payloadOf } from '#platform/graphql-kit';
import { RotateApiKey } from '../application/rotate-api-key.js';
import { ApiKeyReader } from '../persistence/api-key.reader.js';
import { RotateApiKeyArgs } from './api-key.inputs.js';
import { RotateApiKeyPayload } from './api-key.payloads.js';

/** Lets administrators replace keys. */
@Resolver()
export class RotateApiKeyResolver {
  constructor(
    private readonly rotateApiKey: RotateApiKey,
    private readonly keys: ApiKeyReader,
  ) {}

  @Access('ADMIN')
  @Mutation(() => RotateApiKeyPayload, {
    name: 'rotateApiKey',
    description:
      'Gives a program a new key for its old one, which works for some time yet; both stand for the same caller. For administrators of its body.',
  })
  async rotate(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => RotateApiKeyArgs, description: 'The key to replace.' }) input: RotateApiKeyArgs,
  ): Promise<RotateApiKeyPayload> {
    const { prefix, formerEndsAt = null } = input;
    const result = await this.rotateApiKey.run(actor, { prefix, formerEndsAt });
    const key = result.ok ? await this.keys.byId(result.value.id) : null;
    return { ...payloadOf('apiKey', inInput(result), () => key), token: result.ok ? result.value.token : null };
  }
}
