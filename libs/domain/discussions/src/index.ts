export { DiscussionsModule } from './discussions.module.js';
export { AddComment } from './application/add-comment.js';
export { PersonalComments } from './persistence/personal-comments.js';
export { commentRights } from './application/comment.rights.js';
