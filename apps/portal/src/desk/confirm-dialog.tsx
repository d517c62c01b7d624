import { Button, type ButtonProps, Dialog, Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';

/** A button that asks once more before something is done that cannot be undone. Browsers open the dialog by themselves. */
export const ConfirmDialog = ({
  id,
  open,
  title,
  children,
  color = 'danger',
}: {
  /** The id of the dialog, one of its own on the page. */
  id: string;
  /** The words on the button that opens it. */
  open: React.ReactNode;
  title: string;
  /** The form that does it. */
  children: React.ReactNode;
  color?: ButtonProps['data-color'];
}): React.ReactNode => {
  const { t } = useTranslation('frame');
  return (
    <>
      <Button variant="secondary" data-color={color} data-size="sm" command="show-modal" commandfor={id}>
        {open}
      </Button>
      <Dialog id={id} aria-labelledby={`${id}-title`} closeButton={t('desk.close')}>
        <Dialog.Block>
          <Heading level={2} data-size="sm" id={`${id}-title`}>
            {title}
          </Heading>
        </Dialog.Block>
        <Dialog.Block className="desk-stack">{children}</Dialog.Block>
      </Dialog>
    </>
  );
};
