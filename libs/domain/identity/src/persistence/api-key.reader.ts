import { Injectable } from '@nestjs/common';
import { type Actor, Cursors, type Page, type PageRequest, bodiesWithRole, isUuid, pageOf } from '#kernel';
import { Database } from '#platform/database';
import type { ApiKey } from '../api-key.js';
import { API_KEY_JSON } from './api-key.sql.js';

interface Row {
  readonly key: ApiKey;
}

/** A key with what a token is held against. */
interface Lock extends Row {
  readonly hash: Buffer;
}

const LIST = 'api-keys';

/** Reads API keys; never a secret, which is not kept. */
@Injectable()
export class ApiKeyReader {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
  ) {}

  /** The keys of the bodies that the caller administers, newest first, revoked and expired ones included. */
  async list(actor: Actor, page: PageRequest): Promise<Page<ApiKey>> {
    const bodies = bodiesWithRole(actor, 'ADMIN');
    const [after] = page.after === null ? [null] : this.cursors.decode(LIST, page.after);
    const rows = await this.database.read<Row>(
      'api-keys.list',
      `select ${API_KEY_JSON} as key from api_keys k
       where ($1 or k.organisation_id = any($2::uuid[])) and ($3::uuid is null or k.id < $3)
       order by k.id desc limit $4`,
      [bodies === 'ALL', bodies === 'ALL' ? [] : bodies, after, page.size + 1],
    );
    const keys = rows.map(({ key }) => key);
    return pageOf(keys, page, ({ id }) => this.cursors.encode(LIST, [id]));
  }

  /** The key of an id, or null. */
  async byId(id: string): Promise<ApiKey | null> {
    if (!isUuid(id)) return null;
    const [row] = await this.database.read<Row>(
      'api-keys.by-id',
      `select ${API_KEY_JSON} as key from api_keys k where k.id = $1`,
      [id],
    );
    return row?.key ?? null;
  }

  /** The key of a prefix with the hash of its secret, or null. */
  async lock(prefix: string): Promise<Lock | null> {
    const [row] = await this.database.read<Lock>(
      'api-keys.lock',
      `select ${API_KEY_JSON} as key, k.secret_hash as hash from api_keys k where k.prefix = $1`,
      [prefix],
    );
    return row ?? null;
  }
}
