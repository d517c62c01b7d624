import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Access, CurrentActor, inInput, payloadOf } from '#platform/graphql-kit';
import { RegisterOrganisation, type RegisterOrganisationInput } from '../application/register-organisation.js';
import type { Lifetime } from '../organisation.js';
import { OrganisationReader } from '../persistence/organisation.reader.js';
import { RegisterOrganisationArgs } from './organisation.inputs.js';
import { RegisterOrganisationPayload } from './organisation.payloads.js';

const lifetime = ({ validFrom, validTo }: Partial<Lifetime>): Lifetime => ({
  validFrom: validFrom ?? null,
  validTo: validTo ?? null,
});

const description = (input: RegisterOrganisationArgs): RegisterOrganisationInput => ({
  organisationNumber: input.organisationNumber ?? null,
  slug: input.slug ?? null,
  expectedVersion: input.expectedVersion ?? null,
  kind: input.kind,
  level: input.level ?? null,
  country: input.country,
  names: input.names.map((name) => ({ language: name.language, kind: name.kind, name: name.name, ...lifetime(name) })),
  codes: (input.codes ?? []).map((code) => ({ code: code.code, ...lifetime(code) })),
  county: input.county ?? null,
  homepage: input.homepage ?? null,
  ...lifetime(input),
});

/** Lets editors keep the register of bodies. */
@Resolver()
export class RegisterOrganisationResolver {
  constructor(
    private readonly registerOrganisation: RegisterOrganisation,
    private readonly organisations: OrganisationReader,
  ) {}

  @Access('EDITOR')
  @Mutation(() => RegisterOrganisationPayload, {
    name: 'registerOrganisation',
    description:
      'Registers a body, or changes the one with the same organisation number or else the same slug. For editors.',
  })
  async register(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => RegisterOrganisationArgs, description: 'The body.' })
    input: RegisterOrganisationArgs,
  ): Promise<RegisterOrganisationPayload> {
    const result = await this.registerOrganisation.run(actor, description(input));
    const body = result.ok ? (await this.organisations.byIds([result.value], 'nb')).get(result.value) : null;
    return payloadOf('organisation', inInput(result), () => body ?? null);
  }
}
