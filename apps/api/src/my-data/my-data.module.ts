import { Module } from '@nestjs/common';
import { IdentityModule } from '#domain/identity';
import { PersonalDataModule } from '#flows/personal-data';
import { LimitsModule } from '#platform/limits';
import { MyDataController } from './my-data.controller.js';

/** What is kept of a person, told to the person. */
@Module({ imports: [IdentityModule, PersonalDataModule, LimitsModule], controllers: [MyDataController] })
export class MyDataModule {}
