import { Injectable } from '@nestjs/common';
import { Cursors, type Page, type PageRequest, isUuid, pageOf } from '#kernel';
import { Database, moment } from '#platform/database';
import type { Follow } from '../follow.js';

const LIST = 'follows';
const FOLLOW = `json_build_object('id', f.id, 'kind', f.kind, 'storyId', f.story_id, 'conceptId', f.concept_id,
  'organisationId', f.organisation_id, 'contributor', f.contributor, 'search', f.search, 'frequency', f.frequency,
  'createdAt', ${moment('f.created_at')})`;

interface Row {
  readonly follow: Follow;
}

/** Reads what a person follows. */
@Injectable()
export class FollowReader {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
  ) {}

  /** @throws Failure BAD_USER_INPUT for a foreign cursor. */
  async ofPerson(personId: string, page: PageRequest): Promise<Page<Follow>> {
    const [after] = page.after === null ? [null] : this.cursors.decode(LIST, page.after);
    const rows = await this.database.read<Row>(
      'follows.of-person',
      `select ${FOLLOW} as follow from follows f
       where f.person_id = $1 and ($2::uuid is null or f.id < $2) order by f.id desc limit $3`,
      [personId, after, page.size + 1],
    );
    const follows = rows.map(({ follow }) => follow);
    return pageOf(follows, { ...page, direction: 'FORWARD' }, ({ id }) => this.cursors.encode(LIST, [id]));
  }

  /** One of a person's, or null. */
  async byId(personId: string, id: string): Promise<Follow | null> {
    if (!isUuid(id)) return null;
    const sql = `select ${FOLLOW} as follow from follows f where f.id = $1 and f.person_id = $2`;
    return (await this.database.read<Row>('follows.by-id', sql, [id, personId]))[0]?.follow ?? null;
  }
}
