export { ErasePerson } from './application/erase-person.js';
export { ExportPerson } from './application/export-person.js';
export { PersonalDataModule } from './personal-data.module.js';
export { personalDataRights } from './application/personal-data.rights.js';
