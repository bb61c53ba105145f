import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type Transporter, createTransport } from 'nodemailer';
import type { Config } from '../../config.js';
import { CONFIG } from '../config.token.js';
import { Messages } from '../messages.js';

/**
 * All a mail may carry beside its fixed words: that there is something, by when, and where to sign
 * in. A mailbox is nobody's secret, so no word, name or fact of a dossier is among them.
 */
export const MAIL_VALUES = ['reference', 'link', 'due', 'sent', 'until', 'minutes'] as const;

/** A mail by template; the text comes from the catalogues, never from a dossier. */
export interface MailRequest {
  readonly to: string;
  readonly template: string;
  readonly language: string;
  readonly values: Readonly<Partial<Record<(typeof MAIL_VALUES)[number], string | number>>>;
  /** An invitation that goes with it, as calendars read it (RFC 6047). */
  readonly calendar?: {
    readonly method: string;
    readonly fileName: string;
    readonly text: string;
  };
}

/** Sends mail by SMTP, or writes it to `home/outbox` as `.eml` when no server is set. */
@Injectable()
export class MailService {
  private readonly transport: Transporter;
  private readonly outbox: string | null;

  constructor(
    private readonly messages: Messages,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.outbox = config.smtpUrl ? null : join(config.home, 'outbox');
    this.transport = config.smtpUrl
      ? createTransport(config.smtpUrl)
      : createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  }

  /** Delivers one mail; throws when the server refuses, so that a job tries again. */
  async send(mail: MailRequest): Promise<void> {
    const say = (part: string) =>
      this.messages.text(mail.language, 'mail', `${mail.template}.${part}`, mail.values);
    const sent = (await this.transport.sendMail({
      from: this.config.mailFrom,
      to: mail.to,
      subject: say('subject').replace(/[\r\n]+/g, ' '),
      text: say('body'),
      ...(mail.calendar
        ? {
            icalEvent: {
              method: mail.calendar.method,
              filename: mail.calendar.fileName,
              content: mail.calendar.text,
            },
          }
        : {}),
    })) as { message?: Buffer };
    if (!this.outbox || !sent.message) return;
    await mkdir(this.outbox, { recursive: true });
    const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}.eml`;
    await writeFile(join(this.outbox, name), sent.message);
  }
}
