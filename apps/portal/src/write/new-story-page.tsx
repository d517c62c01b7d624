import './write.css';
import { Alert, Button, Fieldset, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { NamedRadio } from '../frame/named-choices.js';
import { StartStoryDocument, type StoryKind, WhoMayWriteDocument } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { PageHead } from '../frame/page-head.js';
import { usePageLanguage } from '../frame/path.js';
import { apiLanguage, inLanguage, namedLanguage } from '../languages.js';
import type { Route } from './+types/new-story-page.js';
import { ChoiceAnswer, LineAnswer } from './answers.js';
import { FaultsTold } from './faults-told.js';
import { readOneOf, wordsIn } from '../frame/form-words.js';
import { faultOf, faultsByField } from './refusal.js';
import { orSignIn } from './signed-in.server.js';

const KINDS: readonly StoryKind[] = ['CASE_STORY', 'LESSON', 'GUIDE', 'EVALUATION', 'EVENT_RECAP', 'TEMPLATE'];
const LANGUAGES = ['NB', 'NN', 'EN', 'SE'] as const;

/** The bodies that the person may write for. */
export const loader = async ({ url, context }: Route.LoaderArgs) => {
  const { viewer } = await orSignIn(url, ask(context, WhoMayWriteDocument));
  const writing = viewer.roles.filter(({ role }) => role !== 'READER');
  const bodies = writing.flatMap(({ organisation }) => (organisation ? [organisation] : []));
  return { bodies, mayWrite: writing.length > 0, isForAll: writing.some(({ organisation }) => organisation === null) };
};

/** Starts the draft, and leads to its first step. */
export const action = async ({ request, params, context }: Route.ActionArgs) => {
  const form = await request.formData();
  const page = namedLanguage(params.language) ?? 'nb';
  const written = { title: wordsIn(form, 'title'), kind: wordsIn(form, 'kind'), language: wordsIn(form, 'language') };
  const organisation = wordsIn(form, 'organisation');
  const originalLanguage = readOneOf(written.language, LANGUAGES) ?? 'NB';
  if (written.title === '')
    return data({ faults: [{ field: 'title', words: 'titleNeeded' as const }], written }, { status: 400 });
  const { createStory } = await ask(context, StartStoryDocument, {
    input: {
      kind: readOneOf(written.kind, KINDS) ?? 'CASE_STORY',
      originalLanguage,
      texts: [{ language: originalLanguage, title: written.title }],
      ...(organisation !== '' && {
        managingOrganisation: { slug: organisation },
        organisations: [{ slug: organisation, role: 'OWNER' as const }],
      }),
    },
  });
  if (createStory.story) throw redirect(inLanguage(page, `/write/${createStory.story.id}`));
  return data(
    { faults: faultsByField(createStory.errors, ['title', 'kind', 'organisation']), written },
    { status: 400 },
  );
};

export default function NewStoryPage(): React.ReactNode {
  const { t } = useTranslation('write');
  const { t: words } = useTranslation('words');
  const language = usePageLanguage();
  const { bodies, mayWrite, isForAll } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const faults = answer?.faults;
  return (
    <div className="page page-narrow">
      <PageHead title={t('new.title')} listed={false} />
      <Heading level={1} data-size="lg">
        {t('new.title')}
      </Heading>
      <Paragraph variant="long">{t('new.ingress')}</Paragraph>
      {!mayWrite && (
        <Alert data-color="warning">
          <Paragraph>{t('new.mayNot')}</Paragraph>
        </Alert>
      )}
      {mayWrite && (
        <Form method="post" className="write-form">
          <FaultsTold faults={faults} />
          <Fieldset>
            <Fieldset.Legend>{t('new.kind')}</Fieldset.Legend>
            {KINDS.map((kind) => (
              <NamedRadio
                key={kind}
                name="kind"
                value={kind}
                label={words(`kind.${kind}`)}
                description={t(`new.kinds.${kind}`)}
                defaultChecked={kind === (answer?.written.kind ?? 'CASE_STORY')}
              />
            ))}
          </Fieldset>
          <LineAnswer
            name="title"
            label={t('new.storyTitle')}
            help={t('new.titleHelp')}
            maxLength={300}
            required
            defaultValue={answer?.written.title}
            fault={faultOf(faults, 'title')}
          />
          <div className="write-pair">
            <ChoiceAnswer
              name="language"
              label={t('new.language')}
              options={LANGUAGES.map((value) => ({ value, label: words(`language.${value}`) }))}
              defaultValue={answer?.written.language ?? apiLanguage(language)}
            />
            {bodies.length > 0 && (
              <ChoiceAnswer
                name="organisation"
                label={t('new.organisation')}
                options={bodies.map(({ slug, name }) => ({ value: slug, label: name }))}
                {...(isForAll && { none: t('new.noOrganisation') })}
                defaultValue={bodies[0]?.slug}
              />
            )}
          </div>
          <div className="row">
            <Button type="submit">{t('new.start')}</Button>
          </div>
        </Form>
      )}
    </div>
  );
}
