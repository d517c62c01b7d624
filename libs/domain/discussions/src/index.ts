export { AddComment } from './application/add-comment.js';
