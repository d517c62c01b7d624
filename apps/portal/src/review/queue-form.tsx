import { Button, Fieldset } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { NamedCheckbox, NamedRadio } from '../frame/named-choices.js';
import type { DeskBody } from '../desk/desk-viewer.js';
import { FormField } from '../desk/form-field.js';
import { QUEUE_STATES, type QueueQuestion } from './queue-filter.js';

const ASSIGNEES = ['all', 'me', 'none'] as const;
const FORM = 'queue';

/** Narrows the queue; what it asks stands in the address. */
export const QueueForm = ({
  question,
  bodies,
}: {
  question: QueueQuestion;
  bodies: readonly DeskBody[];
}): React.ReactNode => {
  const { t } = useTranslation('review');
  const ofEveryBody = bodies.includes(null);
  return (
    // The fields follow the address also when one goes back in it.
    <Form className="review-filter" key={JSON.stringify(question)}>
      <Fieldset>
        <Fieldset.Legend>{t('queue.assignee')}</Fieldset.Legend>
        <div className="row">
          {ASSIGNEES.map((assignee) => (
            <NamedRadio
              key={assignee}
              name="assignee"
              value={assignee}
              label={t(`queue.assignees.${assignee}`)}
              defaultChecked={question.assignee === assignee}
            />
          ))}
        </div>
      </Fieldset>
      <div className="desk-form-row">
        <FormField intent={FORM} name="state" label={t('queue.state')} value={question.state}>
          {QUEUE_STATES.map((state) => (
            <option key={state} value={state}>
              {t(`state.${state}`)}
            </option>
          ))}
        </FormField>
        {ofEveryBody && (
          <FormField intent={FORM} name="body" type="search" label={t('queue.body')} value={question.body} />
        )}
        {!ofEveryBody && bodies.length > 1 && (
          <FormField intent={FORM} name="body" label={t('queue.body')} value={question.body}>
            <option value="">{t('queue.everyBody')}</option>
            {bodies.map((body) => (
              <option key={body?.slug} value={body?.slug}>
                {body?.name}
              </option>
            ))}
          </FormField>
        )}
        <NamedCheckbox name="overdue" value="yes" label={t('queue.overdueOnly')} defaultChecked={question.isOverdue} />
        <Button type="submit">{t('queue.show')}</Button>
      </div>
    </Form>
  );
};
