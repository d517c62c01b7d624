import { registerEnumType } from '@nestjs/graphql';
import type { Role } from '#kernel';
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

/** The sorts of callers who have said who they are, as the schema names them. */
export const ViewerKindEnum: Mirror<ViewerView['kind']> = { KEY: 'KEY', PERSON: 'PERSON', SYSTEM: 'SYSTEM' };

registerEnumType(ViewerKindEnum, {
  name: 'ViewerKind',
  description: 'What sort of caller it is.',
  valuesMap: {
    KEY: { description: 'A program with an API key.' },
    PERSON: { description: 'A signed-in person.' },
    SYSTEM: { description: 'A process of the product itself.' },
  },
});
