export { FollowUpsModule } from './follow-ups.module.js';
export { AskForFollowUps } from './application/ask-for-follow-ups.js';
export { PersonalFollowUps } from './persistence/personal-follow-ups.js';
export { followUpRights } from './application/follow-up.rights.js';
