import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Result, done, norwegianDay, refused } from '#kernel';
import type { Transaction } from '#platform/database';
import { findContentFaults } from '../domain/content-faults.js';
import { Faults } from '../domain/faults.js';
import { readOwnFields } from '../domain/read-content.js';
import { type Link, type Links, readLinks } from '../domain/read-links.js';
import { readTexts } from '../domain/read-texts.js';
import { type StoryContent, emptyContent } from '../domain/story-content.js';
import type { CreateStoryInput, StoryContentInput } from '../domain/story-input.js';
import { type FoundLinks, StoryLinksReader } from '../persistence/story-links.reader.js';

/** An input to read: over what the story says now, or from nothing. */
export interface ReadingRequest {
  readonly input: StoryContentInput & Pick<CreateStoryInput, 'managingOrganisation'>;
  readonly current: { readonly id: string; readonly content: StoryContent } | null;
  /** The story that the input is about, where it is not said by `current`. */
  readonly storyId?: string | undefined;
  /** Where faults begin, such as `['input']`. */
  readonly path: readonly string[];
}

/** A sound input: what the story says with it, and the body that shall care for it, if one was named. */
export interface Reading {
  readonly content: StoryContent;
  readonly managingOrganisationId: string | null;
}

interface Started {
  readonly request: ReadingRequest;
  readonly at: Faults;
  readonly content: StoryContent;
  readonly links: Links;
}

const linksOf = ({
  sectors,
  methods,
  organisations,
  places,
  relations,
  managingOrganisation,
}: Links): readonly Link[] => [
  ...[sectors, methods, organisations, places, relations].flatMap((list) => list ?? []),
  ...(managingOrganisation ? [managingOrganisation] : []),
];

const NAMES: Record<Link['field'], string> = {
  SECTOR: 'sector',
  METHOD: 'method',
  ORGANISATION: 'organisation',
  PLACE: 'municipality or county',
  STORY: 'story',
};

/** Reads what contributors write: every field checked, every reference looked up, all faults told at once. */
@Injectable()
export class ContentReading {
  constructor(
    private readonly clock: Clock,
    private readonly links: StoryLinksReader,
  ) {}

  /** Reads a batch of inputs with one look-up; the results are in the order of the requests. */
  async read(tx: Transaction, actor: Actor, requests: readonly ReadingRequest[]): Promise<Result<Reading>[]> {
    const now = this.clock.now();
    const started = requests.map((request) => this.start(request));
    const found = await this.links.find(
      tx,
      actor,
      now,
      started.flatMap(({ links }) => linksOf(links)),
    );
    return started.map((one) => this.finish(one, found, norwegianDay(now)));
  }

  private start(request: ReadingRequest): Started {
    const { input, current } = request;
    const at = new Faults(request.path);
    const own = Object.fromEntries(Object.entries(readOwnFields(input, at)).filter(([, value]) => value !== undefined));
    const before = current?.content ?? emptyContent(input.kind ?? 'CASE_STORY', input.originalLanguage ?? 'nb');
    const content = { ...before, ...(current === null ? {} : { changeNote: null }), ...own };
    const texts = readTexts(input, before.texts, at, content.kind);
    return { request, at, content: { ...content, texts }, links: readLinks(input, at) };
  }

  private finish({ request, at, content, links }: Started, found: FoundLinks, today: string): Result<Reading> {
    const idOf = (link: Link): string | undefined => {
      const id = found.idOf(link);
      if (id === undefined) link.at.add(`There is no ${NAMES[link.field]} "${link.value.slice(0, 80)}".`);
      return id;
    };
    const resolved = <L extends Link, R>(
      list: readonly L[] | undefined,
      make: (id: string, link: L) => R,
    ): R[] | undefined => {
      const items = list?.flatMap((link) => {
        const id = idOf(link);
        return id === undefined ? [] : [make(id, link)];
      });
      return items && [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
    };
    const whole: StoryContent = {
      ...content,
      sectors: resolved(links.sectors, (id) => id) ?? content.sectors,
      methods: resolved(links.methods, (id) => id) ?? content.methods,
      places: resolved(links.places, (id) => id) ?? content.places,
      organisations:
        resolved(links.organisations, (organisationId, { role }) => ({ organisationId, role })) ??
        content.organisations,
      relations: resolved(links.relations, (storyId, { kind }) => ({ kind, storyId })) ?? content.relations,
    };
    const managing = links.managingOrganisation ? (idOf(links.managingOrganisation) ?? null) : null;
    if (whole.relations.some(({ storyId }) => storyId === (request.current?.id ?? request.storyId))) {
      at.at('relations').add('A story cannot stand in relation to itself.');
    }
    findContentFaults(whole, at, today);
    return at.all.length > 0 ? refused(...at.all) : done({ content: whole, managingOrganisationId: managing });
  }
}
