import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { FollowingAnswer as Answer } from './change-following.server.js';

/** What came of the last form, where the focus goes; what was ended can be begun again. */
export const FollowingAnswer = ({ answer }: { answer: Answer | undefined }): React.ReactNode => {
  const { t } = useTranslation('follow');
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer && answer.done !== 'NAME') told.current?.focus();
  }, [answer]);
  const isRefused = answer?.done === 'REFUSED';
  return (
    <div role="status" tabIndex={-1} ref={told} className="follow-answer">
      {answer && answer.done !== 'NAME' && (
        <Alert data-color={isRefused ? 'danger' : 'success'}>
          <Paragraph>{t(`following.done.${answer.done}`, { name: answer.ended?.name ?? '' })}</Paragraph>
          {answer.ended?.target && (
            <Form method="post" replace preventScrollReset>
              <input type="hidden" name="intent" value="begin" />
              <input type="hidden" name="target" value={JSON.stringify(answer.ended.target)} />
              <input type="hidden" name="frequency" value={answer.ended.frequency} />
              <Button type="submit" variant="secondary" data-size="sm">
                {t('following.undo')}
              </Button>
            </Form>
          )}
        </Alert>
      )}
    </div>
  );
};
