import { Button, Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { FormField } from '../desk/form-field.js';
import type { Refusal } from '../desk/refusal.js';
import { RefusalSummary } from '../desk/refusal-summary.js';
import type { ShownReview } from './read-review.server.js';
import { ReviewerField } from './reviewer-field.js';

/** Who is to look at what was submitted, and until when. */
export const ReviewAssignment = ({
  review,
  refusal,
}: {
  review: ShownReview;
  refusal: Refusal | undefined;
}): React.ReactNode => {
  const { t } = useTranslation('review');
  const names = { personId: t('standing.assignee'), dueOn: t('standing.due') };
  return (
    <section className="review-card" aria-labelledby="assignment">
      <Heading level={2} data-size="xs" id="assignment">
        {t('assignment.title')}
      </Heading>
      <Form method="post" className="desk-stack" key={`${review.assignee?.id} ${review.dueOn}`} preventScrollReset>
        <RefusalSummary refusal={refusal} intent="assign" names={names} />
        <input type="hidden" name="intent" value="assign" />
        <ReviewerField label={names.personId} review={review} refusal={refusal} />
        <FormField
          intent="assign"
          name="dueOn"
          type="date"
          label={names.dueOn}
          description={t('assignment.dueHelp')}
          value={review.dueOn}
          refusal={refusal}
        />
        <Button type="submit" variant="secondary">
          {t('assignment.save')}
        </Button>
      </Form>
    </section>
  );
};
