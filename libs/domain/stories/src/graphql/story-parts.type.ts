import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Language } from '#kernel';
import type { OrganisationKind, OrganisationRef } from '#domain/organisations';
import { OrganisationKindEnum, OrganisationType } from '#domain/organisations/graphql';
import { DateScalar, DateTimeScalar, LanguageEnum, MarkdownScalar, UrlScalar } from '#platform/graphql-kit';
import type { AttachmentKind, GoalKind, OrganisationRole } from '../domain/story-content.js';
import type { ReviewNoteView } from '../domain/story-view.js';
import { ReviewNoteKindEnum } from './editorial.enums.js';
import { AttachmentKindEnum, GoalKindEnum, OrganisationRoleEnum } from './story-parts.enums.js';

/** A part of a story's text. */
@ObjectType('StorySection', { description: "A part of a story's text, structured by the story's kind." })
export class StorySectionType {
  @Field(() => String, {
    description: 'What the section is about, such as `would-do-differently`; `body` is free text.',
  })
  key: string;

  @Field(() => String, { nullable: true, description: 'Its heading, in the language of the text; null for free text.' })
  heading: string | null;

  @Field(() => MarkdownScalar, { description: 'Its text in Markdown.' })
  markdown: string;
}

/** A body's part in a story. */
@ObjectType('StoryOrganisation', { description: 'A body and the part it had in what the story tells of.' })
export class StoryOrganisationType {
  @Field(() => OrganisationRoleEnum, { description: 'The part it had.' })
  role: OrganisationRole;

  @Field(() => OrganisationKindEnum, { description: 'What sort of body it is; told also where the body is withheld.' })
  bodyKind: OrganisationKind;

  @Field(() => OrganisationType, { nullable: true, description: 'The body; null where the story withholds it.' })
  organisation: OrganisationRef | null;
}

/** Somebody who wrote a story. */
@ObjectType('Contributor', { description: 'Somebody who wrote the story, with the affiliation they had at the time.' })
export class ContributorType {
  @Field(() => String, { description: 'Their name.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'What they did in the project or for the story.' })
  role: string | null;

  @Field(() => String, { nullable: true, description: 'The body they worked for at the time.' })
  affiliation: string | null;

  @Field(() => String, { nullable: true, description: 'A few words about them.' })
  bio: string | null;

  @Field(() => String, { nullable: true, description: 'How to reach them, where they want to be reached.' })
  contact: string | null;
}

/** A goal of a measure. */
@ObjectType('StoryGoal', { description: 'A measurable statement of what was to be reached.' })
export class StoryGoalType {
  @Field(() => GoalKindEnum, { description: 'What sort of goal it is.' })
  kind: GoalKind;

  @Field(() => String, { description: 'The goal.' })
  text: string;
}

/** What was done to bring a stakeholder along. */
@ObjectType('StoryAnchoring', { description: 'What was done to bring a stakeholder along (forankring).' })
export class StoryAnchoringType {
  @Field(() => String, { description: 'Who has a stake in it.' })
  stakeholder: string;

  @Field(() => String, { description: 'Their interest in it; empty where not told.' })
  interest: string;

  @Field(() => String, { description: 'What was done; empty where not told.' })
  action: string;
}

/** A document or recording. */
@ObjectType('StoryAttachment', { description: 'A document or recording that belongs to the story.' })
export class StoryAttachmentType {
  @Field(() => AttachmentKindEnum, { description: 'What sort of attachment it is.' })
  kind: AttachmentKind;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => UrlScalar, {
    nullable: true,
    description: 'Where it is; null where the story withholds its organisation.',
  })
  url: string | null;

  @Field(() => LanguageEnum, { nullable: true, description: 'The language it is in.' })
  language: Language | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Where its transcript or captions are.' })
  transcriptUrl: string | null;
}

/** Where a story came from. */
@ObjectType('StoryProvenance', { description: 'Where a story came from that was not written here.' })
export class StoryProvenanceType {
  @Field(() => String, { description: 'The source, by the name it was imported under.' })
  source: string;

  @Field(() => String, { description: "The source's own identifier of it." })
  externalId: string;

  @Field(() => UrlScalar, { nullable: true, description: 'Where the source has it.' })
  url: string | null;
}

/** A published revision of a story. */
@ObjectType('StoryRevision', { description: 'A published revision of a story; what it says never changes.' })
export class StoryRevisionType {
  @Field(() => Int, { description: 'Its number.' })
  number: number;

  @Field(() => DateTimeScalar, { description: 'When it was published.' })
  publishedAt: string;

  @Field(() => String, { nullable: true, description: 'What was changed, in the words of its writer.' })
  changeNote: string | null;

  @Field(() => UrlScalar, { description: 'Its permanent address.' })
  url: string;
}

/** A note to those who work on a story. */
@ObjectType('ReviewNote', { description: 'What was said to those who work on the story when a step was taken.' })
export class ReviewNoteType implements ReviewNoteView {
  @Field(() => ReviewNoteKindEnum, { description: 'The step.' })
  kind: ReviewNoteView['kind'];

  @Field(() => Int, { description: 'The number of the revision it is about.' })
  revision: number;

  @Field(() => String, { description: 'The note.' })
  note: string;

  @Field(() => DateTimeScalar, { description: 'When it was said.' })
  at: string;
}

/** From when to when something went on. */
@ObjectType('StoryPeriod', { description: 'From when to when what the story tells of went on.' })
export class StoryPeriodType {
  @Field(() => DateScalar, { nullable: true, description: 'The first day, where known.' })
  from: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day, where known; null while it goes on.' })
  to: string | null;
}
