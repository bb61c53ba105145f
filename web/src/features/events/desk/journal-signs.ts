import {
  IconAlertTriangle,
  IconArrowRight,
  IconClipboardData,
  IconFileText,
  IconGavel,
  IconHistory,
  IconInbox,
  IconMapCheck,
  IconMessageCheck,
  IconMessages,
  IconPencil,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';

/** By kind, or by the word before its dot. */
const SIGNS: Readonly<Record<string, Icon>> = {
  'event.transitioned': IconArrowRight,
  'event.communesConfirmed': IconMapCheck,
  'event.assessed': IconClipboardData,
  'event.opened': IconInbox,
  event: IconPencil,
  application: IconInbox,
  condition: IconMessages,
  change: IconPencil,
  advice: IconMessageCheck,
  decision: IconGavel,
  document: IconFileText,
  risk: IconAlertTriangle,
  deploymentPlan: IconUsersGroup,
  order: IconFileText,
};

/** The sign before an entry of the history. */
export function signOf(kind: string): Icon {
  return SIGNS[kind] ?? SIGNS[kind.split('.')[0] ?? ''] ?? IconHistory;
}
