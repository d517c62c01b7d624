import './search.css';
import { Button, Field, Heading, Label, Paragraph, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { data, Form, useActionData, useNavigation } from 'react-router';
import { BeforeYouStartPageDocument, type BeforeYouStartPageQuery } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { PageHead } from '../frame/page-head.js';
import { apiLanguage, namedLanguage } from '../languages.js';
import type { Route } from './+types/before-you-start-page.js';
import { PhaseLessons } from './phase-lessons.js';

const LONGEST_TEXT = 20_000;

interface Answer {
  readonly text: string;
  readonly fault: 'empty' | 'tooLong' | null;
  readonly phases: BeforeYouStartPageQuery['beforeYouStart'];
}

/** Finds the stories that are most like a text. The text is asked with and not kept. */
export const action = async ({ params, context, request }: Route.ActionArgs) => {
  const language = apiLanguage(namedLanguage(params.language) ?? 'nb');
  const given = (await request.formData()).get('text');
  const text = typeof given === 'string' ? given.replaceAll('\r\n', '\n') : '';
  const fault = text.trim() === '' ? 'empty' : text.length > LONGEST_TEXT ? 'tooLong' : null;
  if (fault !== null) return data<Answer>({ text, fault, phases: [] }, { status: 400 });
  const { beforeYouStart } = await ask(context, BeforeYouStartPageDocument, { text, language });
  return data<Answer>({ text, fault, phases: beforeYouStart });
};

export default function BeforeYouStartPage(): React.ReactNode {
  const { t } = useTranslation('search');
  const answer = useActionData<typeof action>();
  const isComing = useNavigation().state === 'submitting';
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (answer?.fault) field.current?.focus();
    else if (answer) heading.current?.focus();
  }, [answer]);
  const count = answer?.phases.reduce((sum, { stories }) => sum + stories.length, 0) ?? 0;
  return (
    <>
      <PageHead title={t('before.title')} description={t('before.ingress')} />
      <div className="page page-narrow">
        <Heading level={1} data-size="lg">
          {t('before.title')}
        </Heading>
        <Paragraph variant="long">{t('before.ingress')}</Paragraph>
        <Form method="post" className="before-form" preventScrollReset>
          <Field>
            <Label htmlFor={id}>{t('before.field')}</Label>
            <Field.Description>{t('before.fieldHelp')}</Field.Description>
            <Textarea
              ref={field}
              id={id}
              name="text"
              rows={10}
              defaultValue={answer?.text ?? ''}
              aria-invalid={answer?.fault ? true : undefined}
            />
            {answer?.fault && <ValidationMessage>{t(`before.${answer.fault}`)}</ValidationMessage>}
          </Field>
          <Button type="submit" loading={isComing}>
            {t('before.button')}
          </Button>
        </Form>
      </div>
      {answer && !answer.fault && (
        <section className="page" aria-labelledby="found">
          <Heading level={2} data-size="md" id="found" ref={heading} tabIndex={-1}>
            {count === 0 ? t('before.none') : t('before.found', { count })}
          </Heading>
          {answer.phases.map((phase) => (
            <PhaseLessons key={phase.phase ?? ''} phase={phase} />
          ))}
        </section>
      )}
    </>
  );
}
