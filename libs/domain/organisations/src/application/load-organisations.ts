import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, Failure, Ids, badInput, notAllowed } from '#kernel';
import { Database, type Transaction } from '#platform/database';
import { type KnownOrganisation, OrganisationRepository } from '../persistence/organisation.repository.js';
import { SuccessionRepository } from '../persistence/succession.repository.js';
import { type ShippedOrganisation, shippedOrganisations } from './organisation-content.js';
import { organisationFaults } from '../organisation-rules.js';
import { organisationPolicy } from './organisation.policy.js';

/** How many bodies a load made, changed, and left as they were. */
export interface LoadedOrganisations {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** A shipped row beside the body it stands for: that of its number where an editor keeps it, else that of its slug. */
interface Placed {
  readonly row: ShippedOrganisation;
  readonly digest: string;
  readonly known: KnownOrganisation | undefined;
  readonly id: string;
}

const digestOf = (row: ShippedOrganisation): string => createHash('sha256').update(JSON.stringify(row)).digest('hex');

const check = (rows: readonly ShippedOrganisation[]): void => {
  for (const row of rows) {
    const [fault] = organisationFaults(row);
    if (fault) throw badInput(`${row.slug}: ${fault.message}`, ...fault.path);
  }
};

/** Loads the bodies shipped with the product; safe to repeat. */
@Injectable()
export class LoadOrganisations {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly successions: SuccessionRepository,
    private readonly ids: Ids,
  ) {}

  /**
   * Writes the bodies that are new, and those whose shipped row has changed since it was loaded. A body that an editor
   * has registered or changed since is left as the editor wants it. Tells `OrganisationChanged` of bodies that were
   * there before; a body new in the load has nobody yet who would need to know.
   *
   * @throws Failure BAD_USER_INPUT naming the body and what is wrong with it, CONFLICT for a line that leads back;
   *   nothing is written then. FORBIDDEN for anybody but an administrator of every body.
   */
  async run(actor: Actor, rows: readonly ShippedOrganisation[] = shippedOrganisations()): Promise<LoadedOrganisations> {
    if (!organisationPolicy.mayLoad(actor)) throw notAllowed(actor.kind, 'load the shipped bodies');
    check(rows);
    return this.database.transaction(actor, (tx) => this.load(tx, rows));
  }

  private async load(tx: Transaction, rows: readonly ShippedOrganisation[]): Promise<LoadedOrganisations> {
    await this.organisations.lockAll(tx);
    const placed = await this.place(tx, rows);
    const changed = placed.filter(
      ({ known, digest }) => !known || (known.contentDigest !== null && known.contentDigest !== digest),
    );
    if (changed.length > 0) await this.write(tx, changed, await this.idsOfSlugs(tx, placed));
    const created = changed.filter(({ known }) => !known).length;
    return { created, updated: changed.length - created, unchanged: rows.length - changed.length };
  }

  private async place(tx: Transaction, rows: readonly ShippedOrganisation[]): Promise<Placed[]> {
    const slugs = rows.map(({ slug }) => slug);
    const known = await this.organisations.known(
      tx,
      slugs,
      rows.flatMap(({ organisationNumber }) => organisationNumber ?? []),
    );
    const bySlug = new Map(known.map((body) => [body.slug, body]));
    const byNumber = new Map(known.map((body) => [body.organisationNumber, body]));
    const shipped = new Set(slugs);
    return rows.map((row) => {
      const holder = row.organisationNumber === null ? undefined : byNumber.get(row.organisationNumber);
      const renamed = holder && !shipped.has(holder.slug) ? holder : undefined;
      const keptByEditor = holder?.contentDigest === null ? holder : undefined;
      const own = keptByEditor ?? bySlug.get(row.slug) ?? renamed;
      return { row, digest: digestOf(row), known: own, id: own?.id ?? this.ids.next() };
    });
  }

  private async idsOfSlugs(tx: Transaction, placed: readonly Placed[]): Promise<(slug: string, of: string) => string> {
    const own = new Map(placed.map(({ row, id }) => [row.slug, id]));
    const named = placed.flatMap(({ row }) => [
      ...(row.county ? [row.county] : []),
      ...row.predecessors.map(({ slug }) => slug),
    ]);
    const others = await this.organisations.known(
      tx,
      named.filter((slug) => !own.has(slug)),
      [],
    );
    others.forEach(({ slug, id }) => own.set(slug, id));
    return (slug, of) => {
      const id = own.get(slug);
      if (!id) throw badInput(`${of}: there is no body "${slug}".`);
      return id;
    };
  }

  private async write(
    tx: Transaction,
    changed: readonly Placed[],
    idOf: (slug: string, of: string) => string,
  ): Promise<void> {
    const bodies = changed.map(({ row: { predecessors: _, county, ...row }, id, known, digest }) => ({
      ...row,
      id,
      slug: known?.slug ?? row.slug,
      countyId: county && idOf(county, row.slug),
      contentDigest: digest,
    }));
    const versions = await this.organisations.write(tx, bodies);
    await this.successions.removePredecessorsOf(
      tx,
      changed.map(({ id }) => id),
    );
    const successions = changed.flatMap(({ row, id }) =>
      row.predecessors.map(({ slug, on, kind }) => ({
        predecessorId: idOf(slug, row.slug),
        successorId: id,
        on,
        kind,
      })),
    );
    await this.successions.add(tx, successions);
    const circle = await this.successions.circle(tx);
    if (circle) throw new Failure('CONFLICT', `"${circle}" would come before itself.`);
    for (const { id } of changed.filter(({ known }) => known)) {
      tx.append({ kind: 'OrganisationChanged', subjectId: id, subjectVersion: versions.get(id) ?? 1 });
    }
  }
}
