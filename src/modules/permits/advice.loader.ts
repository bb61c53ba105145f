import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { groupByKey, oneByKey } from '../../core/graphql/loaders.js';
import { AdviceConditionService } from './advice-condition.service.js';
import { AdviceDraftService } from './advice-draft.service.js';
import type { Advice } from './advice.entity.js';
import type { AdviceCondition, AdviceReminder, AdviceTask } from './advice-follow-up.entity.js';
import type { AdviceDraft, AdviceLink } from './advice-link.entity.js';
import type { AdviceFile, AdviceMessage } from './advice-exchange.entity.js';
import { AdviceFileService } from './advice-file.service.js';
import { AdviceLinkService } from './advice-link.service.js';
import { AdviceMessageService } from './advice-message.service.js';
import { AdviceReminderService } from './advice-reminder.service.js';
import { AdviceService } from './advice.service.js';
import { AdviceTaskService } from './advice-task.service.js';
import type { AdviceTheme } from './partner-service.entity.js';
import { PartnerServiceService } from './partner-service.service.js';

const ADVICE = {};
const THEMES = {};
const REMINDERS = {};
const TASKS = {};
const CONDITIONS = {};
const ORIGINS = {};
const LINKS = {};
const DRAFTS = {};
const MESSAGES = {};
const FILES = {};

/** Reads the children of many rows with one statement. */
type Reading<Row> = (actor: Actor, ids: readonly string[]) => Promise<Row[]>;

/** What hangs on requests for advice, one statement a kind and operation. */
@Injectable()
export class AdviceLoader {
  constructor(
    private readonly advice: AdviceService,
    private readonly services: PartnerServiceService,
    private readonly reminders: AdviceReminderService,
    private readonly tasks: AdviceTaskService,
    private readonly conditions: AdviceConditionService,
    private readonly links: AdviceLinkService,
    private readonly drafts: AdviceDraftService,
    private readonly messages: AdviceMessageService,
    private readonly files: AdviceFileService,
  ) {}

  one(context: GraphqlContext, id: string): Promise<Advice | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(ADVICE, async (ids) =>
        oneByKey(ids, await this.advice.byIds(actor, ids), (row) => row.id),
      )
      .load(id);
  }

  /** Themes by code, in the order they are asked for; also those that hold no more. */
  async themes(context: GraphqlContext, codes: readonly string[]): Promise<AdviceTheme[]> {
    const actor = context.actor as Actor;
    const loader = context.loaders.get(THEMES, async (wanted) =>
      oneByKey(wanted, await this.services.themesByCodes(actor, wanted), (row) => row.code),
    );
    const found = await loader.loadMany([...codes]);
    return found.filter((each): each is AdviceTheme => each !== null && !(each instanceof Error));
  }

  remindersOf(context: GraphqlContext, id: string): Promise<AdviceReminder[]> {
    return this.children(context, REMINDERS, id, (actor, ids) =>
      this.reminders.remindersOf(actor, ids),
    );
  }

  tasksOf(context: GraphqlContext, id: string): Promise<AdviceTask[]> {
    return this.children(context, TASKS, id, (actor, ids) => this.tasks.tasksOf(actor, ids));
  }

  conditionsOf(context: GraphqlContext, id: string): Promise<AdviceCondition[]> {
    return this.children(context, CONDITIONS, id, (actor, ids) =>
      this.conditions.conditionsOf(actor, ids),
    );
  }

  linksOf(context: GraphqlContext, id: string): Promise<AdviceLink[]> {
    return this.children(context, LINKS, id, (actor, ids) => this.links.linksOf(actor, ids));
  }

  draftsOf(context: GraphqlContext, id: string): Promise<AdviceDraft[]> {
    return this.children(context, DRAFTS, id, (actor, ids) => this.drafts.draftsOf(actor, ids));
  }

  messagesOf(context: GraphqlContext, id: string): Promise<AdviceMessage[]> {
    return this.children(context, MESSAGES, id, (actor, ids) =>
      this.messages.messagesOf(actor, ids),
    );
  }

  filesOf(context: GraphqlContext, id: string): Promise<AdviceFile[]> {
    return this.children(context, FILES, id, (actor, ids) => this.files.filesOf(actor, ids));
  }

  /** From which advice a condition of the negotiation came. */
  originOf(context: GraphqlContext, conditionId: string): Promise<AdviceCondition | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(ORIGINS, async (ids) =>
        oneByKey(ids, await this.conditions.originsOf(actor, ids), (row) => row.conditionId ?? ''),
      )
      .load(conditionId);
  }

  private children<Row extends { adviceId: string }>(
    context: GraphqlContext,
    token: object,
    id: string,
    read: Reading<Row>,
  ): Promise<Row[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(token, async (ids) => groupByKey(ids, await read(actor, ids), (row) => row.adviceId))
      .load(id);
  }
}
