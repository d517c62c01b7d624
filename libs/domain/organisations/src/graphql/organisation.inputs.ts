import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, Length, MaxLength, ValidateNested } from 'class-validator';
import type { Language } from '#kernel';
import { DateScalar, LanguageEnum, OrganisationNumberScalar, UrlScalar } from '#platform/graphql-kit';
import type { GovernmentLevel, OrganisationKind, OrganisationNameKind, SuccessionKind } from '../organisation.js';
import {
  GovernmentLevelEnum,
  OrganisationKindEnum,
  OrganisationNameKindEnum,
  SuccessionKindEnum,
} from './organisation.enums.js';

/** A name given to a body. */
@InputType({ description: 'A name given to a body.' })
export class OrganisationNameInput {
  @Field(() => LanguageEnum, { description: 'The language of the name.' })
  language: Language;

  @Field(() => OrganisationNameKindEnum, { description: 'How the name stands to the body.' })
  kind: OrganisationNameKind;

  @Field(() => String, { description: 'The name itself, at most 300 characters.' })
  name: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of the name.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day of the name.' })
  validTo?: string | null;
}

/** A municipality or county number given to a body. */
@InputType({ description: 'A municipality or county number given to a body.' })
export class OrganisationCodeInput {
  @Field(() => String, { description: 'Four digits for a municipality, two for a county.' })
  code: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of the number.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day of the number.' })
  validTo?: string | null;
}

/** What is written down of a body. */
@InputType('RegisterOrganisationInput', {
  description: 'All that is written down of a body; what is left out is empty afterwards.',
})
export class RegisterOrganisationArgs {
  @Field(() => OrganisationNumberScalar, {
    nullable: true,
    description: 'Its organisation number, by which it is found when it is there already.',
  })
  organisationNumber?: string | null;

  @MaxLength(120)
  @Field(() => String, {
    nullable: true,
    description: 'Its short name, by which it is found when it has no number; made of its name when left out.',
  })
  slug?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version being changed; left out for a new body.' })
  expectedVersion?: number | null;

  @Field(() => OrganisationKindEnum, { description: 'What sort of body it is.' })
  kind: OrganisationKind;

  @Field(() => GovernmentLevelEnum, { nullable: true, description: 'The tier of government it belongs to.' })
  level?: GovernmentLevel | null;

  @Length(2, 2)
  @Field(() => String, { defaultValue: 'NO', description: 'Its country: two capital letters, ISO 3166-1.' })
  country: string;

  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => OrganisationNameInput)
  @Field(() => [OrganisationNameInput], {
    description: 'Every name it has or had, at most 60; one CURRENT in each language.',
  })
  names: OrganisationNameInput[];

  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => OrganisationCodeInput)
  @Field(() => [OrganisationCodeInput], {
    nullable: true,
    description: 'Its municipality or county numbers over time, at most 40.',
  })
  codes?: OrganisationCodeInput[] | null;

  @MaxLength(120)
  @Field(() => String, { nullable: true, description: 'The slug of the county that a municipality lies in.' })
  county?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Its web pages.' })
  homepage?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of the body.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day of the body.' })
  validTo?: string | null;
}

/** That one body came before another. */
@InputType('RecordSuccessionInput', { description: 'That one body came before another.' })
export class RecordSuccessionArgs {
  @MaxLength(120)
  @Field(() => String, { description: 'The slug of the body that came before.' })
  predecessor: string;

  @MaxLength(120)
  @Field(() => String, { description: 'The slug of the body that came after.' })
  successor: string;

  @Field(() => DateScalar, { description: 'The first day of the new order.' })
  on: string;

  @Field(() => SuccessionKindEnum, { description: 'How the one came before the other.' })
  kind: SuccessionKind;
}
