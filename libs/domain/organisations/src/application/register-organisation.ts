import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Ids,
  type Result,
  type UserError,
  conflict,
  done,
  invalid,
  isSlug,
  missing,
  notAllowed,
  organisationNumber,
  refused,
  slugify,
} from '#kernel';
import { Database, type Transaction, brokenConstraint } from '#platform/database';
import { type OrganisationDescription, nameIn } from '../organisation.js';
import { organisationFaults } from '../organisation-rules.js';
import { type KnownOrganisation, OrganisationRepository } from '../persistence/organisation.repository.js';
import { organisationPolicy } from './organisation.policy.js';

/** A body as an editor describes it, whole: names and codes left out are taken away. */
export interface RegisterOrganisationInput extends OrganisationDescription {
  /** Slug of the county that a municipality lies, or last lay, in. */
  readonly county: string | null;
  /** The version the change is based on; null for a body that is not there yet. */
  readonly expectedVersion: number | null;
}

const TAKEN: Record<string, UserError> = {
  uq_organisations_slug: conflict('Another body has this slug. Give one yourself.', 'slug'),
  uq_organisations_number: conflict('Another body has this organisation number.', 'organisationNumber'),
};

/** Registers a body, or changes the one with the same organisation number or else the same slug. */
@Injectable()
export class RegisterOrganisation {
  constructor(
    private readonly database: Database,
    private readonly repository: OrganisationRepository,
    private readonly ids: Ids,
  ) {}

  /**
   * Gives the id of the body; tells `OrganisationChanged`.
   *
   * Expected errors: BAD_USER_INPUT for what breaks a rule; NOT_FOUND for an unknown county, or a version of a body that
   * is not there; CONFLICT for another version than the kept one, or a slug or number that another body has.
   *
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody but an editor.
   */
  async run(actor: Actor, input: RegisterOrganisationInput): Promise<Result<string>> {
    if (!organisationPolicy.mayCurate(actor)) throw notAllowed(actor.kind, 'register bodies');
    const faults = organisationFaults(input);
    if (faults.length > 0) return refused(...faults);
    try {
      return await this.database.transaction(actor, (tx) => this.register(tx, input));
    } catch (error) {
      const taken = TAKEN[brokenConstraint(error) ?? ''];
      if (taken) return refused(taken);
      throw error;
    }
  }

  private async register(tx: Transaction, input: RegisterOrganisationInput): Promise<Result<string>> {
    const { county, expectedVersion: _, ...described } = input;
    const number = organisationNumber(described.organisationNumber ?? '');
    const slug = described.slug ?? slugify(nameIn(described, 'nb').name);
    if (slug === '') return refused(invalid('No slug can be made of this name. Give one yourself.', 'slug'));
    const known = await this.repository.known(
      tx,
      [slug, ...(county === null ? [] : [county])].filter(isSlug),
      number ? [number] : [],
    );
    const own =
      known.find((body) => number && body.organisationNumber === number) ?? known.find((body) => body.slug === slug);
    const objection = this.objection(input, number, own);
    if (objection) return refused(objection);
    const countyId = county === null ? null : known.find((body) => body.slug === county)?.id;
    if (countyId === undefined) return refused(missing(`There is no body "${county}".`, 'county'));
    const id = own?.id ?? this.ids.next();
    const kept = {
      ...described,
      id,
      slug: own?.slug ?? slug,
      organisationNumber: number,
      countyId,
      contentDigest: null,
    };
    const versions = await this.repository.write(tx, [kept]);
    tx.append({ kind: 'OrganisationChanged', subjectId: id, subjectVersion: versions.get(id) ?? 1 });
    return done(id);
  }

  private objection(
    { expectedVersion, slug }: RegisterOrganisationInput,
    number: string | null,
    own: KnownOrganisation | undefined,
  ): UserError | null {
    if (!own) return expectedVersion === null ? null : missing('There is no such body to change.', 'expectedVersion');
    if (expectedVersion === null) {
      return conflict(
        `"${own.slug}" is already registered. Give its version, ${own.version}, to change it.`,
        'expectedVersion',
      );
    }
    if (expectedVersion !== own.version) {
      return conflict(
        `"${own.slug}" is at version ${own.version}: somebody changed it after you read it.`,
        'expectedVersion',
      );
    }
    if (slug !== null && slug !== own.slug) return conflict(`The slug of "${own.slug}" never changes.`, 'slug');
    const other = own.organisationNumber !== null && own.organisationNumber !== number;
    return other ? conflict(`"${own.slug}" has another organisation number.`, 'organisationNumber') : null;
  }
}
