/* eslint-disable */
import * as types from './graphql.js';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment DossierHead on PortalDossier {\n    id\n    version\n    reference\n    state\n    title {\n      nl\n      fr\n      en\n      de\n    }\n    kind\n    language\n    gatheringAt\n    startAt\n    endAt\n    dispersalAt\n    expectedNumber\n    stewardCount\n    updatedAt\n    nextStep {\n      code\n      waitingFor\n      text\n      dueOn\n    }\n  }\n": typeof types.DossierHeadFragmentDoc,
    "\n  query MyDossiers($limit: Int!) {\n    myDossiers(limit: $limit) {\n      total\n      items {\n        ...DossierHead\n        conditions {\n          id\n          openSide\n        }\n      }\n    }\n  }\n": typeof types.MyDossiersDocument,
    "\n  mutation StartApplication($input: PortalStartInput!) {\n    startApplication(input: $input) {\n      ...DossierHead\n    }\n  }\n": typeof types.StartApplicationDocument,
    "\n  query Reader {\n    me {\n      name\n      side\n      organisation\n      zoneName {\n        nl\n        fr\n        en\n        de\n      }\n    }\n    referenceData {\n      kinds\n    }\n  }\n": typeof types.ReaderDocument,
    "\n  query MyCalendarFeeds {\n    calendarFeeds {\n      id\n      name\n      createdAt\n      expiresAt\n      lastUsedAt\n    }\n  }\n": typeof types.MyCalendarFeedsDocument,
    "\n  mutation OpenMyFeed($input: PortalOpenFeedInput!) {\n    openCalendarFeed(input: $input) {\n      address\n      feed {\n        id\n        name\n      }\n    }\n  }\n": typeof types.OpenMyFeedDocument,
    "\n  mutation RevokeMyFeed($id: ID!) {\n    revokeCalendarFeed(id: $id) {\n      id\n    }\n  }\n": typeof types.RevokeMyFeedDocument,
    "\n  fragment Condition on PortalCondition {\n    id\n    version\n    number\n    kind\n    kindLabel {\n      nl\n      fr\n      en\n      de\n    }\n    origin\n    owner\n    state\n    preparation\n    openSide\n    currentVersion\n    agreedVersion\n    legalGround\n    imposedReason\n    updatedAt\n    outdated {\n      fact\n      before\n      after\n    }\n    values {\n      name\n      type\n      label {\n        nl\n        fr\n        en\n        de\n      }\n      unit: measure\n      min\n      max\n      decimals\n      maxLength\n      required\n    }\n    versions {\n      id\n      number\n      side\n      author\n      at\n      action\n      text {\n        nl\n        fr\n        en\n        de\n      }\n      parameters\n      reason\n      wordChanges {\n        op\n        text\n      }\n      valueChanges {\n        name\n        before\n        after\n      }\n    }\n    availableAnswers {\n      name\n      enabled\n      reason\n    }\n  }\n": typeof types.ConditionFragmentDoc,
    "\n  query Conditions($id: ID!) {\n    dossier(id: $id) {\n      id\n      reference\n      state\n      title {\n        nl\n        fr\n        en\n        de\n      }\n      conditions {\n        ...Condition\n      }\n    }\n  }\n": typeof types.ConditionsDocument,
    "\n  mutation AnswerCondition($input: PortalAnswerInput!) {\n    answerCondition(input: $input) {\n      ...Condition\n    }\n  }\n": typeof types.AnswerConditionDocument,
    "\n  fragment AdviceRequest on PortalAdviceRequest {\n    id\n    version\n    state\n    question\n    askedAt\n    dueAt\n    overdue\n    round\n    fourEyes\n    draftedBy\n    withdrawnReason\n    themes {\n      nl\n      fr\n      en\n      de\n    }\n    draft {\n      version\n      state\n      result\n      text\n      proposedConditions\n      visibility\n      writtenBy\n      writtenAt\n      own\n      returnReason\n      returnedBy\n    }\n    result\n    text\n    proposedConditions\n    visibility\n    answeredBy\n    answeredAt\n    late\n    unreadMessages\n    messages {\n      id\n      own\n      author\n      text\n      question\n      sentAt\n      readAt\n    }\n    files {\n      id\n      version\n      documentId\n      name\n      sizeBytes\n      ofService\n    }\n    dossier {\n      reference\n      title {\n        nl\n        fr\n        en\n        de\n      }\n      kind\n      gatheringAt\n      startAt\n      endAt\n      dispersalAt\n      expectedNumber\n      stewardCount\n      footprint\n      waypoints\n      communes {\n        code\n        name {\n          nl\n          fr\n          en\n          de\n        }\n      }\n    }\n  }\n": typeof types.AdviceRequestFragmentDoc,
    "\n  query AdviceRequests {\n    adviceRequests(limit: 100) {\n      ...AdviceRequest\n    }\n  }\n": typeof types.AdviceRequestsDocument,
    "\n  query OneAdviceRequest($id: ID!) {\n    adviceRequest(id: $id) {\n      ...AdviceRequest\n    }\n  }\n": typeof types.OneAdviceRequestDocument,
    "\n  mutation GiveAdvice($input: PortalAdviceInput!) {\n    giveAdvice(input: $input) {\n      ...AdviceRequest\n    }\n  }\n": typeof types.GiveAdviceDocument,
    "\n  mutation SaveAdviceDraft($input: PortalAdviceDraftInput!) {\n    saveAdviceDraft(input: $input) {\n      ...AdviceRequest\n    }\n  }\n": typeof types.SaveAdviceDraftDocument,
    "\n  mutation SubmitAdvice($input: PortalAdviceDraftInput!) {\n    submitAdvice(input: $input) {\n      ...AdviceRequest\n    }\n  }\n": typeof types.SubmitAdviceDocument,
    "\n  mutation ReleaseAdvice($input: PortalReleaseInput!) {\n    releaseAdvice(input: $input) {\n      ...AdviceRequest\n    }\n  }\n": typeof types.ReleaseAdviceDocument,
    "\n  mutation HandBackAdvice($input: PortalHandBackInput!) {\n    handBackAdvice(input: $input) {\n      ...AdviceRequest\n    }\n  }\n": typeof types.HandBackAdviceDocument,
    "\n  mutation SaveLinkedAdvice($input: PortalLinkedDraftInput!) {\n    saveLinkedAdvice(input: $input) {\n      ...AdviceRequest\n    }\n  }\n": typeof types.SaveLinkedAdviceDocument,
    "\n  mutation GiveLinkedAdvice($input: PortalLinkedAdviceInput!) {\n    giveLinkedAdvice(input: $input) {\n      ...AdviceRequest\n    }\n  }\n": typeof types.GiveLinkedAdviceDocument,
    "\n  query LinkedAdvice($id: ID!) {\n    linkedAdvice(id: $id) {\n      ...AdviceRequest\n    }\n  }\n": typeof types.LinkedAdviceDocument,
    "\n  mutation SendAdviceMessage($input: PortalAdviceMessageInput!) {\n    sendAdviceMessage(input: $input) {\n      ...AdviceRequest\n    }\n  }\n": typeof types.SendAdviceMessageDocument,
    "\n  mutation MarkAdviceRead($input: PortalAdviceReadInput!) {\n    markAdviceRead(input: $input) {\n      ...AdviceRequest\n    }\n  }\n": typeof types.MarkAdviceReadDocument,
    "\n  mutation RemoveAdviceFile($input: PortalAdviceFileStepInput!) {\n    removeAdviceFile(input: $input) {\n      ...AdviceRequest\n    }\n  }\n": typeof types.RemoveAdviceFileDocument,
    "\n  mutation SendLinkedMessage($input: PortalLinkedMessageInput!) {\n    sendLinkedMessage(input: $input) {\n      ...AdviceRequest\n    }\n  }\n": typeof types.SendLinkedMessageDocument,
    "\n  mutation MarkLinkedRead($input: PortalAdviceReadInput!) {\n    markLinkedRead(input: $input) {\n      ...AdviceRequest\n    }\n  }\n": typeof types.MarkLinkedReadDocument,
    "\n  mutation RemoveLinkedFile($input: PortalAdviceFileStepInput!) {\n    removeLinkedFile(input: $input) {\n      ...AdviceRequest\n    }\n  }\n": typeof types.RemoveLinkedFileDocument,
    "\n  query Attachments($id: ID!) {\n    dossier(id: $id) {\n      id\n      attachments {\n        id\n        version\n        documentId\n        name\n        sizeBytes\n        own\n      }\n    }\n  }\n": typeof types.AttachmentsDocument,
    "\n  mutation RemoveAttachment($input: PortalRemoveAttachmentInput!) {\n    removeAttachment(input: $input) {\n      id\n      version\n    }\n  }\n": typeof types.RemoveAttachmentDocument,
    "\n  mutation ProposeChange($input: PortalChangeInput!) {\n    proposeChange(input: $input) {\n      ...Change\n    }\n  }\n": typeof types.ProposeChangeDocument,
    "\n  mutation WithdrawChange($input: PortalWithdrawChangeInput!) {\n    withdrawChange(input: $input) {\n      ...Change\n    }\n  }\n": typeof types.WithdrawChangeDocument,
    "\n  mutation ExplainLateFiling($input: PortalReasonInput!) {\n    explainLateFiling(input: $input) {\n      ...ApplicationForm\n    }\n  }\n": typeof types.ExplainLateFilingDocument,
    "\n  fragment Findings on PortalDossier {\n    findings {\n      result\n      warns\n      distanceM\n      zone {\n        code\n        kind\n        name {\n          nl\n          fr\n          en\n          de\n        }\n        rule {\n          nl\n          fr\n          en\n          de\n        }\n        effect\n        message {\n          nl\n          fr\n          en\n          de\n        }\n        legalReference {\n          nl\n          fr\n          en\n          de\n        }\n        geometry\n      }\n    }\n  }\n": typeof types.FindingsFragmentDoc,
    "\n  fragment ApplicationForm on PortalDossier {\n    ...DossierHead\n    ...Findings\n    footprint\n    waypoints\n    communes {\n      code\n    }\n    application {\n      answers\n      setAnswers\n      questionSet {\n        code\n        edition\n        title {\n          nl\n          fr\n          en\n          de\n        }\n        steps\n        omits\n      }\n      submittedAt\n      latestFiling\n      late\n      lateReason\n      updatedAt\n    }\n    missing {\n      code\n      field\n      text\n      neededBy\n    }\n    deadlines {\n      latest\n      label {\n        nl\n        fr\n        en\n        de\n      }\n      explanation\n      onTime\n    }\n  }\n": typeof types.ApplicationFormFragmentDoc,
    "\n  query Application($id: ID!) {\n    dossier(id: $id) {\n      ...ApplicationForm\n    }\n    referenceData {\n      communes {\n        code\n        name {\n          nl\n          fr\n          en\n          de\n        }\n      }\n      kinds\n      transportMeans\n      requirements {\n        code\n        field\n        always\n      }\n      restrictionZones {\n        code\n        name {\n          nl\n          fr\n          en\n          de\n        }\n        rule {\n          nl\n          fr\n          en\n          de\n        }\n        effect\n        geometry\n      }\n    }\n  }\n": typeof types.ApplicationDocument,
    "\n  mutation SaveApplication($input: PortalSaveInput!) {\n    saveApplication(input: $input) {\n      ...ApplicationForm\n    }\n  }\n": typeof types.SaveApplicationDocument,
    "\n  mutation SubmitApplication($input: PortalSubmitInput!) {\n    submitApplication(input: $input) {\n      ...ApplicationForm\n    }\n  }\n": typeof types.SubmitApplicationDocument,
    "\n  mutation WithdrawApplication($input: PortalReasonInput!) {\n    withdrawApplication(input: $input) {\n      ...DossierHead\n      availableSteps {\n        name\n        enabled\n        reason\n      }\n    }\n  }\n": typeof types.WithdrawApplicationDocument,
    "\n  fragment Change on PortalChange {\n    id\n    version\n    state\n    facts\n    before\n    reason\n    proposedBy\n    proposedAt\n    answerReason\n    answeredAt\n  }\n": typeof types.ChangeFragmentDoc,
    "\n  query DossierStatus($id: ID!) {\n    me {\n      zoneName {\n        nl\n        fr\n        en\n        de\n      }\n    }\n    dossier(id: $id) {\n      ...DossierHead\n      footprint\n      waypoints\n      communes {\n        code\n        name {\n          nl\n          fr\n          en\n          de\n        }\n      }\n      application {\n        submittedAt\n        latestFiling\n        late\n        lateReason\n      }\n      deadlines {\n        latest\n        label {\n          nl\n          fr\n          en\n          de\n        }\n        explanation\n        onTime\n      }\n      ...Findings\n      conditions {\n        id\n        number\n        state\n        openSide\n      }\n      advice {\n        adviser\n        result\n        text\n        givenAt\n        files {\n          id\n          documentId\n          name\n          sizeBytes\n        }\n      }\n      decisions {\n        id\n        authority\n        type\n        language\n        takenAt\n        contentHash\n        number\n        supersedesId\n        standing\n        withdrawnAt\n        withdrawnReason\n        appealClock {\n          lastDay\n          explanation\n          urgency\n        }\n        notifications {\n          channel\n          notifiedAt\n        }\n        courtSteps {\n          step\n          court\n          caseNumber\n          happenedOn\n        }\n        suspendedConditionIds\n        appeal\n        articles {\n          number\n          conditionId\n          title\n          text\n          imposedReason\n        }\n        documents {\n          id\n          fileName\n          mediaType\n          sizeBytes\n          language\n        }\n      }\n      changes {\n        ...Change\n      }\n      availableSteps {\n        name\n        enabled\n        reason\n      }\n    }\n  }\n": typeof types.DossierStatusDocument,
    "\n  query Whereabouts($id: ID!) {\n    dossier(id: $id) {\n      id\n      channel {\n        code\n        explanation {\n          nl\n          fr\n          en\n          de\n        }\n      }\n      forecast {\n        from\n        to\n        explanation\n      }\n      reservation {\n        state\n        place\n        expiresAt\n      }\n    }\n  }\n": typeof types.WhereaboutsDocument,
    "\n  mutation CopyDossier($input: PortalCopyInput!) {\n    copyDossier(input: $input) {\n      id\n      version\n    }\n  }\n": typeof types.CopyDossierDocument,
    "\n  query ReservePlaces {\n    referenceData {\n      kinds\n      communes {\n        code\n        name {\n          nl\n          fr\n          en\n          de\n        }\n      }\n    }\n  }\n": typeof types.ReservePlacesDocument,
    "\n  mutation ReserveDate($input: PortalReserveInput!) {\n    reserveDate(input: $input) {\n      id\n      version\n    }\n  }\n": typeof types.ReserveDateDocument,
};
const documents: Documents = {
    "\n  fragment DossierHead on PortalDossier {\n    id\n    version\n    reference\n    state\n    title {\n      nl\n      fr\n      en\n      de\n    }\n    kind\n    language\n    gatheringAt\n    startAt\n    endAt\n    dispersalAt\n    expectedNumber\n    stewardCount\n    updatedAt\n    nextStep {\n      code\n      waitingFor\n      text\n      dueOn\n    }\n  }\n": types.DossierHeadFragmentDoc,
    "\n  query MyDossiers($limit: Int!) {\n    myDossiers(limit: $limit) {\n      total\n      items {\n        ...DossierHead\n        conditions {\n          id\n          openSide\n        }\n      }\n    }\n  }\n": types.MyDossiersDocument,
    "\n  mutation StartApplication($input: PortalStartInput!) {\n    startApplication(input: $input) {\n      ...DossierHead\n    }\n  }\n": types.StartApplicationDocument,
    "\n  query Reader {\n    me {\n      name\n      side\n      organisation\n      zoneName {\n        nl\n        fr\n        en\n        de\n      }\n    }\n    referenceData {\n      kinds\n    }\n  }\n": types.ReaderDocument,
    "\n  query MyCalendarFeeds {\n    calendarFeeds {\n      id\n      name\n      createdAt\n      expiresAt\n      lastUsedAt\n    }\n  }\n": types.MyCalendarFeedsDocument,
    "\n  mutation OpenMyFeed($input: PortalOpenFeedInput!) {\n    openCalendarFeed(input: $input) {\n      address\n      feed {\n        id\n        name\n      }\n    }\n  }\n": types.OpenMyFeedDocument,
    "\n  mutation RevokeMyFeed($id: ID!) {\n    revokeCalendarFeed(id: $id) {\n      id\n    }\n  }\n": types.RevokeMyFeedDocument,
    "\n  fragment Condition on PortalCondition {\n    id\n    version\n    number\n    kind\n    kindLabel {\n      nl\n      fr\n      en\n      de\n    }\n    origin\n    owner\n    state\n    preparation\n    openSide\n    currentVersion\n    agreedVersion\n    legalGround\n    imposedReason\n    updatedAt\n    outdated {\n      fact\n      before\n      after\n    }\n    values {\n      name\n      type\n      label {\n        nl\n        fr\n        en\n        de\n      }\n      unit: measure\n      min\n      max\n      decimals\n      maxLength\n      required\n    }\n    versions {\n      id\n      number\n      side\n      author\n      at\n      action\n      text {\n        nl\n        fr\n        en\n        de\n      }\n      parameters\n      reason\n      wordChanges {\n        op\n        text\n      }\n      valueChanges {\n        name\n        before\n        after\n      }\n    }\n    availableAnswers {\n      name\n      enabled\n      reason\n    }\n  }\n": types.ConditionFragmentDoc,
    "\n  query Conditions($id: ID!) {\n    dossier(id: $id) {\n      id\n      reference\n      state\n      title {\n        nl\n        fr\n        en\n        de\n      }\n      conditions {\n        ...Condition\n      }\n    }\n  }\n": types.ConditionsDocument,
    "\n  mutation AnswerCondition($input: PortalAnswerInput!) {\n    answerCondition(input: $input) {\n      ...Condition\n    }\n  }\n": types.AnswerConditionDocument,
    "\n  fragment AdviceRequest on PortalAdviceRequest {\n    id\n    version\n    state\n    question\n    askedAt\n    dueAt\n    overdue\n    round\n    fourEyes\n    draftedBy\n    withdrawnReason\n    themes {\n      nl\n      fr\n      en\n      de\n    }\n    draft {\n      version\n      state\n      result\n      text\n      proposedConditions\n      visibility\n      writtenBy\n      writtenAt\n      own\n      returnReason\n      returnedBy\n    }\n    result\n    text\n    proposedConditions\n    visibility\n    answeredBy\n    answeredAt\n    late\n    unreadMessages\n    messages {\n      id\n      own\n      author\n      text\n      question\n      sentAt\n      readAt\n    }\n    files {\n      id\n      version\n      documentId\n      name\n      sizeBytes\n      ofService\n    }\n    dossier {\n      reference\n      title {\n        nl\n        fr\n        en\n        de\n      }\n      kind\n      gatheringAt\n      startAt\n      endAt\n      dispersalAt\n      expectedNumber\n      stewardCount\n      footprint\n      waypoints\n      communes {\n        code\n        name {\n          nl\n          fr\n          en\n          de\n        }\n      }\n    }\n  }\n": types.AdviceRequestFragmentDoc,
    "\n  query AdviceRequests {\n    adviceRequests(limit: 100) {\n      ...AdviceRequest\n    }\n  }\n": types.AdviceRequestsDocument,
    "\n  query OneAdviceRequest($id: ID!) {\n    adviceRequest(id: $id) {\n      ...AdviceRequest\n    }\n  }\n": types.OneAdviceRequestDocument,
    "\n  mutation GiveAdvice($input: PortalAdviceInput!) {\n    giveAdvice(input: $input) {\n      ...AdviceRequest\n    }\n  }\n": types.GiveAdviceDocument,
    "\n  mutation SaveAdviceDraft($input: PortalAdviceDraftInput!) {\n    saveAdviceDraft(input: $input) {\n      ...AdviceRequest\n    }\n  }\n": types.SaveAdviceDraftDocument,
    "\n  mutation SubmitAdvice($input: PortalAdviceDraftInput!) {\n    submitAdvice(input: $input) {\n      ...AdviceRequest\n    }\n  }\n": types.SubmitAdviceDocument,
    "\n  mutation ReleaseAdvice($input: PortalReleaseInput!) {\n    releaseAdvice(input: $input) {\n      ...AdviceRequest\n    }\n  }\n": types.ReleaseAdviceDocument,
    "\n  mutation HandBackAdvice($input: PortalHandBackInput!) {\n    handBackAdvice(input: $input) {\n      ...AdviceRequest\n    }\n  }\n": types.HandBackAdviceDocument,
    "\n  mutation SaveLinkedAdvice($input: PortalLinkedDraftInput!) {\n    saveLinkedAdvice(input: $input) {\n      ...AdviceRequest\n    }\n  }\n": types.SaveLinkedAdviceDocument,
    "\n  mutation GiveLinkedAdvice($input: PortalLinkedAdviceInput!) {\n    giveLinkedAdvice(input: $input) {\n      ...AdviceRequest\n    }\n  }\n": types.GiveLinkedAdviceDocument,
    "\n  query LinkedAdvice($id: ID!) {\n    linkedAdvice(id: $id) {\n      ...AdviceRequest\n    }\n  }\n": types.LinkedAdviceDocument,
    "\n  mutation SendAdviceMessage($input: PortalAdviceMessageInput!) {\n    sendAdviceMessage(input: $input) {\n      ...AdviceRequest\n    }\n  }\n": types.SendAdviceMessageDocument,
    "\n  mutation MarkAdviceRead($input: PortalAdviceReadInput!) {\n    markAdviceRead(input: $input) {\n      ...AdviceRequest\n    }\n  }\n": types.MarkAdviceReadDocument,
    "\n  mutation RemoveAdviceFile($input: PortalAdviceFileStepInput!) {\n    removeAdviceFile(input: $input) {\n      ...AdviceRequest\n    }\n  }\n": types.RemoveAdviceFileDocument,
    "\n  mutation SendLinkedMessage($input: PortalLinkedMessageInput!) {\n    sendLinkedMessage(input: $input) {\n      ...AdviceRequest\n    }\n  }\n": types.SendLinkedMessageDocument,
    "\n  mutation MarkLinkedRead($input: PortalAdviceReadInput!) {\n    markLinkedRead(input: $input) {\n      ...AdviceRequest\n    }\n  }\n": types.MarkLinkedReadDocument,
    "\n  mutation RemoveLinkedFile($input: PortalAdviceFileStepInput!) {\n    removeLinkedFile(input: $input) {\n      ...AdviceRequest\n    }\n  }\n": types.RemoveLinkedFileDocument,
    "\n  query Attachments($id: ID!) {\n    dossier(id: $id) {\n      id\n      attachments {\n        id\n        version\n        documentId\n        name\n        sizeBytes\n        own\n      }\n    }\n  }\n": types.AttachmentsDocument,
    "\n  mutation RemoveAttachment($input: PortalRemoveAttachmentInput!) {\n    removeAttachment(input: $input) {\n      id\n      version\n    }\n  }\n": types.RemoveAttachmentDocument,
    "\n  mutation ProposeChange($input: PortalChangeInput!) {\n    proposeChange(input: $input) {\n      ...Change\n    }\n  }\n": types.ProposeChangeDocument,
    "\n  mutation WithdrawChange($input: PortalWithdrawChangeInput!) {\n    withdrawChange(input: $input) {\n      ...Change\n    }\n  }\n": types.WithdrawChangeDocument,
    "\n  mutation ExplainLateFiling($input: PortalReasonInput!) {\n    explainLateFiling(input: $input) {\n      ...ApplicationForm\n    }\n  }\n": types.ExplainLateFilingDocument,
    "\n  fragment Findings on PortalDossier {\n    findings {\n      result\n      warns\n      distanceM\n      zone {\n        code\n        kind\n        name {\n          nl\n          fr\n          en\n          de\n        }\n        rule {\n          nl\n          fr\n          en\n          de\n        }\n        effect\n        message {\n          nl\n          fr\n          en\n          de\n        }\n        legalReference {\n          nl\n          fr\n          en\n          de\n        }\n        geometry\n      }\n    }\n  }\n": types.FindingsFragmentDoc,
    "\n  fragment ApplicationForm on PortalDossier {\n    ...DossierHead\n    ...Findings\n    footprint\n    waypoints\n    communes {\n      code\n    }\n    application {\n      answers\n      setAnswers\n      questionSet {\n        code\n        edition\n        title {\n          nl\n          fr\n          en\n          de\n        }\n        steps\n        omits\n      }\n      submittedAt\n      latestFiling\n      late\n      lateReason\n      updatedAt\n    }\n    missing {\n      code\n      field\n      text\n      neededBy\n    }\n    deadlines {\n      latest\n      label {\n        nl\n        fr\n        en\n        de\n      }\n      explanation\n      onTime\n    }\n  }\n": types.ApplicationFormFragmentDoc,
    "\n  query Application($id: ID!) {\n    dossier(id: $id) {\n      ...ApplicationForm\n    }\n    referenceData {\n      communes {\n        code\n        name {\n          nl\n          fr\n          en\n          de\n        }\n      }\n      kinds\n      transportMeans\n      requirements {\n        code\n        field\n        always\n      }\n      restrictionZones {\n        code\n        name {\n          nl\n          fr\n          en\n          de\n        }\n        rule {\n          nl\n          fr\n          en\n          de\n        }\n        effect\n        geometry\n      }\n    }\n  }\n": types.ApplicationDocument,
    "\n  mutation SaveApplication($input: PortalSaveInput!) {\n    saveApplication(input: $input) {\n      ...ApplicationForm\n    }\n  }\n": types.SaveApplicationDocument,
    "\n  mutation SubmitApplication($input: PortalSubmitInput!) {\n    submitApplication(input: $input) {\n      ...ApplicationForm\n    }\n  }\n": types.SubmitApplicationDocument,
    "\n  mutation WithdrawApplication($input: PortalReasonInput!) {\n    withdrawApplication(input: $input) {\n      ...DossierHead\n      availableSteps {\n        name\n        enabled\n        reason\n      }\n    }\n  }\n": types.WithdrawApplicationDocument,
    "\n  fragment Change on PortalChange {\n    id\n    version\n    state\n    facts\n    before\n    reason\n    proposedBy\n    proposedAt\n    answerReason\n    answeredAt\n  }\n": types.ChangeFragmentDoc,
    "\n  query DossierStatus($id: ID!) {\n    me {\n      zoneName {\n        nl\n        fr\n        en\n        de\n      }\n    }\n    dossier(id: $id) {\n      ...DossierHead\n      footprint\n      waypoints\n      communes {\n        code\n        name {\n          nl\n          fr\n          en\n          de\n        }\n      }\n      application {\n        submittedAt\n        latestFiling\n        late\n        lateReason\n      }\n      deadlines {\n        latest\n        label {\n          nl\n          fr\n          en\n          de\n        }\n        explanation\n        onTime\n      }\n      ...Findings\n      conditions {\n        id\n        number\n        state\n        openSide\n      }\n      advice {\n        adviser\n        result\n        text\n        givenAt\n        files {\n          id\n          documentId\n          name\n          sizeBytes\n        }\n      }\n      decisions {\n        id\n        authority\n        type\n        language\n        takenAt\n        contentHash\n        number\n        supersedesId\n        standing\n        withdrawnAt\n        withdrawnReason\n        appealClock {\n          lastDay\n          explanation\n          urgency\n        }\n        notifications {\n          channel\n          notifiedAt\n        }\n        courtSteps {\n          step\n          court\n          caseNumber\n          happenedOn\n        }\n        suspendedConditionIds\n        appeal\n        articles {\n          number\n          conditionId\n          title\n          text\n          imposedReason\n        }\n        documents {\n          id\n          fileName\n          mediaType\n          sizeBytes\n          language\n        }\n      }\n      changes {\n        ...Change\n      }\n      availableSteps {\n        name\n        enabled\n        reason\n      }\n    }\n  }\n": types.DossierStatusDocument,
    "\n  query Whereabouts($id: ID!) {\n    dossier(id: $id) {\n      id\n      channel {\n        code\n        explanation {\n          nl\n          fr\n          en\n          de\n        }\n      }\n      forecast {\n        from\n        to\n        explanation\n      }\n      reservation {\n        state\n        place\n        expiresAt\n      }\n    }\n  }\n": types.WhereaboutsDocument,
    "\n  mutation CopyDossier($input: PortalCopyInput!) {\n    copyDossier(input: $input) {\n      id\n      version\n    }\n  }\n": types.CopyDossierDocument,
    "\n  query ReservePlaces {\n    referenceData {\n      kinds\n      communes {\n        code\n        name {\n          nl\n          fr\n          en\n          de\n        }\n      }\n    }\n  }\n": types.ReservePlacesDocument,
    "\n  mutation ReserveDate($input: PortalReserveInput!) {\n    reserveDate(input: $input) {\n      id\n      version\n    }\n  }\n": types.ReserveDateDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DossierHead on PortalDossier {\n    id\n    version\n    reference\n    state\n    title {\n      nl\n      fr\n      en\n      de\n    }\n    kind\n    language\n    gatheringAt\n    startAt\n    endAt\n    dispersalAt\n    expectedNumber\n    stewardCount\n    updatedAt\n    nextStep {\n      code\n      waitingFor\n      text\n      dueOn\n    }\n  }\n"): (typeof documents)["\n  fragment DossierHead on PortalDossier {\n    id\n    version\n    reference\n    state\n    title {\n      nl\n      fr\n      en\n      de\n    }\n    kind\n    language\n    gatheringAt\n    startAt\n    endAt\n    dispersalAt\n    expectedNumber\n    stewardCount\n    updatedAt\n    nextStep {\n      code\n      waitingFor\n      text\n      dueOn\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyDossiers($limit: Int!) {\n    myDossiers(limit: $limit) {\n      total\n      items {\n        ...DossierHead\n        conditions {\n          id\n          openSide\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MyDossiers($limit: Int!) {\n    myDossiers(limit: $limit) {\n      total\n      items {\n        ...DossierHead\n        conditions {\n          id\n          openSide\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartApplication($input: PortalStartInput!) {\n    startApplication(input: $input) {\n      ...DossierHead\n    }\n  }\n"): (typeof documents)["\n  mutation StartApplication($input: PortalStartInput!) {\n    startApplication(input: $input) {\n      ...DossierHead\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Reader {\n    me {\n      name\n      side\n      organisation\n      zoneName {\n        nl\n        fr\n        en\n        de\n      }\n    }\n    referenceData {\n      kinds\n    }\n  }\n"): (typeof documents)["\n  query Reader {\n    me {\n      name\n      side\n      organisation\n      zoneName {\n        nl\n        fr\n        en\n        de\n      }\n    }\n    referenceData {\n      kinds\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyCalendarFeeds {\n    calendarFeeds {\n      id\n      name\n      createdAt\n      expiresAt\n      lastUsedAt\n    }\n  }\n"): (typeof documents)["\n  query MyCalendarFeeds {\n    calendarFeeds {\n      id\n      name\n      createdAt\n      expiresAt\n      lastUsedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenMyFeed($input: PortalOpenFeedInput!) {\n    openCalendarFeed(input: $input) {\n      address\n      feed {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation OpenMyFeed($input: PortalOpenFeedInput!) {\n    openCalendarFeed(input: $input) {\n      address\n      feed {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeMyFeed($id: ID!) {\n    revokeCalendarFeed(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeMyFeed($id: ID!) {\n    revokeCalendarFeed(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Condition on PortalCondition {\n    id\n    version\n    number\n    kind\n    kindLabel {\n      nl\n      fr\n      en\n      de\n    }\n    origin\n    owner\n    state\n    preparation\n    openSide\n    currentVersion\n    agreedVersion\n    legalGround\n    imposedReason\n    updatedAt\n    outdated {\n      fact\n      before\n      after\n    }\n    values {\n      name\n      type\n      label {\n        nl\n        fr\n        en\n        de\n      }\n      unit: measure\n      min\n      max\n      decimals\n      maxLength\n      required\n    }\n    versions {\n      id\n      number\n      side\n      author\n      at\n      action\n      text {\n        nl\n        fr\n        en\n        de\n      }\n      parameters\n      reason\n      wordChanges {\n        op\n        text\n      }\n      valueChanges {\n        name\n        before\n        after\n      }\n    }\n    availableAnswers {\n      name\n      enabled\n      reason\n    }\n  }\n"): (typeof documents)["\n  fragment Condition on PortalCondition {\n    id\n    version\n    number\n    kind\n    kindLabel {\n      nl\n      fr\n      en\n      de\n    }\n    origin\n    owner\n    state\n    preparation\n    openSide\n    currentVersion\n    agreedVersion\n    legalGround\n    imposedReason\n    updatedAt\n    outdated {\n      fact\n      before\n      after\n    }\n    values {\n      name\n      type\n      label {\n        nl\n        fr\n        en\n        de\n      }\n      unit: measure\n      min\n      max\n      decimals\n      maxLength\n      required\n    }\n    versions {\n      id\n      number\n      side\n      author\n      at\n      action\n      text {\n        nl\n        fr\n        en\n        de\n      }\n      parameters\n      reason\n      wordChanges {\n        op\n        text\n      }\n      valueChanges {\n        name\n        before\n        after\n      }\n    }\n    availableAnswers {\n      name\n      enabled\n      reason\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Conditions($id: ID!) {\n    dossier(id: $id) {\n      id\n      reference\n      state\n      title {\n        nl\n        fr\n        en\n        de\n      }\n      conditions {\n        ...Condition\n      }\n    }\n  }\n"): (typeof documents)["\n  query Conditions($id: ID!) {\n    dossier(id: $id) {\n      id\n      reference\n      state\n      title {\n        nl\n        fr\n        en\n        de\n      }\n      conditions {\n        ...Condition\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnswerCondition($input: PortalAnswerInput!) {\n    answerCondition(input: $input) {\n      ...Condition\n    }\n  }\n"): (typeof documents)["\n  mutation AnswerCondition($input: PortalAnswerInput!) {\n    answerCondition(input: $input) {\n      ...Condition\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AdviceRequest on PortalAdviceRequest {\n    id\n    version\n    state\n    question\n    askedAt\n    dueAt\n    overdue\n    round\n    fourEyes\n    draftedBy\n    withdrawnReason\n    themes {\n      nl\n      fr\n      en\n      de\n    }\n    draft {\n      version\n      state\n      result\n      text\n      proposedConditions\n      visibility\n      writtenBy\n      writtenAt\n      own\n      returnReason\n      returnedBy\n    }\n    result\n    text\n    proposedConditions\n    visibility\n    answeredBy\n    answeredAt\n    late\n    unreadMessages\n    messages {\n      id\n      own\n      author\n      text\n      question\n      sentAt\n      readAt\n    }\n    files {\n      id\n      version\n      documentId\n      name\n      sizeBytes\n      ofService\n    }\n    dossier {\n      reference\n      title {\n        nl\n        fr\n        en\n        de\n      }\n      kind\n      gatheringAt\n      startAt\n      endAt\n      dispersalAt\n      expectedNumber\n      stewardCount\n      footprint\n      waypoints\n      communes {\n        code\n        name {\n          nl\n          fr\n          en\n          de\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment AdviceRequest on PortalAdviceRequest {\n    id\n    version\n    state\n    question\n    askedAt\n    dueAt\n    overdue\n    round\n    fourEyes\n    draftedBy\n    withdrawnReason\n    themes {\n      nl\n      fr\n      en\n      de\n    }\n    draft {\n      version\n      state\n      result\n      text\n      proposedConditions\n      visibility\n      writtenBy\n      writtenAt\n      own\n      returnReason\n      returnedBy\n    }\n    result\n    text\n    proposedConditions\n    visibility\n    answeredBy\n    answeredAt\n    late\n    unreadMessages\n    messages {\n      id\n      own\n      author\n      text\n      question\n      sentAt\n      readAt\n    }\n    files {\n      id\n      version\n      documentId\n      name\n      sizeBytes\n      ofService\n    }\n    dossier {\n      reference\n      title {\n        nl\n        fr\n        en\n        de\n      }\n      kind\n      gatheringAt\n      startAt\n      endAt\n      dispersalAt\n      expectedNumber\n      stewardCount\n      footprint\n      waypoints\n      communes {\n        code\n        name {\n          nl\n          fr\n          en\n          de\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AdviceRequests {\n    adviceRequests(limit: 100) {\n      ...AdviceRequest\n    }\n  }\n"): (typeof documents)["\n  query AdviceRequests {\n    adviceRequests(limit: 100) {\n      ...AdviceRequest\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OneAdviceRequest($id: ID!) {\n    adviceRequest(id: $id) {\n      ...AdviceRequest\n    }\n  }\n"): (typeof documents)["\n  query OneAdviceRequest($id: ID!) {\n    adviceRequest(id: $id) {\n      ...AdviceRequest\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GiveAdvice($input: PortalAdviceInput!) {\n    giveAdvice(input: $input) {\n      ...AdviceRequest\n    }\n  }\n"): (typeof documents)["\n  mutation GiveAdvice($input: PortalAdviceInput!) {\n    giveAdvice(input: $input) {\n      ...AdviceRequest\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveAdviceDraft($input: PortalAdviceDraftInput!) {\n    saveAdviceDraft(input: $input) {\n      ...AdviceRequest\n    }\n  }\n"): (typeof documents)["\n  mutation SaveAdviceDraft($input: PortalAdviceDraftInput!) {\n    saveAdviceDraft(input: $input) {\n      ...AdviceRequest\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitAdvice($input: PortalAdviceDraftInput!) {\n    submitAdvice(input: $input) {\n      ...AdviceRequest\n    }\n  }\n"): (typeof documents)["\n  mutation SubmitAdvice($input: PortalAdviceDraftInput!) {\n    submitAdvice(input: $input) {\n      ...AdviceRequest\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReleaseAdvice($input: PortalReleaseInput!) {\n    releaseAdvice(input: $input) {\n      ...AdviceRequest\n    }\n  }\n"): (typeof documents)["\n  mutation ReleaseAdvice($input: PortalReleaseInput!) {\n    releaseAdvice(input: $input) {\n      ...AdviceRequest\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation HandBackAdvice($input: PortalHandBackInput!) {\n    handBackAdvice(input: $input) {\n      ...AdviceRequest\n    }\n  }\n"): (typeof documents)["\n  mutation HandBackAdvice($input: PortalHandBackInput!) {\n    handBackAdvice(input: $input) {\n      ...AdviceRequest\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveLinkedAdvice($input: PortalLinkedDraftInput!) {\n    saveLinkedAdvice(input: $input) {\n      ...AdviceRequest\n    }\n  }\n"): (typeof documents)["\n  mutation SaveLinkedAdvice($input: PortalLinkedDraftInput!) {\n    saveLinkedAdvice(input: $input) {\n      ...AdviceRequest\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GiveLinkedAdvice($input: PortalLinkedAdviceInput!) {\n    giveLinkedAdvice(input: $input) {\n      ...AdviceRequest\n    }\n  }\n"): (typeof documents)["\n  mutation GiveLinkedAdvice($input: PortalLinkedAdviceInput!) {\n    giveLinkedAdvice(input: $input) {\n      ...AdviceRequest\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LinkedAdvice($id: ID!) {\n    linkedAdvice(id: $id) {\n      ...AdviceRequest\n    }\n  }\n"): (typeof documents)["\n  query LinkedAdvice($id: ID!) {\n    linkedAdvice(id: $id) {\n      ...AdviceRequest\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendAdviceMessage($input: PortalAdviceMessageInput!) {\n    sendAdviceMessage(input: $input) {\n      ...AdviceRequest\n    }\n  }\n"): (typeof documents)["\n  mutation SendAdviceMessage($input: PortalAdviceMessageInput!) {\n    sendAdviceMessage(input: $input) {\n      ...AdviceRequest\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkAdviceRead($input: PortalAdviceReadInput!) {\n    markAdviceRead(input: $input) {\n      ...AdviceRequest\n    }\n  }\n"): (typeof documents)["\n  mutation MarkAdviceRead($input: PortalAdviceReadInput!) {\n    markAdviceRead(input: $input) {\n      ...AdviceRequest\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveAdviceFile($input: PortalAdviceFileStepInput!) {\n    removeAdviceFile(input: $input) {\n      ...AdviceRequest\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveAdviceFile($input: PortalAdviceFileStepInput!) {\n    removeAdviceFile(input: $input) {\n      ...AdviceRequest\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendLinkedMessage($input: PortalLinkedMessageInput!) {\n    sendLinkedMessage(input: $input) {\n      ...AdviceRequest\n    }\n  }\n"): (typeof documents)["\n  mutation SendLinkedMessage($input: PortalLinkedMessageInput!) {\n    sendLinkedMessage(input: $input) {\n      ...AdviceRequest\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkLinkedRead($input: PortalAdviceReadInput!) {\n    markLinkedRead(input: $input) {\n      ...AdviceRequest\n    }\n  }\n"): (typeof documents)["\n  mutation MarkLinkedRead($input: PortalAdviceReadInput!) {\n    markLinkedRead(input: $input) {\n      ...AdviceRequest\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveLinkedFile($input: PortalAdviceFileStepInput!) {\n    removeLinkedFile(input: $input) {\n      ...AdviceRequest\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveLinkedFile($input: PortalAdviceFileStepInput!) {\n    removeLinkedFile(input: $input) {\n      ...AdviceRequest\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Attachments($id: ID!) {\n    dossier(id: $id) {\n      id\n      attachments {\n        id\n        version\n        documentId\n        name\n        sizeBytes\n        own\n      }\n    }\n  }\n"): (typeof documents)["\n  query Attachments($id: ID!) {\n    dossier(id: $id) {\n      id\n      attachments {\n        id\n        version\n        documentId\n        name\n        sizeBytes\n        own\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveAttachment($input: PortalRemoveAttachmentInput!) {\n    removeAttachment(input: $input) {\n      id\n      version\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveAttachment($input: PortalRemoveAttachmentInput!) {\n    removeAttachment(input: $input) {\n      id\n      version\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposeChange($input: PortalChangeInput!) {\n    proposeChange(input: $input) {\n      ...Change\n    }\n  }\n"): (typeof documents)["\n  mutation ProposeChange($input: PortalChangeInput!) {\n    proposeChange(input: $input) {\n      ...Change\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawChange($input: PortalWithdrawChangeInput!) {\n    withdrawChange(input: $input) {\n      ...Change\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawChange($input: PortalWithdrawChangeInput!) {\n    withdrawChange(input: $input) {\n      ...Change\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ExplainLateFiling($input: PortalReasonInput!) {\n    explainLateFiling(input: $input) {\n      ...ApplicationForm\n    }\n  }\n"): (typeof documents)["\n  mutation ExplainLateFiling($input: PortalReasonInput!) {\n    explainLateFiling(input: $input) {\n      ...ApplicationForm\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Findings on PortalDossier {\n    findings {\n      result\n      warns\n      distanceM\n      zone {\n        code\n        kind\n        name {\n          nl\n          fr\n          en\n          de\n        }\n        rule {\n          nl\n          fr\n          en\n          de\n        }\n        effect\n        message {\n          nl\n          fr\n          en\n          de\n        }\n        legalReference {\n          nl\n          fr\n          en\n          de\n        }\n        geometry\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment Findings on PortalDossier {\n    findings {\n      result\n      warns\n      distanceM\n      zone {\n        code\n        kind\n        name {\n          nl\n          fr\n          en\n          de\n        }\n        rule {\n          nl\n          fr\n          en\n          de\n        }\n        effect\n        message {\n          nl\n          fr\n          en\n          de\n        }\n        legalReference {\n          nl\n          fr\n          en\n          de\n        }\n        geometry\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ApplicationForm on PortalDossier {\n    ...DossierHead\n    ...Findings\n    footprint\n    waypoints\n    communes {\n      code\n    }\n    application {\n      answers\n      setAnswers\n      questionSet {\n        code\n        edition\n        title {\n          nl\n          fr\n          en\n          de\n        }\n        steps\n        omits\n      }\n      submittedAt\n      latestFiling\n      late\n      lateReason\n      updatedAt\n    }\n    missing {\n      code\n      field\n      text\n      neededBy\n    }\n    deadlines {\n      latest\n      label {\n        nl\n        fr\n        en\n        de\n      }\n      explanation\n      onTime\n    }\n  }\n"): (typeof documents)["\n  fragment ApplicationForm on PortalDossier {\n    ...DossierHead\n    ...Findings\n    footprint\n    waypoints\n    communes {\n      code\n    }\n    application {\n      answers\n      setAnswers\n      questionSet {\n        code\n        edition\n        title {\n          nl\n          fr\n          en\n          de\n        }\n        steps\n        omits\n      }\n      submittedAt\n      latestFiling\n      late\n      lateReason\n      updatedAt\n    }\n    missing {\n      code\n      field\n      text\n      neededBy\n    }\n    deadlines {\n      latest\n      label {\n        nl\n        fr\n        en\n        de\n      }\n      explanation\n      onTime\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Application($id: ID!) {\n    dossier(id: $id) {\n      ...ApplicationForm\n    }\n    referenceData {\n      communes {\n        code\n        name {\n          nl\n          fr\n          en\n          de\n        }\n      }\n      kinds\n      transportMeans\n      requirements {\n        code\n        field\n        always\n      }\n      restrictionZones {\n        code\n        name {\n          nl\n          fr\n          en\n          de\n        }\n        rule {\n          nl\n          fr\n          en\n          de\n        }\n        effect\n        geometry\n      }\n    }\n  }\n"): (typeof documents)["\n  query Application($id: ID!) {\n    dossier(id: $id) {\n      ...ApplicationForm\n    }\n    referenceData {\n      communes {\n        code\n        name {\n          nl\n          fr\n          en\n          de\n        }\n      }\n      kinds\n      transportMeans\n      requirements {\n        code\n        field\n        always\n      }\n      restrictionZones {\n        code\n        name {\n          nl\n          fr\n          en\n          de\n        }\n        rule {\n          nl\n          fr\n          en\n          de\n        }\n        effect\n        geometry\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveApplication($input: PortalSaveInput!) {\n    saveApplication(input: $input) {\n      ...ApplicationForm\n    }\n  }\n"): (typeof documents)["\n  mutation SaveApplication($input: PortalSaveInput!) {\n    saveApplication(input: $input) {\n      ...ApplicationForm\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitApplication($input: PortalSubmitInput!) {\n    submitApplication(input: $input) {\n      ...ApplicationForm\n    }\n  }\n"): (typeof documents)["\n  mutation SubmitApplication($input: PortalSubmitInput!) {\n    submitApplication(input: $input) {\n      ...ApplicationForm\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawApplication($input: PortalReasonInput!) {\n    withdrawApplication(input: $input) {\n      ...DossierHead\n      availableSteps {\n        name\n        enabled\n        reason\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawApplication($input: PortalReasonInput!) {\n    withdrawApplication(input: $input) {\n      ...DossierHead\n      availableSteps {\n        name\n        enabled\n        reason\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Change on PortalChange {\n    id\n    version\n    state\n    facts\n    before\n    reason\n    proposedBy\n    proposedAt\n    answerReason\n    answeredAt\n  }\n"): (typeof documents)["\n  fragment Change on PortalChange {\n    id\n    version\n    state\n    facts\n    before\n    reason\n    proposedBy\n    proposedAt\n    answerReason\n    answeredAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DossierStatus($id: ID!) {\n    me {\n      zoneName {\n        nl\n        fr\n        en\n        de\n      }\n    }\n    dossier(id: $id) {\n      ...DossierHead\n      footprint\n      waypoints\n      communes {\n        code\n        name {\n          nl\n          fr\n          en\n          de\n        }\n      }\n      application {\n        submittedAt\n        latestFiling\n        late\n        lateReason\n      }\n      deadlines {\n        latest\n        label {\n          nl\n          fr\n          en\n          de\n        }\n        explanation\n        onTime\n      }\n      ...Findings\n      conditions {\n        id\n        number\n        state\n        openSide\n      }\n      advice {\n        adviser\n        result\n        text\n        givenAt\n        files {\n          id\n          documentId\n          name\n          sizeBytes\n        }\n      }\n      decisions {\n        id\n        authority\n        type\n        language\n        takenAt\n        contentHash\n        number\n        supersedesId\n        standing\n        withdrawnAt\n        withdrawnReason\n        appealClock {\n          lastDay\n          explanation\n          urgency\n        }\n        notifications {\n          channel\n          notifiedAt\n        }\n        courtSteps {\n          step\n          court\n          caseNumber\n          happenedOn\n        }\n        suspendedConditionIds\n        appeal\n        articles {\n          number\n          conditionId\n          title\n          text\n          imposedReason\n        }\n        documents {\n          id\n          fileName\n          mediaType\n          sizeBytes\n          language\n        }\n      }\n      changes {\n        ...Change\n      }\n      availableSteps {\n        name\n        enabled\n        reason\n      }\n    }\n  }\n"): (typeof documents)["\n  query DossierStatus($id: ID!) {\n    me {\n      zoneName {\n        nl\n        fr\n        en\n        de\n      }\n    }\n    dossier(id: $id) {\n      ...DossierHead\n      footprint\n      waypoints\n      communes {\n        code\n        name {\n          nl\n          fr\n          en\n          de\n        }\n      }\n      application {\n        submittedAt\n        latestFiling\n        late\n        lateReason\n      }\n      deadlines {\n        latest\n        label {\n          nl\n          fr\n          en\n          de\n        }\n        explanation\n        onTime\n      }\n      ...Findings\n      conditions {\n        id\n        number\n        state\n        openSide\n      }\n      advice {\n        adviser\n        result\n        text\n        givenAt\n        files {\n          id\n          documentId\n          name\n          sizeBytes\n        }\n      }\n      decisions {\n        id\n        authority\n        type\n        language\n        takenAt\n        contentHash\n        number\n        supersedesId\n        standing\n        withdrawnAt\n        withdrawnReason\n        appealClock {\n          lastDay\n          explanation\n          urgency\n        }\n        notifications {\n          channel\n          notifiedAt\n        }\n        courtSteps {\n          step\n          court\n          caseNumber\n          happenedOn\n        }\n        suspendedConditionIds\n        appeal\n        articles {\n          number\n          conditionId\n          title\n          text\n          imposedReason\n        }\n        documents {\n          id\n          fileName\n          mediaType\n          sizeBytes\n          language\n        }\n      }\n      changes {\n        ...Change\n      }\n      availableSteps {\n        name\n        enabled\n        reason\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Whereabouts($id: ID!) {\n    dossier(id: $id) {\n      id\n      channel {\n        code\n        explanation {\n          nl\n          fr\n          en\n          de\n        }\n      }\n      forecast {\n        from\n        to\n        explanation\n      }\n      reservation {\n        state\n        place\n        expiresAt\n      }\n    }\n  }\n"): (typeof documents)["\n  query Whereabouts($id: ID!) {\n    dossier(id: $id) {\n      id\n      channel {\n        code\n        explanation {\n          nl\n          fr\n          en\n          de\n        }\n      }\n      forecast {\n        from\n        to\n        explanation\n      }\n      reservation {\n        state\n        place\n        expiresAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CopyDossier($input: PortalCopyInput!) {\n    copyDossier(input: $input) {\n      id\n      version\n    }\n  }\n"): (typeof documents)["\n  mutation CopyDossier($input: PortalCopyInput!) {\n    copyDossier(input: $input) {\n      id\n      version\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReservePlaces {\n    referenceData {\n      kinds\n      communes {\n        code\n        name {\n          nl\n          fr\n          en\n          de\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ReservePlaces {\n    referenceData {\n      kinds\n      communes {\n        code\n        name {\n          nl\n          fr\n          en\n          de\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReserveDate($input: PortalReserveInput!) {\n    reserveDate(input: $input) {\n      id\n      version\n    }\n  }\n"): (typeof documents)["\n  mutation ReserveDate($input: PortalReserveInput!) {\n    reserveDate(input: $input) {\n      id\n      version\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;