import { useTranslation } from 'react-i18next';
import { FACTS } from './parts.js';

/** What the parts of a story are called on the page: sections by their headings, the rest in our words. */
export const usePartName = (headings: Readonly<Record<string, string | null>>): ((part: string) => string) => {
  const { t } = useTranslation('review');
  return (part) => {
    const fact = FACTS.find((one) => one === part);
    if (fact) return t(`facts.${fact}`);
    if (part === 'title' || part === 'summary' || part === 'facts') return t(`parts.${part}`);
    return headings[part] ?? t('parts.text');
  };
};
