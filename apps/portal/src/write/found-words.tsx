import { Alert, Button, Details, Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../frame/formats.js';
import type { KeptWords } from './kept-words.js';

/** Offers words that were written before and never saved. */
export const FoundWords = ({
  words,
  take,
  drop,
}: {
  words: KeptWords;
  take: () => void;
  drop: () => void;
}): React.ReactNode => {
  const { t } = useTranslation('write');
  const { moment } = useFormats();
  return (
    <Alert data-color="info">
      <Heading level={2} data-size="2xs">
        {t('found.title', { moment: moment(words.at) })}
      </Heading>
      {words.text !== '' && (
        <Details>
          <Details.Summary>{t('found.show')}</Details.Summary>
          <Details.Content className="write-words">{words.text}</Details.Content>
        </Details>
      )}
      <div className="row">
        <Button type="button" data-size="sm" onClick={take}>
          {t('found.take')}
        </Button>
        <Button type="button" data-size="sm" variant="secondary" onClick={drop}>
          {t('found.drop')}
        </Button>
      </div>
    </Alert>
  );
};
