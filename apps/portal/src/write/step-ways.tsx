import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageLink } from '../frame/page-link.js';
import { usePath } from '../frame/path.js';
import { useNeighbours, useStepPath } from './draft-frame.js';

/** The ends of a step whose parts are saved one by one: on to the next step, and back. */
export const StepWays = ({ name, isQuiet = false }: { name: string; isQuiet?: boolean }): React.ReactNode => {
  const { t } = useTranslation('write');
  const path = usePath();
  const stepPath = useStepPath();
  const { before, after } = useNeighbours(name);
  return (
    <div className="write-ends">
      {after && (
        <Button asChild variant={isQuiet ? 'secondary' : 'primary'}>
          <Link to={path(stepPath(after.name))}>{t('ends.after')}</Link>
        </Button>
      )}
      {before && <PageLink to={stepPath(before.name)}>{t('ends.before')}</PageLink>}
    </div>
  );
};
