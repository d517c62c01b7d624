import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import type { Language } from '#kernel';
import { LanguageEnum, MarkdownScalar, OrganisationNumberScalar, UrlScalar } from '#platform/graphql-kit';
import { LIMITS } from '../domain/content-limits.js';
import type { AttachmentKind, GoalKind, OrganisationRole, RelationKind } from '../domain/story-content.js';
import { AttachmentKindEnum, GoalKindEnum, OrganisationRoleEnum, StoryRelationKindEnum } from './story-parts.enums.js';

/** A section as it is written. */
@InputType('StorySectionInput', { description: "A part of a story's text as it is written." })
export class StorySectionArgs {
  @Field(() => String, { description: "What it is about: one of the keys that the story's kind asks for, or `body`." })
  key: string;

  @Field(() => String, {
    nullable: true,
    description: `A heading of its own, at most ${LIMITS.heading} characters; left out, the usual one.`,
  })
  heading?: string | null;

  @Field(() => MarkdownScalar, {
    description: `Its text, at most ${LIMITS.markdown} characters; an empty one leaves the section out.`,
  })
  markdown: string;
}

/** A story's text in one language, as it is written. */
@InputType('StoryTextInput', {
  description: 'The text in one language; when revising, what is left out stays as it is.',
})
export class StoryTextArgs {
  @Field(() => LanguageEnum, { description: 'The language of the text.' })
  language: Language;

  @Field(() => String, {
    nullable: true,
    description: `The title, at most ${LIMITS.title} characters; asked for in a new text.`,
  })
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The summary, at most ${LIMITS.summary} characters; asked for when submitting.`,
  })
  summary?: string | null;

  @ArrayMaxSize(LIMITS.sections)
  @Field(() => [StorySectionArgs], {
    nullable: true,
    description: `The sections, at most ${LIMITS.sections}; they take the place of those before.`,
  })
  sections?: StorySectionArgs[] | null;
}

/** A body named in one of three ways. */
@InputType('OrganisationReferenceInput', { description: 'A body, named in exactly one way.' })
export class OrganisationReferenceArgs {
  @Field(() => OrganisationNumberScalar, { nullable: true, description: 'Its organisation number.' })
  organisationNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Its slug.' })
  slug?: string | null;

  @Field(() => ID, { nullable: true, description: 'Its permanent id.' })
  id?: string | null;
}

/** A body and its part. */
@InputType('StoryOrganisationInput', { description: 'A body, named in exactly one way, and the part it had.' })
export class StoryOrganisationArgs extends OrganisationReferenceArgs {
  @Field(() => OrganisationRoleEnum, { description: 'The part it had.' })
  role: OrganisationRole;
}

/** A goal as it is written. */
@InputType('StoryGoalInput', { description: 'A measurable statement of what was to be reached.' })
export class StoryGoalArgs {
  @Field(() => GoalKindEnum, { description: 'What sort of goal it is.' })
  kind: GoalKind;

  @Field(() => String, { description: `The goal, at most ${LIMITS.paragraph} characters.` })
  text: string;
}

/** Anchoring as it is written. */
@InputType('StoryAnchoringInput', { description: 'What was done to bring a stakeholder along.' })
export class StoryAnchoringArgs {
  @Field(() => String, { description: `Who has a stake in it, at most ${LIMITS.line} characters.` })
  stakeholder: string;

  @Field(() => String, { nullable: true, description: `Their interest in it, at most ${LIMITS.paragraph} characters.` })
  interest?: string | null;

  @Field(() => String, { nullable: true, description: `What was done, at most ${LIMITS.paragraph} characters.` })
  action?: string | null;
}

/** A contributor as they are written down. */
@InputType('ContributorInput', { description: 'Somebody who wrote the story.' })
export class ContributorArgs {
  @Field(() => String, { description: `Their name, at most ${LIMITS.line} characters.` })
  name: string;

  @Field(() => String, { nullable: true, description: `What they did, at most ${LIMITS.line} characters.` })
  role?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The body they worked for at the time, at most ${LIMITS.line} characters.`,
  })
  affiliation?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `A few words about them, at most ${LIMITS.paragraph} characters.`,
  })
  bio?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `How to reach them, at most ${LIMITS.line} characters; everybody can read it.`,
  })
  contact?: string | null;
}

/** An attachment as it is written down. */
@InputType('StoryAttachmentInput', { description: 'A document or recording that belongs to the story.' })
export class StoryAttachmentArgs {
  @Field(() => AttachmentKindEnum, { description: 'What sort of attachment it is.' })
  kind: AttachmentKind;

  @Field(() => String, { description: `Its title, at most ${LIMITS.line} characters.` })
  title: string;

  @Field(() => UrlScalar, { description: 'Where it is.' })
  url: string;

  @Field(() => LanguageEnum, { nullable: true, description: 'The language it is in.' })
  language?: Language | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Where its transcript or captions are.' })
  transcriptUrl?: string | null;
}

/** A relation as it is written down. */
@InputType('StoryRelationInput', { description: 'Another story and how this one stands to it.' })
export class StoryRelationArgs {
  @Field(() => StoryRelationKindEnum, { description: 'How this story stands to the other.' })
  kind: RelationKind;

  @Field(() => String, { description: 'The permanent id or slug of the other.' })
  story: string;
}

/** Marks a list of texts whose own lists are held to their limits too. */
export const NestedTexts = (): PropertyDecorator => (target, key) => {
  ValidateNested({ each: true })(target, key);
  Type(() => StoryTextArgs)(target, key);
};
