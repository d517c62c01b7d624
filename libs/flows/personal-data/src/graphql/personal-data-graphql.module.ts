import { Module } from '@nestjs/common';
import { PersonalDataModule } from '../personal-data.module.js';
import { ErasePersonResolver } from './erase-person.resolver.js';

/** The GraphQL edge of what is kept of people. */
@Module({ imports: [PersonalDataModule], providers: [ErasePersonResolver] })
export class PersonalDataGraphqlModule {}
