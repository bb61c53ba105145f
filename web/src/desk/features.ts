import {
  eventsFeature,
  type DossierTab,
  type InboxSource,
  type OverviewSection,
} from '../features/events/desk/index.js';
import { agreementTab } from '../features/agreements/desk/index.js';
import { calibrationFeature } from '../features/calibration/desk/index.js';
import { planTab, unitsFeature } from '../features/deployments/desk/index.js';
import {
  actionsInbox,
  dialogueFeature,
  dialogueTab,
  messagesInbox,
} from '../features/dialogue/desk/index.js';
import { intakeFeature } from '../features/intake/desk/index.js';
import { summariesOverview } from '../features/intelligence/desk/index.js';
import {
  conditionsInbox,
  conditionsTab,
  escalationsInbox,
  fulfilmentInbox,
} from '../features/negotiations/desk/index.js';
import {
  draftedOrders,
  orderTab,
  ordersFeature,
  submittedOrders,
  unansweredOrders,
} from '../features/orders/desk/index.js';
import {
  adviceFeature,
  adviceQuestionsInbox,
  adviceTab,
  adviceTasksInbox,
  applicationTab,
  changesInbox,
  decisionsInbox,
  ledgerFeature,
  recordsInbox,
  reviewsInbox,
} from '../features/permits/desk/index.js';
import { policyInbox } from '../features/policies/desk/index.js';
import { organiserViewFeature } from '../features/organiser-view/desk/index.js';
import { referenceFeature } from '../features/reference/desk/index.js';
import { riskInbox, riskTab } from '../features/risk/desk/index.js';
import { zonesFeature } from '../features/zones/desk/index.js';
import type { Feature } from '../lib/feature.js';

/** Parts of the dossier that other modules bring, one line each, in the order of the spine. */
const tabs: readonly DossierTab[] = [
  applicationTab,
  conditionsTab,
  dialogueTab,
  agreementTab,
  adviceTab,
  riskTab,
  planTab,
  orderTab,
];

/** Where else something may wait for a decision, one line each. */
const inbox: readonly InboxSource[] = [
  messagesInbox,
  actionsInbox,
  changesInbox,
  conditionsInbox,
  escalationsInbox,
  fulfilmentInbox,
  reviewsInbox,
  decisionsInbox,
  recordsInbox,
  adviceQuestionsInbox,
  adviceTasksInbox,
  riskInbox,
  policyInbox,
  submittedOrders,
  draftedOrders,
  unansweredOrders,
];

/** Catalogues with the sentences of the modules' journal entries. */
const journal: readonly string[] = [
  'deployments-desk',
  'orders-desk',
  'decision-desk',
  'advice-desk',
  'dialogue-desk',
  'organiser-view-desk',
  'agreements-desk',
  'policies-desk',
  'class-desk',
  'risk-desk',
];

/** What modules add to a dossier's overview, one line each. */
const overview: readonly OverviewSection[] = [summariesOverview];

/** Every feature of the desk, one line each. */
export const features: readonly Feature[] = [
  eventsFeature({ tabs, inbox, journal, overview }),
  adviceFeature,
  dialogueFeature,
  unitsFeature,
  intakeFeature,
  ordersFeature,
  ledgerFeature,
  calibrationFeature,
  zonesFeature,
  referenceFeature,
  organiserViewFeature,
];
