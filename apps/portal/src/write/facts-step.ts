import type { CostBand, GoalKind, StoryOutcome, StoryPhase, StoryStatus } from '../../.generated/documents.js';
import type { DraftStep } from './draft-step.js';
import { readOneOf, wordsIn } from '../frame/form-words.js';
import { rowsIn } from './row-words.js';

export const STATUSES: readonly StoryStatus[] = [
  'PLANNED',
  'ONGOING',
  'PILOTING',
  'COMPLETED',
  'IN_USE',
  'SCALED',
  'STOPPED',
];
export const OUTCOMES: readonly StoryOutcome[] = ['ACHIEVED', 'PARTLY', 'NOT_ACHIEVED', 'STOPPED', 'TOO_EARLY'];
export const PHASES: readonly StoryPhase[] = ['IDEA', 'CONCEPT', 'PLANNING', 'EXECUTION', 'CLOSING', 'REALISATION'];
export const COST_BANDS: readonly CostBand[] = ['UNDER_25', 'FROM_25_TO_200', 'OVER_200'];
export const GOAL_KINDS: readonly GoalKind[] = ['EFFECT', 'SOCIETAL'];

/** What the step of status and scope says. */
export interface Facts {
  readonly status: string;
  readonly outcome: string;
  readonly phase: string;
  readonly costBand: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly nextFollowUpOn: string;
  readonly goals: readonly { readonly kind: string; readonly text: string }[];
}

const LINES = ['status', 'outcome', 'phase', 'costBand', 'periodFrom', 'periodTo', 'nextFollowUpOn'] as const;

/** How far it has come, how it went, when, and what it was to reach. */
export const factsStep: DraftStep<Facts> = {
  name: 'facts',
  read: (form) => ({
    ...(Object.fromEntries(LINES.map((name) => [name, wordsIn(form, name)])) as Record<(typeof LINES)[number], string>),
    goals: rowsIn(form, 'goals', ['kind', 'text'], ['text']),
  }),
  stands: ({ status, outcome, phase, costBand, period, nextFollowUpOn, goals }) => ({
    status: status ?? '',
    outcome: outcome ?? '',
    phase: phase ?? '',
    costBand: costBand ?? '',
    periodFrom: period?.from ?? '',
    periodTo: period?.to ?? '',
    nextFollowUpOn: nextFollowUpOn ?? '',
    goals: goals.map(({ kind, text }) => ({ kind, text })),
  }),
  change: (facts) => ({
    status: readOneOf(facts.status, STATUSES) ?? null,
    outcome: readOneOf(facts.outcome, OUTCOMES) ?? null,
    phase: readOneOf(facts.phase, PHASES) ?? null,
    costBand: readOneOf(facts.costBand, COST_BANDS) ?? null,
    periodFrom: facts.periodFrom || null,
    periodTo: facts.periodTo || null,
    nextFollowUpOn: facts.nextFollowUpOn || null,
    goals: facts.goals.map(({ kind, text }) => ({ kind: readOneOf(kind, GOAL_KINDS) ?? 'EFFECT', text })),
  }),
  faults: ({ periodFrom, periodTo }) =>
    periodFrom !== '' && periodTo !== '' && periodTo < periodFrom ? [{ field: 'periodTo', words: 'order' }] : [],
};
