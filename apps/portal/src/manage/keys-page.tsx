import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import {
  CreateApiKeyDocument,
  KeysOfBodiesDocument,
  RevokeApiKeyDocument,
  type Role,
  RotateApiKeyDocument,
  type Scope,
} from '../../.generated/documents.js';
import { ask, fault } from '../api/ask.server.js';
import { rolesFor } from '../desk/desk-viewer.js';
import { Flash, doneAt } from '../desk/flash.js';
import { Further } from '../desk/further.js';
import { whoeverIs } from '../desk/guard.server.js';
import { norwegianMoment } from '../frame/norwegian-time.js';
import { type ToldError, refusalOf, unfilled } from '../desk/refusal.js';
import { wordsIn } from '../frame/form-words.js';
import { RefusalSummary } from '../desk/refusal-summary.js';
import type { Route } from './+types/keys-page.js';
import { CopyField } from './copy-field.js';
import { KeyTable } from './key-table.js';
import { NewKey } from './new-key.js';
import { SectionHead } from './section-head.js';

const STEPS = ['create', 'revoke', 'rotate'] as const;

/** The keys of the bodies that somebody administers. */
export const loader = async ({ url, context }: Route.LoaderArgs) => {
  const viewer = await whoeverIs({ url, context }, 'ADMIN');
  const { apiKeys } = await ask(context, KeysOfBodiesDocument, { after: url.searchParams.get('after') });
  return { bodies: rolesFor(viewer, 'ADMIN'), keys: apiKeys, now: Date.now() };
};

interface Made {
  readonly token?: string | null;
  readonly apiKey?: { readonly name: string } | null;
  readonly errors: readonly ToldError[];
}

/** The moment that a day begins in Norway; undefined where no day is given. */
const beginningOf = (day: string): string | undefined =>
  day === '' ? undefined : (norwegianMoment(day, '00:00') ?? day);

/** Makes, replaces or ends a key. A secret goes to the page that answers, and is kept nowhere. */
export const action = async ({ url, request, context }: Route.ActionArgs) => {
  await whoeverIs({ url, context }, 'ADMIN');
  const form = await request.formData();
  const intent = STEPS.find((one) => one === wordsIn(form, 'intent'));
  if (!intent) throw fault('BAD_USER_INPUT');
  const prefix = wordsIn(form, 'prefix');
  if (intent === 'revoke') {
    const { errors } = (await ask(context, RevokeApiKeyDocument, { input: { prefix } })).revokeApiKey;
    const refusal = refusalOf(form, errors);
    return refusal ? data({ refusal, made: null }, 400) : redirect(doneAt(url.pathname + url.search, intent));
  }
  const empty = intent === 'create' ? unfilled(form, 'name') : null;
  if (empty) return data({ refusal: empty, made: null }, 400);
  const scopes = form.getAll('scopes').map(String) as Scope[];
  const made: Made =
    intent === 'rotate'
      ? (await ask(context, RotateApiKeyDocument, { input: { prefix } })).rotateApiKey
      : (
          await ask(context, CreateApiKeyDocument, {
            input: {
              name: wordsIn(form, 'name'),
              role: wordsIn(form, 'role') as Role,
              organisation: wordsIn(form, 'organisation') || null,
              expiresAt: beginningOf(wordsIn(form, 'expiresAt')),
              ...(scopes.length > 0 && { scopes }),
            },
          })
        ).createApiKey;
  const refusal = refusalOf(form, made.errors);
  if (refusal) return data({ refusal, made: null }, 400);
  return data(
    { refusal: null, made: { name: made.apiKey?.name ?? '', token: made.token ?? '' } },
    { headers: { 'cache-control': 'no-store' } },
  );
};

/** What a page with a secret is sent with. */
export const headers = ({ actionHeaders }: Route.HeadersArgs): Headers => actionHeaders;

export default function KeysPage(): React.ReactNode {
  const { t } = useTranslation('manage');
  const { bodies, keys, now } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const made = acted?.made ?? null;
  return (
    <>
      <SectionHead name="keys" />
      <Flash what={STEPS} say={() => t('keys.done')} />
      <div role="status">
        {made && (
          <Alert data-color="warning" className="desk-stack">
            <Heading level={2} data-size="xs">
              {t('keys.made', { name: made.name })}
            </Heading>
            <Paragraph>{t('keys.once')}</Paragraph>
            <CopyField id="secret" label={t('keys.secret')} value={made.token} />
          </Alert>
        )}
      </div>
      <RefusalSummary level={2} refusal={acted?.refusal} intent="revoke" />
      <RefusalSummary level={2} refusal={acted?.refusal} intent="rotate" />
      <KeyTable keys={keys.edges.map(({ node }) => node)} now={now} />
      <Further page={keys.pageInfo} label={t('keys.further')} />
      <NewKey key={made?.token} bodies={bodies} refusal={acted?.refusal} />
    </>
  );
}
