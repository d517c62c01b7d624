import { Injectable } from '@nestjs/common';
import type { Actor, Grant } from '#kernel';
import type { ApiKey } from '../api-key.js';
import { ApiKeyReader } from './api-key.reader.js';

/** The caller as shown to themselves. */
export interface ViewerView {
  readonly name: string;
  readonly kind: Exclude<Actor['kind'], 'ANONYMOUS'>;
  readonly grants: readonly Grant[];
  /** The API key the caller came with. */
  readonly key: Pick<ApiKey, 'prefix' | 'expiresAt'> | null;
}

const KEY = /^key:(.+)$/;

/** Shows callers themselves. */
@Injectable()
export class ViewerReader {
  constructor(private readonly keys: ApiKeyReader) {}

  /** What there is to know of the caller; null for nobody. */
  async view({ kind, id, name, grants }: Actor): Promise<ViewerView | null> {
    if (kind === 'ANONYMOUS') return null;
    const key = kind === 'KEY' ? await this.keys.byId(KEY.exec(id)?.[1] ?? '') : null;
    return { name, kind, grants, key: key && { prefix: key.prefix, expiresAt: key.expiresAt } };
  }
}
