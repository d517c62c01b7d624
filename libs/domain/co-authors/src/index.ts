export { CoAuthorsModule } from './co-authors.module.js';
export { AcceptCoAuthorship, NOT_NEEDED } from './application/accept-co-authorship.js';
export { PersonalCoWriting } from './persistence/personal-co-writing.js';
export { coAuthorRights } from './application/co-author.rights.js';
