import { Foundation1000000000000 } from './1000-foundation.js';
import { People1010000000000 } from './1010-people.js';
import { Places1020000000000 } from './1020-places.js';
import { Events1030000000000 } from './1030-events.js';
import { Negotiations1040000000000 } from './1040-negotiations.js';
import { Permits1050000000000 } from './1050-permits.js';
import { Risk1060000000000 } from './1060-risk.js';
import { Deployments1070000000000 } from './1070-deployments.js';
import { Orders1080000000000 } from './1080-orders.js';
import { Portal1090000000000 } from './1090-portal.js';
import { Upkeep1100000000000 } from './1100-upkeep.js';
import { LegalReferences1110000000000 } from './1110-legal-references.js';
import { MaterialChange1120000000000 } from './1120-material-change.js';
import { SpaceAndTime1121000000000 } from './1121-space-and-time.js';
import { AdviceRound1130000000000 } from './1130-advice-round.js';
import { Decisions1140000000000 } from './1140-decisions.js';
import { Intake1150000000000 } from './1150-intake.js';
import { IntakeRecords1151000000000 } from './1151-intake-records.js';
import { IntakeRouting1152000000000 } from './1152-intake-routing.js';
import { Calendar1160000000000 } from './1160-calendar.js';
import { MinimalOrders1170000000000 } from './1170-minimal-orders.js';
import { LeadTimeConditions1171000000000 } from './1171-lead-time-conditions.js';
import { OccupiedNear1172000000000 } from './1172-occupied-near.js';
import { ReferenceData1173000000000 } from './1173-reference-data.js';
import { AdviceExchange1175000000000 } from './1175-advice-exchange.js';
import { CourtRestrictions1176000000000 } from './1176-court-restrictions.js';
import { WithdrawalActs1177000000000 } from './1177-withdrawal-acts.js';
import { OccupiedShape1178000000000 } from './1178-occupied-shape.js';
import { AnswerClock1180000000000 } from './1180-answer-clock.js';
import { ConditionCatalogue1181000000000 } from './1181-condition-catalogue.js';
import { Fulfilment1182000000000 } from './1182-fulfilment.js';
import { Observations1183000000000 } from './1183-observations.js';
import { ConditionWorth1185000000000 } from './1185-condition-worth.js';
import { Dialogue1188000000000 } from './1188-dialogue.js';
import { ContactLog1189000000000 } from './1189-contact-log.js';
import { Meetings1190000000000 } from './1190-meetings.js';
import { Mandates1192000000000 } from './1192-mandates.js';
import { Agreements1193000000000 } from './1193-agreements.js';
import { SecondFactors1196000000000 } from './1196-second-factors.js';
import { EventCellContact1197000000000 } from './1197-event-cell-contact.js';
import { ColumnTimes1200000000000 } from './1200-column-times.js';
import { FurtherAuthorities1201000000000 } from './1201-further-authorities.js';
import { EndedParties1202000000000 } from './1202-ended-parties.js';
import { OccupiedMoments1203000000000 } from './1203-occupied-moments.js';
import { Beginnings1204000000000 } from './1204-beginnings.js';
import { AbandonedDrafts1205000000000 } from './1205-abandoned-drafts.js';
import { WritesByMandate1208000000000 } from './1208-writes-by-mandate.js';
import { PoliceByFunction1209000000000 } from './1209-police-by-function.js';
import { PartiesSign1210000000000 } from './1210-parties-sign.js';
import { Reminders1211000000000 } from './1211-reminders.js';
import { AgreementReference1212000000000 } from './1212-agreement-reference.js';
import { LeadTimeEditions1213000000000 } from './1213-lead-time-editions.js';
import { DiscardedDrafts1216000000000 } from './1216-discarded-drafts.js';
import { MedicalAdvice1218000000000 } from './1218-medical-advice.js';
import { CrowdSheets1220000000000 } from './1220-crowd-sheets.js';
import { MarchCourse1225000000000 } from './1225-march-course.js';
import { RiskSteps1230000000000 } from './1230-risk-steps.js';
import { ClassModel1240000000000 } from './1240-class-model.js';
import { Calibration1241000000000 } from './1241-calibration.js';
import { Policies1250000000000 } from './1250-policies.js';
import { Intelligence1260000000000 } from './1260-intelligence.js';
import { RiskPapers1261000000000 } from './1261-risk-papers.js';

/** Every migration in its order; a class name ends in its timestamp. */
export const MIGRATIONS = [
  Foundation1000000000000,
  People1010000000000,
  Places1020000000000,
  Events1030000000000,
  Negotiations1040000000000,
  Permits1050000000000,
  Risk1060000000000,
  Deployments1070000000000,
  Orders1080000000000,
  Portal1090000000000,
  Upkeep1100000000000,
  LegalReferences1110000000000,
  MaterialChange1120000000000,
  SpaceAndTime1121000000000,
  AdviceRound1130000000000,
  Decisions1140000000000,
  Intake1150000000000,
  IntakeRecords1151000000000,
  IntakeRouting1152000000000,
  Calendar1160000000000,
  MinimalOrders1170000000000,
  LeadTimeConditions1171000000000,
  OccupiedNear1172000000000,
  ReferenceData1173000000000,
  AdviceExchange1175000000000,
  CourtRestrictions1176000000000,
  WithdrawalActs1177000000000,
  OccupiedShape1178000000000,
  AnswerClock1180000000000,
  ConditionCatalogue1181000000000,
  Fulfilment1182000000000,
  Observations1183000000000,
  ConditionWorth1185000000000,
  Dialogue1188000000000,
  ContactLog1189000000000,
  Meetings1190000000000,
  Mandates1192000000000,
  Agreements1193000000000,
  SecondFactors1196000000000,
  EventCellContact1197000000000,
  ColumnTimes1200000000000,
  FurtherAuthorities1201000000000,
  EndedParties1202000000000,
  OccupiedMoments1203000000000,
  Beginnings1204000000000,
  AbandonedDrafts1205000000000,
  WritesByMandate1208000000000,
  PoliceByFunction1209000000000,
  PartiesSign1210000000000,
  Reminders1211000000000,
  AgreementReference1212000000000,
  LeadTimeEditions1213000000000,
  DiscardedDrafts1216000000000,
  MedicalAdvice1218000000000,
  CrowdSheets1220000000000,
  MarchCourse1225000000000,
  RiskSteps1230000000000,
  ClassModel1240000000000,
  Calibration1241000000000,
  Policies1250000000000,
  Intelligence1260000000000,
  RiskPapers1261000000000,
];
