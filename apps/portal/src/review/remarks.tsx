import { Button, Details, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { Language, ReviewRemarkFragment } from '../../.generated/documents.js';
import { useFormats } from '../frame/formats.js';
import { FormField } from '../desk/form-field.js';
import type { Refusal } from '../desk/refusal.js';
import { RefusalSummary } from '../desk/refusal-summary.js';
import { usePartName } from './part-name.js';
import { FACTS } from './parts.js';

/** What stands around the talk about a story: what was refused, whether more can be said, and in which language the text is. */
export interface Talk {
  readonly refusal: Refusal | undefined;
  readonly mayComment: boolean;
  readonly language: Language;
}

interface RemarksProps {
  /** The part that is talked about; null for the story as a whole, `facts` for any of its facts. */
  readonly part: string | null;
  readonly remarks: readonly ReviewRemarkFragment[];
  readonly headings: Readonly<Record<string, string | null>>;
  readonly talk: Talk;
}

/** What is said of a part of a story, and the way to say more. */
export const Remarks = ({ part, remarks, headings, talk }: RemarksProps): React.ReactNode => (
  <div className="review-remarks">
    {remarks.map((remark) => (
      <Remark key={remark.id} remark={remark} headings={headings} talk={talk} showsPart={remark.part !== part} />
    ))}
    {talk.mayComment && <NewRemark key={remarks.length} part={part} headings={headings} talk={talk} />}
  </div>
);

const Remark = ({
  remark,
  headings,
  talk,
  showsPart,
}: {
  remark: ReviewRemarkFragment;
  headings: RemarksProps['headings'];
  talk: Talk;
  showsPart: boolean;
}): React.ReactNode => {
  const { t } = useTranslation('review');
  const { shortMoment } = useFormats();
  const partName = usePartName(headings);
  const answer = `answer-${remark.id}`;
  const mine = talk.refusal?.values['comment']?.[0] === remark.id ? talk.refusal : undefined;
  const refusal = mine && { ...mine, intent: answer };
  const who = (name: string | null | undefined): string => name ?? t('remarks.unknown');
  return (
    <article
      className="review-remark"
      id={`comment-${remark.id}`}
      tabIndex={-1}
      data-resolved={remark.resolvedAt !== null}
    >
      <p className="review-remark-head">
        <strong>{who(remark.authorName)}</strong> <span className="desk-quiet">{shortMoment(remark.at)}</span>{' '}
        {showsPart && remark.part && <Tag data-color="neutral">{partName(remark.part)}</Tag>}{' '}
        {remark.resolvedAt && <Tag data-color="success">{t('remarks.resolved')}</Tag>}
      </p>
      {remark.quote && <blockquote lang={(remark.language ?? talk.language).toLowerCase()}>{remark.quote}</blockquote>}
      <p className="review-words">{remark.words}</p>
      {remark.answers.map(({ words, authorName, at }) => (
        <div key={at} className="review-answer">
          <p className="review-remark-head">
            <strong>{who(authorName)}</strong> <span className="desk-quiet">{shortMoment(at)}</span>
          </p>
          <p className="review-words">{words}</p>
        </div>
      ))}
      {talk.mayComment && (
        <div className="review-remark-steps">
          <Details key={remark.answers.length} defaultOpen={refusal !== undefined} data-color="neutral">
            <Details.Summary>{t('remarks.answer')}</Details.Summary>
            <Details.Content>
              <Form method="post" className="desk-stack" preventScrollReset>
                <RefusalSummary refusal={refusal} intent={answer} names={{ words: t('remarks.yourAnswer') }} />
                <input type="hidden" name="intent" value="answer" />
                <input type="hidden" name="comment" value={remark.id} />
                <FormField
                  intent={answer}
                  name="words"
                  label={t('remarks.yourAnswer')}
                  rows={3}
                  maxLength={5000}
                  refusal={refusal}
                />
                <Button type="submit" data-size="sm">
                  {t('remarks.sendAnswer')}
                </Button>
              </Form>
            </Details.Content>
          </Details>
          {!remark.resolvedAt && (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="comment" value={remark.id} />
              <Button type="submit" name="intent" value="resolve" variant="tertiary" data-size="sm">
                {t('remarks.resolve')}
              </Button>
            </Form>
          )}
        </div>
      )}
    </article>
  );
};

const NewRemark = ({ part, headings, talk }: Pick<RemarksProps, 'part' | 'headings' | 'talk'>): React.ReactNode => {
  const { t } = useTranslation('review');
  const partName = usePartName(headings);
  const form = `comment-on-${part ?? 'whole'}`;
  const isMine = talk.refusal?.intent === 'comment' && talk.refusal.values['form']?.[0] === form;
  const refusal = isMine && talk.refusal ? { ...talk.refusal, intent: form } : undefined;
  const isText = part !== null && part !== 'facts';
  return (
    <Details defaultOpen={refusal !== undefined} data-color="neutral">
      <Details.Summary>
        {part === null ? t('remarks.addWhole') : t('remarks.add', { part: partName(part) })}
      </Details.Summary>
      <Details.Content>
        <Form method="post" className="desk-stack" preventScrollReset>
          <RefusalSummary refusal={refusal} intent={form} names={{ words: t('remarks.words') }} />
          <input type="hidden" name="intent" value="comment" />
          <input type="hidden" name="form" value={form} />
          {isText && <input type="hidden" name="part" value={part} />}
          {isText && <input type="hidden" name="language" value={talk.language} />}
          {part === 'facts' && (
            <FormField intent={form} name="part" label={t('remarks.which')} refusal={refusal}>
              {FACTS.map((fact) => (
                <option key={fact} value={fact}>
                  {t(`facts.${fact}`)}
                </option>
              ))}
            </FormField>
          )}
          {isText && (
            <FormField
              intent={form}
              name="quote"
              label={t('remarks.quote')}
              description={t('remarks.quoteHelp')}
              maxLength={1000}
              refusal={refusal}
            />
          )}
          <FormField
            intent={form}
            name="words"
            label={t('remarks.words')}
            rows={3}
            maxLength={5000}
            refusal={refusal}
          />
          <Button type="submit" data-size="sm">
            {t('remarks.send')}
          </Button>
        </Form>
      </Details.Content>
    </Details>
  );
};
