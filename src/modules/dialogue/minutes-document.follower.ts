import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Scope } from '../../core/database/scope.js';
import { Db } from '../../core/database/db.js';
import { DocumentStore } from '../../core/documents/document-store.js';
import { renderDocx } from '../../core/documents/docx-writer.js';
import { PdfRenderer } from '../../core/documents/pdf-renderer.js';
import { inLanguage } from '../../core/graphql/localized.type.js';
import { Followers } from '../../core/journal/followers.js';
import { Journal } from '../../core/journal/journal.js';
import type { JournalEntry } from '../../core/journal/journal-entry.entity.js';
import { Messages } from '../../core/messages.js';
import { requestId } from '../../core/request-context.js';
import { EventService, type PublicEvent } from '../events/index.js';
import { PeopleRepository, PeopleService } from '../people/index.js';
import { DIALOGUE_JOURNAL } from './dialogue.journal.js';
import type { Meeting, MeetingMinutes } from './meeting.entity.js';
import { MeetingRepository } from './meeting.repository.js';
import { minutesDocument } from './minutes.document.js';

const PDF = { extension: 'pdf', mediaType: 'application/pdf' };
const DOCX = {
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Writes minutes that were sent or approved as PDF and DOCX, in the organiser's language. */
@Injectable()
export class MinutesDocumentFollower implements OnModuleInit {
  constructor(
    private readonly followers: Followers,
    private readonly repository: MeetingRepository,
    private readonly events: EventService,
    private readonly people: PeopleService,
    private readonly zones: PeopleRepository,
    private readonly documents: DocumentStore,
    private readonly renderer: PdfRenderer,
    private readonly messages: Messages,
    private readonly journal: Journal,
    private readonly db: Db,
  ) {}

  onModuleInit(): void {
    const { minutesSent, minutesApproved } = DIALOGUE_JOURNAL;
    for (const kind of [minutesSent, minutesApproved]) {
      this.followers.on(kind, (entry) => this.follow(entry));
    }
  }

  private async follow(entry: JournalEntry): Promise<void> {
    const minutes = await this.repository.minutes(entry.subjectId);
    const kind =
      entry.kind === DIALOGUE_JOURNAL.minutesApproved ? 'minutesApproved' : 'minutesSent';
    const made = await this.documents.ofSubjects([minutes.id]);
    if (made.some((each) => each.kind === kind)) return;
    const meeting = await this.repository.find(minutes.meetingId);
    const [event] = await this.events.byIds(null, [minutes.eventId]);
    if (!event) throw new Error(`No dossier of minutes ${minutes.id}`);
    const language = await this.languageOf(event);
    const model = await this.model(minutes, event, kind, language);
    const files = [
      { ...PDF, bytes: await this.renderer.render(model, { standard: 'ua-1' }) },
      { ...DOCX, bytes: await renderDocx(model) },
    ];
    const { zoneId } = entry;
    const scope: Scope = { role: 'parley_police', zoneId, personId: null, organisationId: null };
    await this.db.write(scope, async () => {
      for (const file of files) await this.keep({ minutes, meeting, event, kind, language }, file);
    });
  }

  /** Dutch or French: the organiser's own, else that of the dossier, else Dutch. */
  private async languageOf(event: PublicEvent): Promise<'nl' | 'fr'> {
    const ids = event.organisationId ? [event.organisationId] : [];
    const [organisation] = await this.people.organisationsOf(ids);
    const wanted = [organisation?.language, event.language].find(
      (each) => each === 'nl' || each === 'fr',
    );
    return wanted === 'fr' ? 'fr' : 'nl';
  }

  private async model(
    minutes: MeetingMinutes,
    event: PublicEvent,
    kind: string,
    language: 'nl' | 'fr',
  ) {
    const { content, contentHash, number, sentAt, approvedAt, approvalRemark } = minutes;
    if (!contentHash || !sentAt) throw new Error(`Minutes ${minutes.id} were not sent`);
    const approved = kind === 'minutesApproved';
    const zone = await this.zones.zone(minutes.zoneId);
    const sent = number === 1 ? 'sent' : 'amended';
    return minutesDocument(
      {
        content,
        contentHash,
        number,
        state: approved ? 'approved' : sent,
        reference: event.reference,
        title: inLanguage(event.title, language),
        issuer: inLanguage(zone.name, language),
        at: new Date((approved ? approvedAt : null) ?? sentAt).toISOString(),
        remark: approved ? approvalRemark : null,
        language,
      },
      (key, values) => this.messages.text(language, 'dialogue', `meeting.${key}`, values),
    );
  }

  private async keep(
    about: {
      minutes: MeetingMinutes;
      meeting: Meeting;
      event: PublicEvent;
      kind: string;
      language: string;
    },
    file: { extension: string; mediaType: string; bytes: Buffer },
  ): Promise<void> {
    const { minutes, meeting, event, kind, language } = about;
    const name = `${event.reference}-m${meeting.number}-v${minutes.number}`;
    const document = await this.documents.keep(
      minutes,
      {
        eventId: minutes.eventId,
        subjectType: 'meetingMinutes',
        subjectId: minutes.id,
        kind,
        language,
        audience: meeting.withOrganiser ? 'organiser' : 'police',
        fileName: `${name}.${file.extension}`,
        mediaType: file.mediaType,
      },
      file.bytes,
    );
    this.journal.recordBySystem(
      {
        kind: DIALOGUE_JOURNAL.documentMade,
        subjectType: 'document',
        subjectId: document.id,
        eventId: minutes.eventId,
        data: { of: 'meetingMinutes', ofId: minutes.id, sha256: document.sha256 },
      },
      requestId(),
    );
  }
}
