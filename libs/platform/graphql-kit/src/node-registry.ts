import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';

/** How a room finds one of its objects by key, under the caller's rights. */
export type NodeReader = (actor: Actor, id: string) => Promise<object | null>;

/** Which room answers for which type of object behind `node(id:)`. */
@Injectable()
export class NodeRegistry {
  private readonly readers = new Map<string, NodeReader>();

  /** Says that objects of the type `type` are found with `reader`. */
  register(type: string, reader: NodeReader): void {
    this.readers.set(type, reader);
  }

  /** The object of a type and key, with its type's name on it, or null when there is none for this caller. */
  async read(actor: Actor, type: string, id: string): Promise<object | null> {
    const found = await this.readers.get(type)?.(actor, id);
    return found ? { ...found, __typename: type } : null;
  }
}
