import { registerEnumType } from '@nestjs/graphql';
import type {
  CostBand,
  StoryKind,
  StoryOutcome,
  StoryPhase,
  StoryStatus,
  Visibility,
} from '../domain/story-content.js';

type Mirror<T extends string> = { readonly [K in T]: K };

/** What sort of text a story is, as the schema names it. */
export const StoryKindEnum: Mirror<StoryKind> = {
  CASE_STORY: 'CASE_STORY',
  GUIDE: 'GUIDE',
  LESSON: 'LESSON',
  EVALUATION: 'EVALUATION',
  EVENT_RECAP: 'EVENT_RECAP',
  TEMPLATE: 'TEMPLATE',
};

registerEnumType(StoryKindEnum, {
  name: 'StoryKind',
  description: 'What sort of text a story is; it decides which sections are asked for.',
  valuesMap: {
    CASE_STORY: { description: 'A case story (erfaringshistorie): what was done, and what came of it.' },
    GUIDE: { description: 'A guide (veileder): how to do something.' },
    LESSON: { description: 'A lesson (lærdom): one thing learned.' },
    EVALUATION: { description: 'An evaluation: findings and recommendations.' },
    EVENT_RECAP: { description: 'What was said and shown at an event.' },
    TEMPLATE: { description: 'A template to fill in.' },
  },
});

/** How far a measure has come, as the schema names it. */
export const StoryStatusEnum: Mirror<StoryStatus> = {
  PLANNED: 'PLANNED',
  ONGOING: 'ONGOING',
  PILOTING: 'PILOTING',
  COMPLETED: 'COMPLETED',
  IN_USE: 'IN_USE',
  SCALED: 'SCALED',
  STOPPED: 'STOPPED',
};

registerEnumType(StoryStatusEnum, {
  name: 'StoryStatus',
  description: 'How far what the story tells of has come.',
  valuesMap: {
    PLANNED: { description: 'Decided, not begun.' },
    ONGOING: { description: 'Under way.' },
    PILOTING: { description: 'Being tried out.' },
    COMPLETED: { description: 'Finished.' },
    IN_USE: { description: 'Finished and in use.' },
    SCALED: { description: 'Taken up more widely than where it began.' },
    STOPPED: { description: 'Stopped before it was finished.' },
  },
});

/** How it went, as the schema names it. */
export const StoryOutcomeEnum: Mirror<StoryOutcome> = {
  ACHIEVED: 'ACHIEVED',
  PARTLY: 'PARTLY',
  NOT_ACHIEVED: 'NOT_ACHIEVED',
  STOPPED: 'STOPPED',
  TOO_EARLY: 'TOO_EARLY',
};

registerEnumType(StoryOutcomeEnum, {
  name: 'StoryOutcome',
  description: 'How it went, measured against what was wanted.',
  valuesMap: {
    ACHIEVED: { description: 'What was wanted was achieved.' },
    PARTLY: { description: 'Some of what was wanted was achieved.' },
    NOT_ACHIEVED: { description: 'What was wanted was not achieved.' },
    STOPPED: { description: 'It was stopped.' },
    TOO_EARLY: { description: 'It is too early to say.' },
  },
});

/** The phases of a project, as the schema names them. */
export const StoryPhaseEnum: Mirror<StoryPhase> = {
  IDEA: 'IDEA',
  CONCEPT: 'CONCEPT',
  PLANNING: 'PLANNING',
  EXECUTION: 'EXECUTION',
  CLOSING: 'CLOSING',
  REALISATION: 'REALISATION',
};

registerEnumType(StoryPhaseEnum, {
  name: 'StoryPhase',
  description: 'The phase of the project that the experience is from, after Prosjektveiviseren.',
  valuesMap: {
    IDEA: { description: 'Idea (idé), up to decision point BP1.' },
    CONCEPT: { description: 'Concept (konsept), BP1 to BP2.' },
    PLANNING: { description: 'Planning (planlegge), BP2 to BP3.' },
    EXECUTION: { description: 'Execution (gjennomføre), BP3 to BP4.' },
    CLOSING: { description: 'Closing (avslutte), BP4 to BP5.' },
    REALISATION: { description: 'Realising the benefits (realisere), BP5 to BP6.' },
  },
});

/** What it cost, as the schema names it. */
export const CostBandEnum: Mirror<CostBand> = {
  UNDER_25: 'UNDER_25',
  FROM_25_TO_200: 'FROM_25_TO_200',
  OVER_200: 'OVER_200',
};

registerEnumType(CostBandEnum, {
  name: 'CostBand',
  description: 'What it cost, in million kroner.',
  valuesMap: {
    UNDER_25: { description: 'Under 25 million kroner.' },
    FROM_25_TO_200: { description: '25 to 200 million kroner.' },
    OVER_200: { description: 'Over 200 million kroner.' },
  },
});

/** Who may read a published story, as the schema names it. */
export const VisibilityEnum: Mirror<Visibility> = { OPEN: 'OPEN', PUBLIC_SECTOR: 'PUBLIC_SECTOR', AGENCY: 'AGENCY' };

registerEnumType(VisibilityEnum, {
  name: 'Visibility',
  description: 'Who may read a published story.',
  valuesMap: {
    OPEN: { description: 'Everybody.' },
    PUBLIC_SECTOR: { description: 'Public employees who have identified themselves.' },
    AGENCY: { description: 'The body that has the story in its care.' },
  },
});
