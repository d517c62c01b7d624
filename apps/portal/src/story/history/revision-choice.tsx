import { Button, Field, Heading, Label, Select } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { useFormats } from '../../frame/formats.js';
import type { Revision } from './revision-list.js';

interface RevisionChoiceProps {
  readonly revisions: readonly Revision[];
  readonly from: number;
  readonly to: number;
}

/** Chooses any two revisions to compare. */
export const RevisionChoice = ({ revisions, from, to }: RevisionChoiceProps): React.ReactNode => {
  const { t } = useTranslation('story');
  const { day } = useFormats();
  const options = revisions.map(({ number, publishedAt }) => (
    <Select.Option key={number} value={number}>
      {t('history.option', { number, day: day(publishedAt) })}
    </Select.Option>
  ));
  return (
    <Form className="story-choice" role="search" aria-labelledby="choose">
      <Heading level={2} id="choose" data-size="sm">
        {t('history.choose')}
      </Heading>
      <div className="row story-choice-fields">
        {(['from', 'to'] as const).map((name) => (
          <Field key={name}>
            <Label htmlFor={`choose-${name}`}>{t(`history.${name}`)}</Label>
            <Select
              id={`choose-${name}`}
              name={name}
              key={name === 'from' ? from : to}
              defaultValue={name === 'from' ? from : to}
            >
              {options}
            </Select>
          </Field>
        ))}
        <Button type="submit">{t('history.compare')}</Button>
      </div>
    </Form>
  );
};
