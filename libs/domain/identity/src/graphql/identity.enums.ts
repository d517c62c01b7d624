import { registerEnumType } from '@nestjs/graphql';
import type { Role, Scope } from '#kernel';
import type { ViewerView } from '../persistence/viewer.reader.js';

type Mirror<T extends string> = { readonly [K in T]: K };

/** The roles, as the schema names them. */
export const RoleEnum: Mirror<Role> = {
  READER: 'READER',
  CONTRIBUTOR: 'CONTRIBUTOR',
  EDITOR: 'EDITOR',
  ADMIN: 'ADMIN',
};

registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What a caller may do for a body; each role includes the ones before it.',
  valuesMap: {
    READER: { description: 'Reads what is for public employees.' },
    CONTRIBUTOR: { description: 'Writes and submits stories.' },
    EDITOR: { description: 'Reviews and publishes stories, and keeps vocabularies and bodies.' },
    ADMIN: { description: 'Looks after the people and the keys of the body.' },
  },
});

/** The scopes, as the schema names them. */
export const ScopeEnum = {
  STORIES_READ: 'stories:read',
  STORIES_WRITE: 'stories:write',
  STORIES_PUBLISH: 'stories:publish',
  BENEFITS_WRITE: 'benefits:write',
  COMMENTS_WRITE: 'comments:write',
  COMMENTS_MODERATE: 'comments:moderate',
  REGISTERS_WRITE: 'registers:write',
  PEOPLE_MANAGE: 'people:manage',
  KEYS_MANAGE: 'keys:manage',
} as const satisfies Readonly<Record<string, Scope>>;

registerEnumType(ScopeEnum, {
  name: 'Scope',
  description: 'What a program can be let do and no more. Each also reads what the role of the program shows.',
  valuesMap: {
    STORIES_READ: { description: 'Reads, and changes nothing.' },
    STORIES_WRITE: { description: 'Writes and submits stories.' },
    STORIES_PUBLISH: { description: 'Reviews stories, publishes them and takes them back.' },
    BENEFITS_WRITE: { description: 'Keeps the ledger of benefits.' },
    COMMENTS_WRITE: { description: 'Writes and reports comments.' },
    COMMENTS_MODERATE: { description: 'Moderates comments and opens and closes discussions.' },
    REGISTERS_WRITE: { description: 'Keeps vocabularies, bodies and synonyms, and sees what is searched for.' },
    PEOPLE_MANAGE: { description: 'Looks after the people of the body.' },
    KEYS_MANAGE: { description: 'Looks after the keys of the body, none of which may do more than its own.' },
  },
});

/** The sorts of callers who have said who they are, as the schema names them. */
export const ViewerKindEnum: Mirror<ViewerView['kind']> = {
  KEY: 'KEY',
  MACHINE: 'MACHINE',
  PERSON: 'PERSON',
  SYSTEM: 'SYSTEM',
};

registerEnumType(ViewerKindEnum, {
  name: 'ViewerKind',
  description: 'What sort of caller it is.',
  valuesMap: {
    KEY: { description: 'A program with an API key.' },
    MACHINE: { description: 'A program of a body, with an access token that names the body as its consumer.' },
    PERSON: { description: 'A signed-in person.' },
    SYSTEM: { description: 'A process of the product itself.' },
  },
});
