import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Unsubscribe } from '#flows/notifications';
import { pageLanguage } from '../sign-in/sign-in-page.js';
import { HEADERS, type PageState, unsubscribePage } from './unsubscribe-page.js';

/** What mail programs, and the button on the page, say (RFC 8058). */
const isOneClick = (body: unknown): boolean =>
  typeof body === 'string'
    ? /name="?List-Unsubscribe"?\s[\s\S]*One-Click/i.test(body)
    : typeof body === 'object' &&
      body !== null &&
      'List-Unsubscribe' in body &&
      body['List-Unsubscribe'] === 'One-Click';

/** Where the links in mails lead: whoever has one may stop what it is for, signed in or not. */
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(private readonly unsubscribe: Unsubscribe) {}

  /** Asks first: programs that look at every link in a mail change nothing. */
  @Get(':token')
  async ask(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const link = await this.unsubscribe.look(token);
    this.show(request, reply, link?.of ?? 'UNKNOWN', link?.language ?? null);
  }

  /** Stops it, at the click of a mail program or on the page. */
  @Post(':token')
  async stop(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const link = await this.unsubscribe.look(token);
    if (link !== null && !isOneClick(body)) return this.show(request, reply, link.of, link.language, 400);
    const isKnown = await this.unsubscribe.run(token);
    this.show(request, reply, isKnown ? 'STOPPED' : 'UNKNOWN', link?.language ?? null);
  }

  private show(
    request: FastifyRequest,
    reply: FastifyReply,
    state: PageState,
    language: 'nb' | 'nn' | 'en' | null,
    status = state === 'UNKNOWN' ? 404 : 200,
  ): void {
    const page = unsubscribePage(state, language ?? pageLanguage(request.headers['accept-language']));
    void reply.code(status).headers(HEADERS).type('text/html; charset=utf-8').send(page);
  }
}
