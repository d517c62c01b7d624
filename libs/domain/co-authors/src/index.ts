export { CoAuthorsModule } from './co-authors.module.js';
export { AcceptCoAuthorship, NOT_NEEDED } from './application/accept-co-authorship.js';
export { PersonalCoWriting } from './persistence/personal-co-writing.js';
