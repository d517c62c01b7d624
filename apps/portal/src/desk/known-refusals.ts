/**
 * What the API refuses, as far as we have words for it in every language: its code, and the last steps to the place of the fault, or
 * the form that it is about as a whole.
 */
export const KNOWN_REFUSALS = [
  'BAD_USER_INPUT_action',
  'BAD_USER_INPUT_affiliation',
  'BAD_USER_INPUT_amountNok',
  'BAD_USER_INPUT_anchoring',
  'BAD_USER_INPUT_at',
  'BAD_USER_INPUT_attachments',
  'BAD_USER_INPUT_baseline',
  'BAD_USER_INPUT_baseline_on',
  'BAD_USER_INPUT_bio',
  'BAD_USER_INPUT_changeNote',
  'BAD_USER_INPUT_code',
  'BAD_USER_INPUT_codes',
  'BAD_USER_INPUT_confirmName',
  'BAD_USER_INPUT_contact',
  'BAD_USER_INPUT_contributors',
  'BAD_USER_INPUT_country',
  'BAD_USER_INPUT_days',
  'BAD_USER_INPUT_description',
  'BAD_USER_INPUT_dueOn',
  'BAD_USER_INPUT_email',
  'BAD_USER_INPUT_embargoUntil',
  'BAD_USER_INPUT_expiresAt',
  'BAD_USER_INPUT_expressions',
  'BAD_USER_INPUT_extent',
  'BAD_USER_INPUT_formerEndsAt',
  'BAD_USER_INPUT_goals',
  'BAD_USER_INPUT_homepage',
  'BAD_USER_INPUT_indicator_unit',
  'BAD_USER_INPUT_interest',
  'BAD_USER_INPUT_kind',
  'BAD_USER_INPUT_label',
  'BAD_USER_INPUT_labels',
  'BAD_USER_INPUT_language',
  'BAD_USER_INPUT_levels',
  'BAD_USER_INPUT_methods',
  'BAD_USER_INPUT_money',
  'BAD_USER_INPUT_name',
  'BAD_USER_INPUT_names',
  'BAD_USER_INPUT_nextOn',
  'BAD_USER_INPUT_note',
  'BAD_USER_INPUT_on',
  'BAD_USER_INPUT_organisationNumber',
  'BAD_USER_INPUT_organisations',
  'BAD_USER_INPUT_periodFrom',
  'BAD_USER_INPUT_periodTo',
  'BAD_USER_INPUT_places',
  'BAD_USER_INPUT_predecessor',
  'BAD_USER_INPUT_priceYear',
  'BAD_USER_INPUT_quality',
  'BAD_USER_INPUT_quote',
  'BAD_USER_INPUT_recipients',
  'BAD_USER_INPUT_role',
  'BAD_USER_INPUT_scopes',
  'BAD_USER_INPUT_sectors',
  'BAD_USER_INPUT_slug',
  'BAD_USER_INPUT_stakeholder',
  'BAD_USER_INPUT_summary',
  'BAD_USER_INPUT_target_high',
  'BAD_USER_INPUT_target_low',
  'BAD_USER_INPUT_target_on',
  'BAD_USER_INPUT_text',
  'BAD_USER_INPUT_title',
  'BAD_USER_INPUT_transcriptUrl',
  'BAD_USER_INPUT_uri',
  'BAD_USER_INPUT_url',
  'BAD_USER_INPUT_validTo',
  'BAD_USER_INPUT_valuation',
  'BAD_USER_INPUT_value',
  'BAD_USER_INPUT_words',
  'CONFLICT_decline',
  'CONFLICT_expectedVersion',
  'CONFLICT_id',
  'CONFLICT_organisationNumber',
  'CONFLICT_person',
  'CONFLICT_prefix',
  'CONFLICT_publish',
  'CONFLICT_requestChanges',
  'CONFLICT_schedule',
  'CONFLICT_slug',
  'CONFLICT_storyId',
  'CONFLICT_unschedule',
  'CONFLICT_uri',
  'NOT_FOUND_county',
  'NOT_FOUND_id',
  'NOT_FOUND_name',
  'NOT_FOUND_organisation',
  'NOT_FOUND_person',
  'NOT_FOUND_personId',
  'NOT_FOUND_predecessor',
  'NOT_FOUND_prefix',
  'NOT_FOUND_story',
  'NOT_FOUND_storyId',
  'NOT_FOUND_successor',
  'NOT_FOUND_target',
] as const;

/** One of {@link KNOWN_REFUSALS}. */
export type KnownRefusal = (typeof KNOWN_REFUSALS)[number];

const PLACE_IN_LIST = /^\d+$/;

/**
 * Finds the words for what was refused; undefined where there are none.
 *
 * @param place the way to the fault in the input, with dots; empty for the whole.
 * @param form the name of the form.
 */
export const knownRefusal = (code: string, place: string, form?: string): KnownRefusal | undefined => {
  const steps = place.split('.').filter((step) => step !== '' && step !== 'input' && !PLACE_IN_LIST.test(step));
  const [last, before] = [steps.at(-1), steps.at(-2)];
  const names = last === undefined ? [form] : [before && `${before}_${last}`, last];
  return names
    .map((name) => KNOWN_REFUSALS.find((known) => known === `${code}_${name}`))
    .find((known) => known !== undefined);
};
