import { v7 } from 'uuid';

/** A new UUID version 7: time-ordered, so that keys made later sort later. */
export const newId = (): string => v7();

/** Maker of identifiers; tests give a predictable one. */
export abstract class Ids {
  abstract next(): string;
}

/** The maker of identifiers in production: UUID version 7. */
export class UuidIds extends Ids {
  next(): string {
    return newId();
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Says whether a text is a UUID in its canonical lower-case form. */
export const isUuid = (text: string): boolean => UUID.test(text);
