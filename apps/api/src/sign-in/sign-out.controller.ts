import { Controller, Get, HttpCode, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EndProviderSession, SignOut } from '#domain/identity';
import { AppConfig } from '#platform/config';
import { clearCookie, cookieIn, cookieJar } from './cookies.js';
import { Provider } from './provider.js';
import { isSameOrigin } from './same-origin.js';
import { PRIVATE } from './sign-in-page.js';
import { SignInRefusal } from './sign-in-refusal.js';
import { SignInFilter } from './sign-in.filter.js';

/** The way out: here, and at the provider. */
@Controller('auth')
@UseFilters(SignInFilter)
export class SignOutController {
  constructor(
    private readonly signOut: SignOut,
    private readonly endProviderSession: EndProviderSession,
    private readonly provider: Provider,
    private readonly config: AppConfig,
  ) {}

  /** Ends the session, and sends the browser on to end the provider's own; to a program it says where that would be. */
  @Post('sign-out')
  async leave(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { publicUrl } = this.config.http;
    if (!isSameOrigin(request.headers, publicUrl)) throw new SignInRefusal('FOREIGN');
    const jar = cookieJar(this.config);
    const secret = cookieIn(request.headers, jar.session);
    const out = secret === null ? null : await this.signOut.run(secret);
    const location = (out && (await this.atProvider(out.issuer, out.idToken))) ?? '/';
    void reply.headers({ ...PRIVATE, 'set-cookie': clearCookie(jar, jar.session) });
    if (/^application\/json\s*(;|,|$)/.test(request.headers.accept ?? '')) void reply.send({ location });
    else void reply.redirect(location, 303);
  }

  /** Told by the provider, in a frame of its own page, that one of its sessions has ended. */
  @Get('front-channel-logout')
  @HttpCode(200)
  async ended(
    @Query('iss') issuer: unknown,
    @Query('sid') sid: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    void reply.headers({ 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'" });
    if (typeof issuer !== 'string' || typeof sid !== 'string' || issuer !== (await this.provider.issuer()))
      throw new SignInRefusal('UNTRUE');
    await this.endProviderSession.run(issuer, sid);
    return '';
  }

  /** A provider that is away, or another than the one of the session, keeps nobody from leaving here. */
  private async atProvider(issuer: string, idToken: string | null): Promise<string | null> {
    try {
      return issuer === (await this.provider.issuer())
        ? ((await this.provider.endSession(idToken))?.href ?? null)
        : null;
    } catch (error) {
      if (error instanceof SignInRefusal) return null;
      throw error;
    }
  }
}
