import { Injectable } from '@nestjs/common';
import type { Grant } from '#kernel';
import { OrganisationReader } from '#domain/organisations';
import { AppConfig } from '#platform/config';
import { rightsIn } from '../told-rights.js';

/** Makes roles of what a provider says that a person may do, for bodies that we know. */
@Injectable()
export class ToldGrants {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly config: AppConfig,
  ) {}

  /** The roles of returned `authorization_details`; a body that is not in the register gives none. */
  async run(authorizationDetails: unknown): Promise<readonly Grant[]> {
    const told = rightsIn(authorizationDetails, this.config.signIn?.rights ?? []);
    if (told.length === 0) return [];
    const numbers = told.map(({ organisationNumber }) => organisationNumber);
    const bodies = await this.organisations.byNumbers(numbers, 'nb');
    return told.flatMap(({ role, organisationNumber, forEveryBody }): Grant[] => {
      if (forEveryBody) return [{ role, organisationId: null }];
      const body = bodies.get(organisationNumber);
      return body ? [{ role, organisationId: body.id }] : [];
    });
  }
}
