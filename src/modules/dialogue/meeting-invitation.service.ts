import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { type Actor, scopeOf } from '../../core/access/actor.js';
import { CONFIG } from '../../core/config.token.js';
import { Db } from '../../core/database/db.js';
import { MailService } from '../../core/mail/mail.service.js';
import { Messages } from '../../core/messages.js';
import { EventService } from '../events/index.js';
import { PeopleService, type Person } from '../people/index.js';
import { type Invitation, invitationMethod, invitationText } from './meeting-invitation.rules.js';
import type { Meeting } from './meeting.entity.js';
import { MeetingRepository } from './meeting.repository.js';

/** The organiser's own address in `Name <mail>` as the settings hold it. */
const NAMED_ADDRESS = /<([^>]+)>/;

/** Invitations to meetings, as a file for any calendar and by mail. */
@Injectable()
export class MeetingInvitationService {
  constructor(
    private readonly repository: MeetingRepository,
    private readonly events: EventService,
    private readonly people: PeopleService,
    private readonly messages: Messages,
    private readonly mail: MailService,
    private readonly db: Db,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The invitation as a file, for whoever may read the meeting; NOT_FOUND otherwise. */
  download(actor: Actor, meetingId: string): Promise<string> {
    return this.db.read(scopeOf(actor), async () => {
      const meeting = await this.repository.find(meetingId);
      const [event] = await this.events.byIds(actor, [meeting.eventId]);
      return invitationText(this.invitation(meeting, event?.reference ?? '', actor.language, null));
    });
  }

  /** Mails the invitation, its change or its end to every member of the organisers; for followers. */
  async tell(meetingId: string): Promise<void> {
    const meeting = await this.repository.find(meetingId);
    if (!meeting.withOrganiser) return;
    const { reference, organisationIds } = await this.events.noticeFor(meeting.eventId);
    for (const organisationId of organisationIds) {
      for (const person of await this.people.members(organisationId)) {
        await this.mailTo(person, meeting, reference);
      }
    }
  }

  private async mailTo(person: Person, meeting: Meeting, reference: string): Promise<void> {
    const { language, email, name } = person;
    const invitation = this.invitation(meeting, reference, language, { name, email });
    await this.mail.send({
      to: email,
      template: templateOf(meeting),
      language,
      values: {
        reference,
        link: `${this.config.publicUrl}/portal`,
      },
      calendar: {
        method: invitationMethod(invitation),
        fileName: `${reference}-${meeting.number}.ics`,
        text: invitationText(invitation),
      },
    });
  }

  private invitation(
    meeting: Meeting,
    reference: string,
    language: string,
    attendee: Invitation['attendee'],
  ): Invitation {
    const say = (key: string, values: Readonly<Record<string, unknown>> = {}) =>
      this.messages.text(language, 'dialogue', key, values);
    const { id, sequence, startsAt, endsAt, place, onlineAddress, updatedAt } = meeting;
    const kind = say(`meeting.kind.${meeting.kind}`);
    return {
      id,
      sequence,
      cancelled: meeting.state === 'cancelled',
      startsAt,
      endsAt,
      place,
      onlineAddress,
      summary: say('invitation.summary', { kind, reference }),
      description: [
        ...meeting.agenda.map((title, index) => `${index + 1}. ${title}`),
        say('invitation.voluntary'),
      ].join('\n'),
      updatedAt,
      organiser: { name: say('eventCell'), email: this.address() },
      attendee,
    };
  }

  private address(): string {
    const { mailFrom } = this.config;
    return NAMED_ADDRESS.exec(mailFrom)?.[1] ?? mailFrom;
  }
}

function templateOf({ state, sequence }: Meeting): string {
  if (state === 'cancelled') return 'meetingCancelled';
  return sequence === 0 ? 'meetingInvitation' : 'meetingChanged';
}
