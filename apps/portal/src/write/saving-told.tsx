import { useTranslation } from 'react-i18next';
import { useFormats } from '../frame/formats.js';
import type { SavingState } from './part-saver.js';

/** Says how it stands with what is being written, also to those who hear the page. */
export const SavingTold = ({ state }: { state: SavingState }): React.ReactNode => {
  const { t } = useTranslation('write');
  const { hour } = useFormats();
  const words = (): string => {
    switch (state.kind) {
      case 'saving':
        return t('saving.saving');
      case 'saved':
        return t('saving.saved', { hour: hour(state.at) });
      case 'unreachable':
        return t('saving.unreachable');
      case 'signedOut':
        return t('saving.signedOut');
      case 'refused':
        return t('saving.refused');
      case 'conflict':
        return t('saving.conflict');
      default:
        return '';
    }
  };
  return (
    <p className="write-saving" role="status" data-state={state.kind}>
      {words()}
    </p>
  );
};
