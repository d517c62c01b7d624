import {
  EXPERIMENTAL_Suggestion as Suggestion,
  Field,
  Label,
  type SuggestionItem,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId, FormField } from '../desk/form-field.js';
import type { Refusal } from '../desk/refusal.js';
import { RefusalWords } from '../desk/refusal-words.js';
import { useIsScripted } from '../frame/use-is-scripted.js';
import type { ShownReview } from './read-review.server.js';

const FORM = 'assign';
const NAME = 'personId';

interface ReviewerFieldProps {
  readonly label: string;
  readonly review: Pick<ShownReview, 'assignee' | 'reviewers'>;
  readonly refusal: Refusal | undefined;
}

/** Finds one among the reviewers as their name is typed; an empty field leaves it to any of them. */
const TypedReviewer = ({ label, review: { assignee, reviewers }, refusal }: ReviewerFieldProps): React.ReactNode => {
  const { t } = useTranslation('review');
  const written = refusal?.intent === FORM ? reviewers.find(({ id }) => id === refusal.values[NAME]?.[0]) : assignee;
  const [chosen, setChosen] = useState<SuggestionItem | null>(
    written ? { value: written.id, label: written.name } : null,
  );
  const error = refusal?.intent === FORM ? refusal.errors.find(({ field }) => field === NAME) : undefined;
  const id = fieldId(FORM, NAME);
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      <Field.Description id={`${id}-help`}>{t('assignment.anybodyHelp')}</Field.Description>
      <input type="hidden" name={NAME} value={chosen?.value ?? ''} />
      <Suggestion selected={chosen} onSelectedChange={setChosen}>
        <Suggestion.Input
          id={id}
          aria-describedby={error ? `${id}-help ${id}-error` : `${id}-help`}
          aria-invalid={error ? true : undefined}
          autoComplete="off"
        />
        <Suggestion.Clear aria-label={t('assignment.clear')} />
        <Suggestion.List singular={t('assignment.one')} plural={t('assignment.many')}>
          <Suggestion.Empty>{t('assignment.none')}</Suggestion.Empty>
          {reviewers.map(({ id: value, name }) => (
            <Suggestion.Option key={value} value={value} label={name}>
              {name}
            </Suggestion.Option>
          ))}
        </Suggestion.List>
      </Suggestion>
      {error && (
        <ValidationMessage id={`${id}-error`}>
          <RefusalWords error={error} />
        </ValidationMessage>
      )}
    </Field>
  );
};

/** Who is to look at what was submitted: found as one types, or chosen from a list where no script runs. */
export const ReviewerField = (props: ReviewerFieldProps): React.ReactNode => {
  const { t } = useTranslation('review');
  const { label, review, refusal } = props;
  if (useIsScripted()) return <TypedReviewer {...props} />;
  return (
    <FormField intent={FORM} name={NAME} label={label} value={review.assignee?.id ?? ''} refusal={refusal}>
      <option value="">{t('assignment.anybody')}</option>
      {review.reviewers.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </FormField>
  );
};
