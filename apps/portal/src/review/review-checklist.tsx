import { Button, Fieldset } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import { NamedCheckbox } from '../frame/named-choices.js';
import { useFormats } from '../frame/formats.js';
import type { ShownReview } from './read-review.server.js';

/** What to look at in a story of its kind. A tick is kept at once where scripts run, and by the button where none does. */
export const ReviewChecklist = ({
  items,
  mayTick,
}: {
  items: ShownReview['checklist'];
  mayTick: boolean;
}): React.ReactNode => {
  const { t } = useTranslation('review');
  const { shortMoment } = useFormats();
  const fetcher = useFetcher();
  const meant = fetcher.formData?.getAll('item');
  const isMeant = (key: string, isTicked: boolean): boolean => meant?.includes(key) ?? isTicked;
  const ticked = items.filter(({ key, isTicked }) => isMeant(key, isTicked)).length;
  const keep = (form: HTMLFormElement): void => {
    const data = new FormData(form);
    data.set('quietly', 'yes');
    void fetcher.submit(data, { method: 'post' });
  };
  return (
    <section className="review-card" id="checklist">
      <fetcher.Form method="post" className="desk-stack" onChange={({ currentTarget }) => keep(currentTarget)}>
        <input type="hidden" name="intent" value="tick" />
        <Fieldset disabled={!mayTick}>
          <Fieldset.Legend>{t('checklist.title')}</Fieldset.Legend>
          <Fieldset.Description>
            <span role="status">{t('checklist.progress', { ticked, all: items.length })}</span>
          </Fieldset.Description>
          {items.map(({ key, text, isTicked, tickedBy, tickedAt }) => (
            <div key={key}>
              <input type="hidden" name="known" value={key} />
              {isTicked && <input type="hidden" name="shown" value={key} />}
              <NamedCheckbox
                data-size="sm"
                id={`item-${key}`}
                name="item"
                value={key}
                label={text}
                checked={isMeant(key, isTicked)}
                onChange={() => undefined}
                {...(tickedAt && {
                  description: t('checklist.by', {
                    name: tickedBy ?? t('remarks.unknown'),
                    moment: shortMoment(tickedAt),
                  }),
                })}
              />
            </div>
          ))}
        </Fieldset>
        {mayTick && (
          <noscript>
            <Button type="submit" variant="secondary" data-size="sm">
              {t('checklist.save')}
            </Button>
          </noscript>
        )}
      </fetcher.Form>
    </section>
  );
};
