import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Language } from '#kernel';
import { DateScalar, LanguageEnum, NodeType, OrganisationNumberScalar, PageInfo } from '#platform/graphql-kit';
import type {
  GovernmentLevel,
  OrganisationCode,
  OrganisationKind,
  OrganisationName,
  OrganisationNameKind,
  OrganisationRef,
  SuccessionKind,
} from '../organisation.js';
import {
  GovernmentLevelEnum,
  OrganisationKindEnum,
  OrganisationNameKindEnum,
  SuccessionKindEnum,
} from './organisation.enums.js';

/** A name that a body has or had. */
@ObjectType('OrganisationName', { description: 'A name that a body has or had.' })
export class OrganisationNameType implements OrganisationName {
  @Field(() => LanguageEnum, { description: 'The language of the name.' })
  language: Language;

  @Field(() => OrganisationNameKindEnum, { description: 'How the name stands to the body.' })
  kind: OrganisationNameKind;

  @Field(() => String, { description: 'The name itself.' })
  name: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of the name, where known.' })
  validFrom: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day of the name; null while it is in use or where unknown.',
  })
  validTo: string | null;
}

/** A municipality or county number that a body has or had. */
@ObjectType('OrganisationCode', {
  description: 'A municipality number (four digits) or county number (two digits) that a body has or had.',
})
export class OrganisationCodeType implements OrganisationCode {
  @Field(() => String, { description: 'The number, with its leading zeros.' })
  code: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of the number, where known.' })
  validFrom: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day of the number; null while it is in use.' })
  validTo: string | null;
}

/** A public body, or one that works with them. */
@ObjectType('Organisation', {
  implements: () => [NodeType],
  description:
    'A body (virksomhet): a municipality, a county, a state body or one that works with them, today or before.',
})
export class OrganisationType implements OrganisationRef {
  @Field(() => ID, { description: 'The permanent id of the body.' })
  id: string;

  @Field(() => OrganisationNumberScalar, {
    nullable: true,
    description: 'Its number in the Brønnøysund registers, where known.',
  })
  organisationNumber: string | null;

  @Field(() => String, {
    description: 'Its name in the language asked for, or in the nearest language that it has one in.',
  })
  name: string;

  @Field(() => String, { description: 'Its short name in addresses and filters; never changes.' })
  slug: string;

  @Field(() => OrganisationKindEnum, { description: 'What sort of body it is.' })
  kind: OrganisationKind;

  @Field(() => GovernmentLevelEnum, { nullable: true, description: 'The tier of government it belongs to.' })
  level: GovernmentLevel | null;

  language: Language;
}

/** A body that came before or after another. */
@ObjectType('OrganisationSuccession', { description: 'A body that came before or after another.' })
export class OrganisationSuccessionType {
  @Field(() => OrganisationType, { description: 'The other body.' })
  organisation: OrganisationRef;

  @Field(() => DateScalar, { description: 'The first day of the new order.' })
  on: string;

  @Field(() => SuccessionKindEnum, { description: 'How the one came before the other.' })
  kind: SuccessionKind;
}

/** A body in a list. */
@ObjectType('OrganisationEdge', { description: 'A body in a list.' })
export class OrganisationEdge {
  @Field(() => String, { description: 'Its place in the list.' })
  cursor: string;

  @Field(() => OrganisationType, { description: 'The body.' })
  node: OrganisationRef;
}

/** A page of bodies. */
@ObjectType('OrganisationConnection', { description: 'A page of bodies.' })
export class OrganisationConnection {
  @Field(() => [OrganisationEdge], { description: 'The bodies of the page with their places.' })
  edges: readonly OrganisationEdge[];

  @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
  pageInfo: PageInfo;
}
