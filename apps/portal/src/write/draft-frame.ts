import { useTranslation } from 'react-i18next';
import { useParams, useRouteLoaderData } from 'react-router';
import type { CommentBesideFragment, DraftFrameQuery } from '../../.generated/documents.js';
import type { NamedStep, Step } from './steps.js';

/** What stands around every step: the story, its steps, what is said of it. */
export interface DraftFrame {
  readonly id: string;
  readonly personId: string | null;
  readonly story: NonNullable<DraftFrameQuery['story']>;
  readonly steps: readonly Step[];
  readonly comments: readonly CommentBesideFragment[];
}

/** The story that is being written, on the pages of its steps. */
export const useDraftFrame = (): DraftFrame => {
  const frame = useRouteLoaderData<DraftFrame>('write/draft-layout');
  if (!frame) throw new Error('There is no draft around this page.');
  return frame;
};

/** The name of a step in the page's language. */
export const useStepName = (): ((step: Pick<Step, 'name' | 'heading'>) => string) => {
  const { t } = useTranslation('write');
  return ({ name, heading }) => heading ?? t(`steps.${name as NamedStep}`);
};

/** The address of a step, without the language. */
export const useStepPath = (): ((name: string) => string) => {
  const { id = '' } = useParams();
  return (name) => `/write/${id}/${name}`;
};

/** The steps before and after one. */
export const useNeighbours = (
  name: string,
): { readonly place: number; readonly before: Step | undefined; readonly after: Step | undefined } => {
  const { steps } = useDraftFrame();
  const place = steps.findIndex((step) => step.name === name);
  return { place, before: steps[place - 1], after: steps[place + 1] };
};
