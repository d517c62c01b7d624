import { Injectable } from '@nestjs/common';
import { type Language, fallbackOrder } from '#kernel';
import { Database } from '#platform/database';
import type { ConceptView, OrganisationView } from '../domain/story-view.js';

interface NamedConcept extends Omit<ConceptView, 'label' | 'labelLanguage' | 'language'> {
  readonly labels: Readonly<Partial<Record<Language, string>>>;
}

interface NamedBody extends Omit<OrganisationView, 'name' | 'language'> {
  readonly countyId: string | null;
  /** Every name it has or had, by the alphabet. */
  readonly names: readonly { readonly current: boolean; readonly language: Language; readonly name: string }[];
}

interface Entry<Named, View> {
  readonly named: Named;
  readonly views: Partial<Record<Language, View>>;
}

/** Names that change at each of so many readings in a row are told as they were found last. */
const MOST_TRIES = 5;

/** Which names are wanted. */
export interface NamedIds {
  readonly concepts: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
}

interface Row {
  readonly concepts: readonly NamedConcept[];
  readonly bodies: readonly NamedBody[];
  readonly version: string;
}

const LOAD = `
  select (select v.version from names_version v) as version, (
    select coalesce(json_agg(json_build_object('id', c.id, 'scheme', c.scheme, 'slug', c.slug, 'uri', c.uri, 'labels', (
      select coalesce(json_object_agg(l.language, l.label), '{}') from concept_labels l
      where l.concept_id = c.id and l.kind = 'PREFERRED'))), '[]')
    from concepts c where c.id = any($1::uuid[])) as concepts, (
    select coalesce(json_agg(json_build_object('id', o.id, 'slug', o.slug, 'organisationNumber', o.organisation_number,
      'kind', o.kind, 'level', o.level, 'countyId', o.county_id, 'names', (
      select coalesce(json_agg(json_build_object('current', n.kind = 'CURRENT', 'language', n.language, 'name', n.name)
        order by n.name), '[]') from organisation_names n where n.organisation_id = o.id))), '[]')
    from organisations o
    where o.id = any($2::uuid[])
      or o.id in (select x.county_id from organisations x where x.id = any($2::uuid[]))) as bodies`;

const conceptIn = ({ labels, ...concept }: NamedConcept, language: Language): ConceptView => {
  const labelLanguage = fallbackOrder(language).find((one) => labels[one] !== undefined);
  const label = labelLanguage && labels[labelLanguage];
  return { ...concept, label: label ?? concept.slug, labelLanguage: labelLanguage ?? 'nb', language };
};

const bodyIn = ({ names, countyId: _, ...body }: NamedBody, language: Language): OrganisationView => {
  const current = names.filter((one) => one.current);
  const candidates = current.length > 0 ? current : names;
  const order = fallbackOrder(language);
  const best = order.flatMap((wanted) => candidates.filter((one) => one.language === wanted)).at(0);
  return { ...body, name: best?.name ?? body.slug, language };
};

const viewOf = <Named, View>(
  entry: Entry<Named, View> | undefined,
  language: Language,
  make: (named: Named, language: Language) => View,
): View | undefined => entry && (entry.views[language] ??= make(entry.named, language));

/** Names of one version, told in any language. */
export class Names {
  private readonly concepts = new Map<string, Entry<NamedConcept, ConceptView>>();
  private readonly bodies = new Map<string, Entry<NamedBody, OrganisationView>>();

  /** The concept with its label in the language, or the nearest there is. */
  concept(id: string, language: Language): ConceptView | undefined {
    return viewOf(this.concepts.get(id), language, conceptIn);
  }

  /** The body with its name in the language, or the nearest there is. */
  body(id: string, language: Language): OrganisationView | undefined {
    return viewOf(this.bodies.get(id), language, bodyIn);
  }

  /** The county that a municipality lies in, or lay in last. */
  countyOf(bodyId: string): string | null {
    return this.bodies.get(bodyId)?.named.countyId ?? null;
  }

  /** Which of these are not known. */
  missing({ concepts, bodies }: NamedIds): { readonly concepts: string[]; readonly bodies: string[] } {
    return {
      concepts: [...concepts].filter((id) => !this.concepts.has(id)),
      bodies: [...bodies].filter((id) => !this.bodies.has(id)),
    };
  }

  learn({ concepts, bodies }: Row): void {
    for (const named of concepts) this.concepts.set(named.id, { named, views: {} });
    for (const named of bodies) this.bodies.set(named.id, { named, views: {} });
  }
}

/**
 * The names of concepts and bodies as this process last read them. They change seldom and stand on every story, so they
 * are not read again for each: every statement that reads stories tells which version of the names is in force, and
 * names of another version are put away before anything is told from them.
 */
@Injectable()
export class NameBook {
  private version = '';
  private names = new Names();

  constructor(private readonly database: Database) {}

  /** These names as they were at `version` or later; those that are not known yet are read, all with one statement. */
  async at(version: string, ids: NamedIds): Promise<Names> {
    let names = this.turnTo(version);
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const { concepts, bodies } = names.missing(ids);
      if (concepts.length === 0 && bodies.length === 0) break;
      const [row] = await this.database.read<Row>('stories.names', LOAD, [concepts, bodies]);
      if (!row) break;
      const before = names;
      names = this.turnTo(row.version);
      names.learn(row);
      // What is missing still does not exist, unless the names changed meanwhile.
      if (names === before) break;
    }
    return names;
  }

  /** The names of a version: those at hand, or a new book of them. */
  private turnTo(version: string): Names {
    if (version !== this.version) {
      this.version = version;
      this.names = new Names();
    }
    return this.names;
  }
}
