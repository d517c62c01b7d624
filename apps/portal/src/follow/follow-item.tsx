import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Form, useFetcher } from 'react-router';
import type { FollowingPageQuery } from '../../.generated/documents.js';
import { PageLink } from '../frame/page-link.js';
import type { FollowTarget } from './follow-target.js';

/** Something followed, as the page of all of it is told. */
export type FollowShown = NonNullable<NonNullable<FollowingPageQuery['viewer']>['follows']>['edges'][number]['node'];

/** How often mails may tell of something. */
export const PACES = ['INSTANT', 'DAILY', 'WEEKLY'] as const;

interface FollowItemProps {
  readonly follow: FollowShown;
  readonly target: FollowTarget | null;
  /** What it is called, the page that shows it, and the language of its name where that is another than the page's. */
  readonly name: string;
  readonly to: string | null;
  readonly lang?: string | undefined;
}

/** One thing that is followed: what it is, how often mails tell of it, and the way out. */
export const FollowItem = ({ follow, target, name, to, lang }: FollowItemProps): React.ReactNode => {
  const { t } = useTranslation('follow');
  const pace = useFetcher();
  const { id, kind, frequency } = follow;
  return (
    <li className="followed">
      <div className="followed-name">
        <span className="followed-kind">{t(`kind.${kind}`)}</span>
        {to ? (
          <PageLink to={to} lang={lang}>
            {name}
          </PageLink>
        ) : (
          <span>{name}</span>
        )}
      </div>
      <div className="followed-ways">
        <pace.Form method="post" onChange={(event) => void pace.submit(event.currentTarget)}>
          <input type="hidden" name="intent" value="pace" />
          <input type="hidden" name="id" value={id} />
          <Field data-size="sm">
            <Label htmlFor={`pace-${id}`} className="ds-sr-only">
              {t('following.pace', { name })}
            </Label>
            <Select id={`pace-${id}`} name="frequency" defaultValue={frequency} data-size="sm">
              {PACES.map((one) => (
                <Select.Option key={one} value={one}>
                  {t(`pace.${one}`)}
                </Select.Option>
              ))}
            </Select>
          </Field>
          <noscript>
            <button type="submit">{t('following.save')}</button>
          </noscript>
          <span role="status" className="ds-sr-only">
            {pace.state === 'idle' && pace.data !== undefined && t('following.saved')}
          </span>
        </pace.Form>
        <EndForm id={id} name={name} frequency={frequency} target={target} />
      </div>
    </li>
  );
};

const EndForm = ({
  id,
  name,
  frequency,
  target,
}: Pick<FollowShown, 'id' | 'frequency'> & { name: string; target: FollowTarget | null }): React.ReactNode => {
  const { t } = useTranslation('follow');
  return (
    <Form method="post" replace preventScrollReset>
      <input type="hidden" name="intent" value="end" />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="frequency" value={frequency} />
      {target && <input type="hidden" name="target" value={JSON.stringify(target)} />}
      <Button type="submit" variant="tertiary" data-size="sm">
        {t('following.end')} <span className="ds-sr-only">{name}</span>
      </Button>
    </Form>
  );
};
