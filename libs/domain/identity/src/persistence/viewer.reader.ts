import { Injectable } from '@nestjs/common';
import type { Actor, Grant } from '#kernel';
import type { ApiKey } from '../api-key.js';
import { type Person, personIdOf } from '../person.js';
import { ApiKeyReader } from './api-key.reader.js';
import { PersonReader } from './person.reader.js';

/** The caller as shown to themselves. */
export interface ViewerView {
  readonly name: string;
  readonly kind: Exclude<Actor['kind'], 'ANONYMOUS'>;
  readonly grants: readonly Grant[];
  /** The API key the caller came with. */
  readonly key: Pick<ApiKey, 'prefix' | 'expiresAt'> | null;
  /** The signed-in person. */
  readonly person: Person | null;
}

const KEY = /^key:(.+)$/;

/** Shows callers themselves. */
@Injectable()
export class ViewerReader {
  constructor(
    private readonly keys: ApiKeyReader,
    private readonly people: PersonReader,
  ) {}

  /** What there is to know of the caller; null for nobody. */
  async view(actor: Actor): Promise<ViewerView | null> {
    const { kind, id, name, grants } = actor;
    if (kind === 'ANONYMOUS') return null;
    const key = kind === 'KEY' ? await this.keys.byId(KEY.exec(id)?.[1] ?? '') : null;
    const personId = personIdOf(actor);
    const person = personId === null ? null : await this.people.byId(personId);
    return { name, kind, grants, key: key && { prefix: key.prefix, expiresAt: key.expiresAt }, person };
  }
}
