import { Workflow } from '../../core/workflow/workflow.js';

export const NOTICE_STATES = ['draft', 'checked', 'published', 'ended'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

export interface NoticeFacts {
  readonly mayPrepare: boolean;
  readonly mayCheck: boolean;
  readonly isDrafter: boolean;
}

/** A public notice: written in both languages, checked by somebody else, published. */
export const noticeWorkflow = new Workflow<NoticeState, NoticeFacts>(
  'trafficNotice',
  NOTICE_STATES,
  [
    {
      name: 'revise',
      from: ['draft', 'checked'],
      to: 'draft',
      when: ({ mayPrepare }) => (mayPrepare ? 'enabled' : 'hidden'),
    },
    {
      name: 'check',
      from: ['draft'],
      to: 'checked',
      when: ({ mayCheck, isDrafter }) => (mayCheck && !isDrafter ? 'enabled' : 'hidden'),
    },
    {
      name: 'publish',
      from: ['checked'],
      to: 'published',
      when: ({ mayPrepare }) => (mayPrepare ? 'enabled' : 'hidden'),
    },
  ],
);
