import { Button, type ButtonProps } from '@digdir/designsystemet-react';
import { useNavigation } from 'react-router';
import { fieldId } from './step-form.js';

interface StepButtonProps {
  readonly form: string;
  readonly variant?: ButtonProps['variant'];
  readonly color?: 'danger';
  readonly size?: 'sm';
  readonly describedBy?: string;
  readonly children: React.ReactNode;
}

/** Sends a form; it says so while it is being sent, and stays where the keyboard found it. */
export const StepButton = ({ form, variant, color, size, describedBy, children }: StepButtonProps): React.ReactNode => {
  const { formData } = useNavigation();
  const isSending = formData?.get('form') === form;
  return (
    <Button
      type="submit"
      id={fieldId(form, 'send')}
      variant={variant}
      loading={isSending}
      data-color={color}
      data-size={size}
      aria-describedby={describedBy}
    >
      {children}
    </Button>
  );
};
