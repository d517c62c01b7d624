import { Injectable } from '@nestjs/common';
import { type StoryStanding, storyStanding } from '#domain/stories';
import { Database } from '#platform/database';
import type { FollowKind, Frequency } from '../follow.js';

/** Something that somebody follows and that an event touches. */
export interface TouchedFollow {
  readonly personId: string;
  readonly followId: string;
  readonly kind: FollowKind;
  readonly frequency: Frequency;
}

/** A search that somebody follows. */
export interface FollowedSearch extends TouchedFollow {
  readonly search: string;
}

/** A story, and who keeps it going. */
export interface ConcernedStory extends StoryStanding {
  /** Whether it withholds whose it is. */
  readonly withheld: boolean;
  /** People who began it or have handed it in. */
  readonly authors: readonly string[];
  /** People who edit for the body that keeps it. */
  readonly editors: readonly string[];
}

/** A comment that everybody who sees the story may read. */
export interface ConcernedComment {
  readonly id: string;
  readonly storyId: string;
  readonly personId: string;
  /** Who wrote what it replies to. */
  readonly repliedTo: string | null;
}

const STORY = `
  select ${storyStanding('s')}, s.withheld_organisation as withheld,
    array(select distinct substr(a.actor_id, 8)::uuid from (
      select s.created_by as actor_id union all
      select q.submitted_by from story_submissions q where q.story_id = s.id) a
      where a.actor_id ~ '^person:[0-9a-f-]{36}$') as authors,
    array(select m.person_id from memberships m where m.role in ('EDITOR', 'ADMIN')
      and m.organisation_id is not distinct from s.managing_organisation_id) as editors
  from stories s where s.id = any($1::uuid[])`;

const ASSIGNEES = `
  select a.person_id as "personId" from review_assignments a
  join story_submissions q on q.story_id = a.story_id and q.version = a.version and q.outcome is null
  where a.story_id = $1 and a.person_id is not null`;

const COMMENT = `
  select c.id, c.story_id as "storyId", c.person_id as "personId", p.person_id as "repliedTo"
  from comments c left join comments p on p.id = c.parent_id and p.state <> 'DELETED' where c.id = $1 and c.state = 'SHOWN'`;

const FOLLOW = 'f.id as "followId", f.person_id as "personId", f.kind, f.frequency';
const OF_STORY = `select ${FOLLOW} from follows f where f.story_id = $1`;

/** Names that a story withholds are not looked for at all: nobody is told of it by them. */
const OF_WHAT_IT_IS_ABOUT = `
  with recursive shown as (
    select s.id, s.published_revision as number, s.withheld_organisation as withheld from stories s
    where s.id = any($1::uuid[]) and s.published_revision is not null
  ), concepts_of as (
    select shown.id as story, c.concept_id as id from shown
    join story_concepts c on c.story_id = shown.id and c.number = shown.number
    union
    select w.story, r.target_id from concepts_of w
    join concept_relations r on r.concept_id = w.id and r.kind = 'BROADER'
  ), bodies as (
    select shown.id as story, o.organisation_id as id from shown
    join story_organisations o on o.story_id = shown.id and o.number = shown.number where not shown.withheld
  ), earlier as (
    select story, id from bodies
    union select e.story, s.predecessor_id from earlier e join organisation_successions s on s.successor_id = e.id
  ), later as (
    select story, id from bodies
    union select l.story, s.successor_id from later l join organisation_successions s on s.predecessor_id = l.id
  ), contributors as (
    select distinct shown.id as story, lower(c.name) as name from shown
    join story_contributors c on c.story_id = shown.id and c.number = shown.number where not shown.withheld
  ), touched as (
    select c.story, ${FOLLOW} from concepts_of c join follows f on f.concept_id = c.id
    union all
    select b.story, ${FOLLOW} from (select story, id from earlier union select story, id from later) b
    join follows f on f.organisation_id = b.id
    union all
    select c.story, ${FOLLOW} from contributors c join follows f on lower(f.contributor) = c.name
  )
  select t.* from touched t where not exists (select from notices n
    where n.story_id = t.story and n.person_id = t."personId" and n.kind = 'STORY_PUBLISHED')
  union all
  select f.story_id, ${FOLLOW} from follows f where f.story_id = any($1::uuid[])`;

const SEARCHES = `
  select ${FOLLOW}, f.search from follows f where f.search is not null and not exists (select from notices n
    where n.story_id = $1 and n.person_id = f.person_id and n.kind = 'STORY_PUBLISHED')`;

/** Gives something if anybody follows a search. */
export const ANY_SEARCHES = 'select from follows where search is not null';

interface FollowOfStory extends TouchedFollow {
  readonly story: string;
}

/** Reads whom an event concerns. */
@Injectable()
export class ConcernedReader {
  constructor(private readonly database: Database) {}

  async story(id: string): Promise<ConcernedStory | null> {
    return (await this.stories([id])).get(id) ?? null;
  }

  /** Those of the stories that there are, by their ids. */
  async stories(ids: readonly string[]): Promise<ReadonlyMap<string, ConcernedStory>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.read<ConcernedStory>('concerned.stories', STORY, [ids]);
    return new Map(rows.map((story) => [story.id, story]));
  }

  /** Whom what waits of the story was given to; nobody where nothing waits. */
  async assignees(id: string): Promise<readonly string[]> {
    const rows = await this.database.read<{ personId: string }>('concerned.assignees', ASSIGNEES, [id]);
    return rows.map(({ personId }) => personId);
  }

  /** Null for a comment that is not shown. */
  async comment(id: string): Promise<ConcernedComment | null> {
    return (await this.database.read<ConcernedComment>('concerned.comment', COMMENT, [id]))[0] ?? null;
  }

  followersOfStory(id: string): Promise<readonly TouchedFollow[]> {
    return this.database.read<TouchedFollow>('concerned.of-story', OF_STORY, [id]);
  }

  /**
   * Those who follow a story; and what it is about, who it is of or who has contributed, and have not been told that it is
   * out. By the ids of the stories, without those that concern nobody.
   */
  async followersOfWhatComesOut(ids: readonly string[]): Promise<ReadonlyMap<string, readonly TouchedFollow[]>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.read<FollowOfStory>('concerned.of-what', OF_WHAT_IT_IS_ABOUT, [ids]);
    return Map.groupBy(rows, ({ story }) => story);
  }

  /** The searches of those who have not been told that a story is out. */
  followedSearches(id: string): Promise<readonly FollowedSearch[]> {
    return this.database.read<FollowedSearch>('concerned.searches', SEARCHES, [id]);
  }
}
