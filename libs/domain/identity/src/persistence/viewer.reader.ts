import { Injectable } from '@nestjs/common';
import type { Actor, Grant, Scope } from '#kernel';
import type { ApiKey } from '../api-key.js';
import { type Person, personIdOf } from '../person.js';
import { ApiKeyReader } from './api-key.reader.js';
import { PersonReader } from './person.reader.js';

/** The caller as shown to themselves. */
export interface ViewerView {
  readonly name: string;
  readonly kind: Exclude<Actor['kind'], 'ANONYMOUS'>;
  readonly grants: readonly Grant[];
  /** What the caller is narrowed to; null for all that the roles allow. */
  readonly scopes: readonly Scope[] | null;
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
    const { kind, id, keyId, name, grants, scopes = null } = actor;
    if (kind === 'ANONYMOUS') return null;
    const key = kind === 'KEY' ? await this.keys.byId(keyId ?? KEY.exec(id)?.[1] ?? '') : null;
    const personId = personIdOf(actor);
    const person = personId === null ? null : await this.people.byId(personId);
    return { name, kind, grants, scopes, key: key && { prefix: key.prefix, expiresAt: key.expiresAt }, person };
  }
}
