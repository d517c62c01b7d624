import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize } from 'class-validator';
import { LANGUAGES, type Language } from '#kernel';
import { GovernmentLevelEnum } from '#domain/organisations/graphql';
import { DateScalar, DateTimeScalar, LanguageEnum } from '#platform/graphql-kit';
import { LIMITS } from '../domain/content-limits.js';
import {
  type CostBand,
  DEFAULT_LICENSE,
  GOVERNMENT_LEVELS,
  type GovernmentLevel,
  type StoryOutcome,
  type StoryPhase,
  type StoryStatus,
  type Visibility,
} from '../domain/story-content.js';
import {
  ContributorArgs,
  StoryAnchoringArgs,
  StoryAttachmentArgs,
  StoryGoalArgs,
  StoryOrganisationArgs,
  StoryRelationArgs,
} from './story-parts.inputs.js';
import { CostBandEnum, StoryOutcomeEnum, StoryPhaseEnum, StoryStatusEnum, VisibilityEnum } from './story.enums.js';

/** What a story says beside its kind and texts. */
@InputType({ isAbstract: true })
export abstract class StoryContentArgs {
  @ArrayMaxSize(LANGUAGES.length)
  @Field(() => [LanguageEnum], { nullable: true, description: 'Languages whose text is taken away, at most 4.' })
  removedLanguages?: Language[] | null;

  @Field(() => String, {
    nullable: true,
    description: `What is changed, and why, for readers; at most ${LIMITS.note} characters.`,
  })
  changeNote?: string | null;

  @Field(() => StoryStatusEnum, { nullable: true, description: 'How far what it tells of has come.' })
  status?: StoryStatus | null;

  @Field(() => StoryOutcomeEnum, { nullable: true, description: 'How it went.' })
  outcome?: StoryOutcome | null;

  @Field(() => StoryPhaseEnum, { nullable: true, description: 'The phase of the project that the experience is from.' })
  phase?: StoryPhase | null;

  @ArrayMaxSize(GOVERNMENT_LEVELS.length)
  @Field(() => [GovernmentLevelEnum], {
    nullable: true,
    description: 'The tiers of government it concerns, at most 4.',
  })
  levels?: GovernmentLevel[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of what it tells of.' })
  periodFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day of what it tells of.' })
  periodTo?: string | null;

  @Field(() => CostBandEnum, { nullable: true, description: 'What it cost.' })
  costBand?: CostBand | null;

  @ArrayMaxSize(LIMITS.goals)
  @Field(() => [StoryGoalArgs], {
    nullable: true,
    description: `What was to be reached, at most ${LIMITS.goals} goals.`,
  })
  goals?: StoryGoalArgs[] | null;

  @ArrayMaxSize(LIMITS.anchoring)
  @Field(() => [StoryAnchoringArgs], {
    nullable: true,
    description: `What was done to bring stakeholders along, at most ${LIMITS.anchoring}.`,
  })
  anchoring?: StoryAnchoringArgs[] | null;

  @ArrayMaxSize(LIMITS.sectors)
  @Field(() => [String], { nullable: true, description: `Slugs of sectors, at most ${LIMITS.sectors}.` })
  sectors?: string[] | null;

  @ArrayMaxSize(LIMITS.methods)
  @Field(() => [String], { nullable: true, description: `Slugs of methods, at most ${LIMITS.methods}.` })
  methods?: string[] | null;

  @ArrayMaxSize(LIMITS.organisations)
  @Field(() => [StoryOrganisationArgs], {
    nullable: true,
    description: `The bodies and their parts, at most ${LIMITS.organisations}.`,
  })
  organisations?: StoryOrganisationArgs[] | null;

  @ArrayMaxSize(LIMITS.places)
  @Field(() => [String], {
    nullable: true,
    description: `Municipalities and counties by number (former ones too), slug or permanent id, at most ${LIMITS.places}.`,
  })
  places?: string[] | null;

  @ArrayMaxSize(LIMITS.contributors)
  @Field(() => [ContributorArgs], {
    nullable: true,
    description: `Those who wrote it, at most ${LIMITS.contributors}.`,
  })
  contributors?: ContributorArgs[] | null;

  @ArrayMaxSize(LIMITS.attachments)
  @Field(() => [StoryAttachmentArgs], {
    nullable: true,
    description: `Documents and recordings, at most ${LIMITS.attachments}.`,
  })
  attachments?: StoryAttachmentArgs[] | null;

  @ArrayMaxSize(LIMITS.relations)
  @Field(() => [StoryRelationArgs], {
    nullable: true,
    description: `Other stories it stands in relation to, at most ${LIMITS.relations}.`,
  })
  relations?: StoryRelationArgs[] | null;

  @Field(() => VisibilityEnum, { nullable: true, description: 'Who may read it; OPEN when null.' })
  visibility?: Visibility | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether readers are told only what sort of bodies it is about, and nobody by name.',
  })
  withheldOrganisation?: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Readers see it from this moment.' })
  embargoUntil?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day its body last said that it still holds; not one to come.',
  })
  lastConfirmedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day its body means to look at it again.' })
  nextFollowUpOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The licence of its text, at most ${LIMITS.license} characters; ${DEFAULT_LICENSE} when null.`,
  })
  license?: string | null;
}
