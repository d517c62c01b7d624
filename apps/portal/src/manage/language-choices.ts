import { useTranslation } from 'react-i18next';

const LANGUAGES = ['NB', 'NN', 'EN', 'SE'] as const;

/**
 * The languages of texts, as choices of a form.
 *
 * @param any what the choice of none of them is called; left out where one has to be chosen.
 */
export const useLanguageChoices = (any?: string): readonly (readonly [string, string])[] => {
  const { t } = useTranslation('words');
  const named = LANGUAGES.map((language) => [language, t(`language.${language}`)] as const);
  return any === undefined ? named : [['', any], ...named];
};
