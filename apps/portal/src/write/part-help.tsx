import { Details, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { DraftTextQuery } from '../../.generated/documents.js';

/** What helps to write a part, by its place in the template of its kind. */
export type PartHelpWords = DraftTextQuery['storyTemplate']['parts'][number];

/** What to write in a part, whether it must be there, and an example. */
export const PartHelp = ({ help }: { help: PartHelpWords }): React.ReactNode => {
  const { t } = useTranslation('write');
  return (
    <>
      <Paragraph variant="long">
        {help.help} {help.isCompulsory && <strong>{t('text.compulsory')}</strong>}
      </Paragraph>
      <Details>
        <Details.Summary>{t('text.example')}</Details.Summary>
        <Details.Content className="write-words">{help.example}</Details.Content>
      </Details>
    </>
  );
};
