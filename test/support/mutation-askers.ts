const CONTRIBUTED = [
  'createStory',
  'reviseStory',
  'saveStoryPart',
  'answerFollowUp',
  'inviteCoAuthor',
  'withdrawCoAuthorInvitation',
  'removeCoAuthor',
  'submitStory',
  'withdrawStory',
  'addBenefit',
  'reviseBenefit',
];
const LEDGERED = ['correctBaseline', 'recordMeasurement'];
const REVIEWED = ['assignReview', 'tickReviewItem', 'addReviewComment', 'answerReviewComment', 'resolveReviewComment'];
const WRITTEN = ['addComment', 'editComment', 'deleteComment', 'acceptCoAuthorship'];
const FOLLOWED = ['follow', 'changeFollow', 'unfollow', 'changeNoticeSettings', 'markNoticesRead'];
const MODERATED = ['approveComment', 'hideComment', 'reportComment', 'closeDiscussion', 'openDiscussion'];
const EDITED = [
  'eraseContributor',
  'requestChanges',
  'declineStory',
  'schedulePublication',
  'cancelScheduledPublication',
  'publishStory',
  'unpublishStory',
  'archiveStory',
];

/** Who asks for a mutation in the ordinary way. */
export const askerOf = (name: string): 'WRITER' | 'MODERATOR' | 'CONTRIBUTOR' | 'EDITOR' | 'ADMIN' => {
  if ([...WRITTEN, ...FOLLOWED].includes(name)) return 'WRITER';
  if (MODERATED.includes(name)) return 'MODERATOR';
  if ([...CONTRIBUTED, ...LEDGERED].includes(name)) return 'CONTRIBUTOR';
  return [...EDITED, ...REVIEWED].includes(name) ? 'EDITOR' : 'ADMIN';
};
