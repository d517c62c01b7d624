import { licenseUrl } from '../license.js';
import type { StoryFacts, StoryText } from '../story-types.js';

type Told = Readonly<Record<string, unknown>>;

const filled = (told: Told): Told =>
  Object.fromEntries(
    Object.entries(told).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

const body = (name: string): Told => ({ '@type': 'Organization', name });

const authorsOf = ({ contributors, organisations }: StoryFacts): readonly Told[] => {
  if (contributors.length === 0)
    return organisations.flatMap(({ role, organisation }) =>
      role === 'OWNER' && organisation ? [body(organisation.name)] : [],
    );
  return contributors.map(({ name, affiliation }) =>
    filled({ '@type': 'Person', name, affiliation: affiliation ? body(affiliation) : null }),
  );
};

/**
 * A story in the words of schema.org, for those who read pages by machine. It says what the page says and nothing else: whom a
 * story withholds is not in it.
 */
export const storyJsonLd = (story: StoryFacts, text: StoryText, publisher: string, publicUrl: string): Told =>
  filled({
    '@context': 'https://schema.org',
    '@type': story.kind === 'EVALUATION' ? 'Report' : 'Article',
    '@id': story.url,
    url: story.url,
    headline: text.title,
    description: text.summary || null,
    inLanguage: text.textLanguage.toLowerCase(),
    datePublished: story.publishedAt,
    dateModified: story.revisionPublishedAt,
    version: String(story.revision),
    license: licenseUrl(story.license) ?? story.license,
    isAccessibleForFree: story.visibility === 'OPEN',
    author: authorsOf(story),
    publisher: { '@type': 'Organization', name: publisher, url: publicUrl },
    sourceOrganization: story.organisations.flatMap(({ organisation }) =>
      organisation ? [body(organisation.name)] : [],
    ),
    about: [...story.sectors, ...story.methods].map(({ label, uri }) =>
      filled({ '@type': 'DefinedTerm', name: label, url: uri }),
    ),
    spatialCoverage: story.places.map(({ name }) => ({ '@type': 'AdministrativeArea', name })),
    isBasedOn: [
      ...story.relations.flatMap(({ kind, story: other }) => (kind === 'BASED_ON' && other ? [other.url] : [])),
      ...(story.provenance?.url ? [story.provenance.url] : []),
    ],
  });
