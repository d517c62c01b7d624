import { Injectable } from '@nestjs/common';
import type { ImportedStory, RelationKind, StoryOrganisationInput } from '#domain/stories';
import { type Actor, type Result, type UserError, done, missing, refused } from '#kernel';
import type { NamedBody, ReadRow } from '../mapping/reading-row.js';
import { NamedBodyReader } from '../persistence/named-body.reader.js';
import { NamedStoryReader } from '../persistence/named-story.reader.js';
import { type Vocabulary, VocabularyReader } from '../persistence/vocabulary.reader.js';
import { UnknownBodies } from './unknown-bodies.js';

/** A row whose names have been looked up. */
export interface LinkedRow {
  readonly story: ImportedStory;
  /** How many of the stories it stands in relation to are not here, or not yet. */
  readonly lostRelations: number;
}

/** How a batch is looked up. */
export interface Linking {
  /** The source that all rows of the batch are of. */
  readonly source: string;
  readonly vocabulary: Vocabulary;
  /** Registers nothing: what would be registered is left out. */
  readonly dryRun: boolean;
}

interface FoundBody {
  readonly body: NamedBody;
  readonly ids: readonly string[];
}

const labelOf = (body: NamedBody): string => body.organisationNumber ?? body.name ?? body.slug ?? '';

const faultOf = ({ body, ids }: FoundBody, path: string[]): UserError =>
  missing(
    ids.length > 1
      ? `"${labelOf(body)}" is the name of ${ids.length} bodies; give an organisation number.`
      : `There is no body "${labelOf(body)}".`,
    ...path,
  );

const unknown = (named: readonly string[], find: (one: string) => string | null, noun: string): UserError[] =>
  named.flatMap((one, place) =>
    find(one) === null ? [missing(`There is no ${noun} "${one.slice(0, 120)}".`, `${noun}s`, String(place))] : [],
  );

/** Looks up, a batch at a time, what rows name in other rooms. */
@Injectable()
export class RowLinks {
  constructor(
    private readonly vocabulary: VocabularyReader,
    private readonly bodies: NamedBodyReader,
    private readonly stories: NamedStoryReader,
    private readonly unknownBodies: UnknownBodies,
  ) {}

  /** The vocabulary as it stands now, for all batches of a run. */
  readVocabulary(): Promise<Vocabulary> {
    return this.vocabulary.read();
  }

  /** Links rows in their order; one that names what is not there is refused, naming it. */
  async link(actor: Actor, rows: readonly ReadRow[], how: Linking): Promise<Result<LinkedRow>[]> {
    const named = rows.flatMap((row) => [...row.bodies, ...(row.managing ? [row.managing] : [])]);
    const found = await this.findBodies(actor, named, how.dryRun);
    const targets = rows.flatMap(({ relations, source }) =>
      relations.map((one) => ({
        source: one.source === null || one.source === source ? how.source : one.source,
        externalId: one.externalId,
      })),
    );
    const storyIds = (await this.stories.find(targets)).values();
    return rows.map((row) =>
      this.linked(
        row,
        how,
        found,
        row.relations.map(({ kind }) => ({ kind, id: storyIds.next().value ?? null })),
      ),
    );
  }

  private async findBodies(
    actor: Actor,
    named: readonly NamedBody[],
    dryRun: boolean,
  ): Promise<ReadonlyMap<NamedBody, FoundBody>> {
    const found = await this.bodies.find(named);
    const all = new Map<NamedBody, FoundBody>();
    for (const [place, body] of named.entries()) {
      const ids = found[place] ?? [];
      const made =
        ids.length === 0 && body.description && !dryRun ? await this.unknownBodies.register(actor, body) : null;
      all.set(body, { body, ids: made ? [made] : ids });
    }
    return all;
  }

  private linked(
    row: ReadRow,
    { vocabulary, dryRun }: Linking,
    found: ReadonlyMap<NamedBody, FoundBody>,
    relations: readonly { kind: string; id: string | null }[],
  ): Result<LinkedRow> {
    const named = row.bodies.map((body, place) => ({
      ...(found.get(body) ?? { body, ids: [] }),
      path: ['agencies', String(place)],
    }));
    const managing = row.managing && {
      ...(found.get(row.managing) ?? { body: row.managing, ids: [] }),
      path: ['managingOrganisation'],
    };
    const wouldBeMade = ({ body, ids }: FoundBody): boolean => dryRun && ids.length === 0 && body.description !== null;
    const faults = [
      ...unknown(row.sectors, vocabulary.sector, 'sector'),
      ...unknown(row.methods, vocabulary.method, 'method'),
      ...[...named, ...(managing ? [managing] : [])].flatMap((one) =>
        one.ids.length === 1 || wouldBeMade(one) ? [] : [faultOf(one, one.path)],
      ),
    ];
    if (faults.length > 0) return refused(...faults);
    const organisations = named.flatMap(({ body, ids }): StoryOrganisationInput[] =>
      ids[0] === undefined ? [] : [{ id: ids[0], role: body.role as StoryOrganisationInput['role'] }],
    );
    const kept = relations.flatMap(({ kind, id }) => (id === null ? [] : [{ kind: kind as RelationKind, story: id }]));
    const content = {
      ...row.story.content,
      sectors: [...new Set(row.sectors.flatMap((one) => vocabulary.sector(one) ?? []))],
      methods: [...new Set(row.methods.flatMap((one) => vocabulary.method(one) ?? []))],
      organisations,
      relations: kept,
    };
    const managingOrganisation = managing?.ids[0] === undefined ? null : { id: managing.ids[0] };
    return done({
      story: { ...row.story, content, managingOrganisation },
      lostRelations: relations.length - kept.length,
    });
  }
}
