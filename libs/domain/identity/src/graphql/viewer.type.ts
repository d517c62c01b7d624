import { Field, ObjectType } from '@nestjs/graphql';
import type { Role, Scope } from '#kernel';
import { DateTimeScalar } from '#platform/graphql-kit';
import type { OrganisationRef } from '#domain/organisations';
import { OrganisationType } from '#domain/organisations/graphql';
import type { ViewerView } from '../persistence/viewer.reader.js';
import { RoleEnum, ScopeEnum, ViewerKindEnum } from './identity.enums.js';

/** A role that the caller holds. */
@ObjectType('ViewerRole', { description: 'A role that the caller holds.' })
export class ViewerRoleType {
  @Field(() => RoleEnum, { description: 'The role.' })
  role: Role;

  @Field(() => OrganisationType, { nullable: true, description: 'The body it is held for; null for every body.' })
  organisation: OrganisationRef | null;
}

/** The API key that the caller came with. */
@ObjectType('ViewerKey', { description: 'The API key that the caller came with.' })
export class ViewerKeyType {
  @Field(() => String, { description: 'The eight characters by which the key is told from others.' })
  prefix: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the key ends; null for never.' })
  expiresAt: string | null;
}

/** The caller, as shown to themselves. */
@ObjectType('Viewer', { description: 'The caller, as shown to themselves.' })
export class ViewerType implements Pick<ViewerView, 'name' | 'kind' | 'scopes' | 'key'> {
  @Field(() => String, { description: 'What the key or person is called.' })
  name: string;

  @Field(() => ViewerKindEnum, { description: 'What sort of caller it is.' })
  kind: ViewerView['kind'];

  @Field(() => [ScopeEnum], {
    nullable: true,
    description: 'What the caller is narrowed to; null for all that the roles allow.',
  })
  scopes: readonly Scope[] | null;

  @Field(() => ViewerKeyType, { nullable: true, description: 'The API key that the caller came with.' })
  key: ViewerView['key'];
}
