export { AddComment } from './application/add-comment.js';
export { DiscussionsModule } from './discussions.module.js';
