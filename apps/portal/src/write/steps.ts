import type { DraftFrameQuery } from '../../.generated/documents.js';

/** How it stands with a step: something compulsory is missing, something is wished for, there is something, or nothing is asked. */
export type StepState = 'missing' | 'wanted' | 'done' | 'open';

/** A step of writing, with an address of its own. */
export interface Step {
  readonly name: string;
  /** The heading of the section that is written in it; null where the step has a name of its own. */
  readonly heading: string | null;
  readonly state: StepState;
}

/** The steps that are the same for every kind, before and after those of its sections. */
export const FIRST_STEPS = ['title', 'summary'] as const;
export const LAST_STEPS = [
  'themes',
  'bodies',
  'facts',
  'benefits',
  'contributors',
  'attachments',
  'access',
  'together',
  'submit',
] as const;
/** The steps whose names are words of ours. */
export type NamedStep = (typeof FIRST_STEPS)[number] | (typeof LAST_STEPS)[number] | 'body';

type Told = NonNullable<NonNullable<DraftFrameQuery['story']>['missing']>[number];
type Missing = Pick<Told, 'demand' | 'part' | 'section'>;

const STEP_OF: Readonly<Record<Exclude<Missing['part'], 'SECTION' | 'TEXT'>, NamedStep>> = {
  SUMMARY: 'summary',
  LONGER_SUMMARY: 'summary',
  SECTORS: 'themes',
  METHODS: 'themes',
  OWNER: 'bodies',
  PERIOD: 'facts',
  STATUS: 'facts',
  OUTCOME: 'facts',
  CONTRIBUTORS: 'contributors',
  BENEFITS: 'benefits',
};

/** The step in which something that is missing is to be written. */
export const stepOfMissing = ({ part, section }: Pick<Missing, 'part' | 'section'>, firstSection: string): string => {
  if (part === 'SECTION') return section ?? firstSection;
  return part === 'TEXT' ? firstSection : STEP_OF[part];
};

/** What is looked at to tell how it stands with each step. */
export interface StepsOf {
  readonly sections: readonly { readonly key: string; readonly heading: string | null }[];
  readonly texts: readonly { readonly part: string; readonly text: string }[];
  readonly missing: readonly Missing[];
  readonly hasAttachments: boolean;
}

const OPEN_UNLESS_FILLED: readonly string[] = ['access', 'together', 'submit'];

/** The steps of a story in the order they are taken; free text is a step where there is some. */
export const stepsOf = ({ sections, texts, missing, hasAttachments }: StepsOf): readonly Step[] => {
  const own = sections.filter(({ key }) => !FIRST_STEPS.some((first) => first === key));
  const hasText = (part: string): boolean => texts.some((one) => one.part === part && one.text !== '');
  const free = hasText('body') ? [{ key: 'body', heading: null }] : [];
  const names = [
    ...FIRST_STEPS.map((key) => ({ key, heading: null })),
    ...own,
    ...free,
    ...LAST_STEPS.map((key) => ({ key, heading: null })),
  ];
  const stateOf = (name: string): StepState => {
    const lacks = missing.filter((one) => stepOfMissing(one, own[0]?.key ?? 'body') === name);
    if (lacks.some(({ demand }) => demand === 'COMPULSORY')) return 'missing';
    if (lacks.length > 0) return 'wanted';
    if (OPEN_UNLESS_FILLED.includes(name)) return 'open';
    if (name === 'attachments') return hasAttachments ? 'done' : 'open';
    return texts.some(({ part }) => part === name) && !hasText(name) ? 'open' : 'done';
  };
  return names.map(({ key, heading }) => ({ name: key, heading, state: stateOf(key) }));
};
