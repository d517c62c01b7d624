import { Injectable } from '@nestjs/common';
import { GOVERNMENT_LEVELS, ORGANISATION_KINDS, RegisterOrganisation } from '#domain/organisations';
import { type Actor, isLanguage } from '#kernel';
import type { NamedBody } from '../mapping/reading-row.js';
import { NamedBodyReader } from '../persistence/named-body.reader.js';

/** Registers bodies that a file describes well enough and that nobody here knows. */
@Injectable()
export class UnknownBodies {
  constructor(
    private readonly organisations: RegisterOrganisation,
    private readonly bodies: NamedBodyReader,
  ) {}

  /** The id of the body, registered now or a moment ago; null when it is not described well enough, or wrongly. */
  async register(actor: Actor, body: NamedBody): Promise<string | null> {
    const { name, description } = body;
    const kind = ORGANISATION_KINDS.find((one) => one === description?.kind);
    if (name === null || description === null || kind === undefined) return null;
    const [known, ...others] = (await this.bodies.find([body]))[0] ?? [];
    if (known !== undefined) return others.length === 0 ? known : null;
    const language = isLanguage(description.language) ? description.language : 'nb';
    const made = await this.organisations.run(actor, {
      slug: body.slug,
      organisationNumber: body.organisationNumber,
      kind,
      level: GOVERNMENT_LEVELS.find((one) => one === description.level) ?? null,
      country: description.country,
      county: null,
      homepage: null,
      validFrom: null,
      validTo: null,
      names: [{ language, kind: 'CURRENT', name, validFrom: null, validTo: null }],
      codes: [],
      expectedVersion: null,
    });
    return made.ok ? made.value : null;
  }
}
