import { Module } from '@nestjs/common';
import { AddSynonyms } from './application/add-synonyms.js';
import { ChangeSynonyms } from './application/change-synonyms.js';
import { LoadSynonyms } from './application/load-synonyms.js';
import { RemoveSynonyms } from './application/remove-synonyms.js';
import { SynonymDesk } from './application/synonym-desk.js';
import { SynonymListReader } from './persistence/synonym-list.reader.js';
import { SynonymRepository } from './persistence/synonym.repository.js';

const DOORS = [AddSynonyms, ChangeSynonyms, LoadSynonyms, RemoveSynonyms, SynonymListReader];

/** Keeping the list of synonyms, by editors and with the first content. */
@Module({ providers: [...DOORS, SynonymDesk, SynonymRepository], exports: DOORS })
export class SynonymsModule {}
