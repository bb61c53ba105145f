import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Messages } from '../../core/messages.js';
import { EventService } from '../events/index.js';
import type { Meeting } from './meeting.entity.js';
import { MeetingRepository } from './meeting.repository.js';
import type { MinutesContent, PoliceFunction } from './minutes-content.types.js';
import { type PoliceNames, sharedMinutes, withoutNames } from './police-names.rules.js';

/** What an event cell is called where nobody said which function somebody has. */
const DEFAULT_FUNCTION: PoliceFunction = 'eventCell';

interface Led {
  readonly chair: string;
  readonly chairFunction?: PoliceFunction | null;
}

/** Keeps names of police at the desk: everything shared names them by their function. */
@Injectable()
export class PoliceNamesService {
  constructor(
    private readonly repository: MeetingRepository,
    private readonly events: EventService,
    private readonly messages: Messages,
  ) {}

  /** A function in a language. */
  say(language: string, of: PoliceFunction): string {
    return this.messages.text(language, 'dialogue', `meeting.function.${of}`);
  }

  /** Texts about a meeting as the organiser may read them: who leads it stands by function. */
  async texts(
    actor: Actor,
    eventId: string,
    { chair, chairFunction }: Led,
    texts: readonly string[],
  ): Promise<string[]> {
    const language = await this.languageOf(actor, eventId);
    const words = this.say(language, chairFunction ?? DEFAULT_FUNCTION);
    return texts.map((text) => withoutNames(text, [{ name: chair, words }]));
  }

  /** Minutes as both sides share them, and the names that stay here. */
  async split(
    actor: Actor,
    meeting: Meeting,
    content: MinutesContent,
  ): Promise<{ content: MinutesContent; names: PoliceNames }> {
    const language = await this.languageOf(actor, meeting.eventId);
    const say = (of: PoliceFunction) => this.say(language, of);
    const [led] = await this.repository.ledBy([meeting.id]);
    const chair = { name: led?.chair ?? '', words: say(meeting.chairFunction) };
    return sharedMinutes(content, chair, say);
  }

  /** That of the dossier: minutes are written in it. */
  private async languageOf(actor: Actor, eventId: string): Promise<string> {
    return (await this.events.find(actor, eventId)).language;
  }
}
