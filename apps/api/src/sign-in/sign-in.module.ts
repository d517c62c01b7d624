import { Module } from '@nestjs/common';
import { IdentityModule } from '#domain/identity';
import { AuditModule } from '#platform/audit';
import { LimitsModule } from '#platform/limits';
import { Provider } from './provider.js';
import { SignInDesk } from './sign-in-desk.js';
import { SignInController } from './sign-in.controller.js';
import { SignOutController } from './sign-out.controller.js';

/** Signing in and out, under `/auth`. */
@Module({
  imports: [IdentityModule, AuditModule, LimitsModule],
  controllers: [SignInController, SignOutController],
  providers: [Provider, SignInDesk],
})
export class SignInModule {}
