import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { usePath } from '../frame/path.js';
import { useDraftFrame, useStepName, useStepPath } from './draft-frame.js';
import type { Step, StepState } from './steps.js';

const MARKS: Readonly<Record<StepState, string>> = { done: '✓', missing: '!', wanted: '○', open: '·' };

/** The steps of writing, each with how it stands with it and how much is said of it that waits for an answer. */
export const StepList = ({ steps }: { steps: readonly Step[] }): React.ReactNode => {
  const { t } = useTranslation('write');
  const path = usePath();
  const stepPath = useStepPath();
  const nameOf = useStepName();
  const { comments } = useDraftFrame();
  return (
    <ol className="write-steps">
      {steps.map((step) => {
        const open = comments.filter(({ part, resolvedAt }) => part === step.name && resolvedAt === null).length;
        return (
          <li key={step.name}>
            <NavLink to={path(stepPath(step.name))} prefetch="none">
              <span className="write-mark" data-state={step.state} aria-hidden>
                {MARKS[step.state]}
              </span>
              <span>
                {nameOf(step)}
                {step.state !== 'open' && <span className="ds-sr-only"> – {t(`steps.states.${step.state}`)}</span>}
                {open > 0 && <small> ({t('comments.open', { count: open })})</small>}
              </span>
            </NavLink>
          </li>
        );
      })}
    </ol>
  );
};
