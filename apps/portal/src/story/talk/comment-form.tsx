import { useTranslation } from 'react-i18next';
import { StepButton } from '../steps/step-button.js';
import { StepField } from '../steps/step-field.js';
import { StepForm } from '../steps/step-form.js';

interface CommentFormProps {
  readonly name: string;
  readonly intent: 'addComment' | 'editComment';
  readonly sent: Readonly<Record<string, string>>;
  readonly label: string;
  readonly button: string;
  readonly value?: string;
}

/** Where one writes a comment, a reply or a comment anew. */
export const CommentForm = ({ name, intent, sent, label, button, value }: CommentFormProps): React.ReactNode => {
  const { t } = useTranslation('story');
  return (
    <StepForm name={name} intent={intent} sent={sent} className="story-form">
      <StepField
        form={name}
        intent={intent}
        name="markdown"
        label={label}
        description={t('talk.hint')}
        rows={4}
        required
        {...(value !== undefined && { value })}
      />
      <div>
        <StepButton form={name}>{button}</StepButton>
      </div>
    </StepForm>
  );
};
