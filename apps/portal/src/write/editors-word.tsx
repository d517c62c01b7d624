import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../frame/formats.js';
import { useDraftFrame } from './draft-frame.js';

/** What the editors have said of the revision as a whole: what is to be changed, why it was declined, or that it waits for them. */
export const EditorsWord = (): React.ReactNode => {
  const { t } = useTranslation('write');
  const { day } = useFormats();
  const { story } = useDraftFrame();
  const { pendingState, reviewNotes } = story;
  if (pendingState === 'SUBMITTED')
    return (
      <Alert data-color="info">
        <Paragraph>{t('editors.submitted')}</Paragraph>
      </Alert>
    );
  const kind = reviewNotes.findLast((one) => one.kind === 'CHANGES_REQUESTED' || one.kind === 'DECLINED');
  const isMeant = pendingState === 'CHANGES_REQUESTED' || pendingState === 'DECLINED';
  if (!isMeant || !kind) return null;
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">
        {t(pendingState === 'DECLINED' ? 'editors.declined' : 'editors.changes', { day: day(kind.at) })}
      </Heading>
      <Paragraph className="write-words">{kind.note}</Paragraph>
    </Alert>
  );
};
