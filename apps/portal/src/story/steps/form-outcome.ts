/** What a form of a story's page is for. */
export const INTENTS = [
  'addComment',
  'editComment',
  'deleteComment',
  'reportComment',
  'approveComment',
  'hideComment',
  'closeDiscussion',
  'openDiscussion',
  'unpublishStory',
  'archiveStory',
  'withdrawStory',
  'answerFollowUp',
  'recordMeasurement',
] as const;
/** One of {@link INTENTS}. */
export type Intent = (typeof INTENTS)[number];

/** What is wrong with what was sent: in a field of the form, or as a whole. */
export interface FormFault {
  readonly field: string | null;
  readonly code: string;
  /** In the API's own words. */
  readonly message: string;
}

/** What came of a form that was sent. */
export interface FormOutcome {
  /** Which of the forms on the page. */
  readonly form: string;
  readonly intent: Intent;
  readonly isDone: boolean;
  /** Whether it waits for somebody before readers see it. */
  readonly waits: boolean;
  readonly faults: readonly FormFault[];
  /** What the person wrote, to be kept where it was refused. */
  readonly values: Readonly<Record<string, string>>;
}
