import { useTranslation } from 'react-i18next';
import type { FormFault, Intent } from './form-outcome.js';

const KNOWN = [
  'addComment.storyId.CONFLICT',
  'addComment.parentId.CONFLICT',
  'addComment.markdown.BAD_USER_INPUT',
  'editComment.id.CONFLICT',
  'editComment.markdown.BAD_USER_INPUT',
  'reportComment.id.CONFLICT',
  'reportComment.reason.BAD_USER_INPUT',
  'hideComment.reason.BAD_USER_INPUT',
  'answerFollowUp.answer.BAD_USER_INPUT',
  'answerFollowUp.note.BAD_USER_INPUT',
  'answerFollowUp.nextOn.BAD_USER_INPUT',
  'recordMeasurement.value.BAD_USER_INPUT',
  'recordMeasurement.measuredOn.BAD_USER_INPUT',
  'recordMeasurement.benefitId.BAD_USER_INPUT',
] as const;

const GENERAL = [
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'RATE_LIMITED',
  'UNAVAILABLE',
] as const;

/** Says in the language of the page what is wrong with a form that was sent. */
export const useFaultText = (intent: Intent): ((fault: FormFault) => string) => {
  const { t } = useTranslation('story');
  return ({ field, code }) => {
    const known = KNOWN.find((name) => name === `${intent}.${field}.${code}`);
    return known ? t(`faults.${known}`) : t(`faults.general.${GENERAL.find((name) => name === code) ?? 'UNAVAILABLE'}`);
  };
};
