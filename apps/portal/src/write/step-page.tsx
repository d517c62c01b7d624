import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../frame/page-head.js';
import { PageLink } from '../frame/page-link.js';
import { CommentsBeside } from './comments-beside.js';
import { useDraftFrame, useNeighbours, useStepName, useStepPath } from './draft-frame.js';

/** A step of writing: its name, its place among the steps, what is said of it, and the step itself. */
export const StepPage = ({
  name,
  parts = [name],
  children,
}: {
  name: string;
  /** What comments are pinned to that belong here. */
  parts?: readonly string[];
  children: React.ReactNode;
}): React.ReactNode => {
  const { t } = useTranslation('write');
  const { steps, story } = useDraftFrame();
  const { place } = useNeighbours(name);
  const nameOf = useStepName();
  const heading = nameOf(steps[place] ?? { name, heading: null });
  return (
    <div className="write-step">
      <PageHead title={`${heading} – ${story.title}`} listed={false} />
      <div>
        <Paragraph data-size="sm">{t('steps.place', { place: place + 1, count: steps.length })}</Paragraph>
        <Heading level={1} data-size="lg">
          {heading}
        </Heading>
      </div>
      {children}
      <CommentsBeside parts={parts} />
    </div>
  );
};

/** The ends of a step's form: save and go on, save and stay, go back. */
export const StepEnds = ({ name }: { name: string }): React.ReactNode => {
  const { t } = useTranslation('write');
  const { before, after } = useNeighbours(name);
  const stepPath = useStepPath();
  return (
    <div className="write-ends">
      <input type="hidden" name="next" value={after?.name ?? ''} />
      <Button type="submit" name="go" value="next">
        {t('ends.next')}
      </Button>
      <Button type="submit" name="go" value="stay" variant="secondary">
        {t('ends.stay')}
      </Button>
      {before && <PageLink to={stepPath(before.name)}>{t('ends.before')}</PageLink>}
    </div>
  );
};
