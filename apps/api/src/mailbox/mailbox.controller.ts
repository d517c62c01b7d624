import {
  type CanActivate,
  Controller,
  type ExecutionContext,
  Get,
  NotFoundException,
  Param,
  Res,
  UseGuards,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLoopback } from '#platform/config';
import { type KeptMail, MailboxReader } from '#platform/mailer';
import { PAGE, SHUT_IN, listPage, mailPage } from './mailbox-page.js';

const MOST = 200;

/** A page elsewhere cannot read it by making its own name lead to this machine. */
class OnThisMachine implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { host = '' } = context.switchToHttp().getRequest<FastifyRequest>().headers;
    if (URL.canParse(`http://${host}`) && isLoopback(`http://${host}`)) return true;
    throw new NotFoundException('There is no such page.');
  }
}

/** The mailbox of those who try the product out: mails end here where no server takes them. */
@Controller('mailbox')
@UseGuards(OnThisMachine)
export class MailboxController {
  constructor(private readonly mailbox: MailboxReader) {}

  /** The newest mails. */
  @Get()
  async list(@Res() reply: FastifyReply): Promise<void> {
    const mails = await this.mailbox.list(MOST);
    void reply.headers(PAGE).type('text/html; charset=utf-8').send(listPage(mails));
  }

  /** One of them, with its head. */
  @Get(':id')
  async show(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const mail = await this.one(id);
    void reply.headers(PAGE).type('text/html; charset=utf-8').send(mailPage(mail));
  }

  /** What it says in HTML, as a mail program shows it. */
  @Get(':id/html')
  async html(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const { html } = await this.one(id);
    void reply.headers(SHUT_IN).type('text/html; charset=utf-8').send(html);
  }

  private async one(id: string): Promise<KeptMail> {
    const mail = await this.mailbox.byId(id);
    if (mail === null) throw new NotFoundException('There is no such mail.');
    return mail;
  }
}
