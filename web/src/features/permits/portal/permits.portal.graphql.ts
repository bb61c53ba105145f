import { graphql } from '../../../gql/portal/index.js';

/** Restriction zones a place lies in or near. */
export const FindingsFragment = graphql(`
  fragment Findings on PortalDossier {
    findings {
      result
      warns
      distanceM
      zone {
        code
        kind
        name {
          nl
          fr
          en
          de
        }
        rule {
          nl
          fr
          en
          de
        }
        effect
        message {
          nl
          fr
          en
          de
        }
        legalReference {
          nl
          fr
          en
          de
        }
        geometry
      }
    }
  }
`);

/** The application as its form needs it. */
export const ApplicationFormFragment = graphql(`
  fragment ApplicationForm on PortalDossier {
    ...DossierHead
    ...Findings
    footprint
    waypoints
    communes {
      code
    }
    application {
      answers
      setAnswers
      questionSet {
        code
        edition
        title {
          nl
          fr
          en
          de
        }
        steps
        omits
      }
      submittedAt
      latestFiling
      late
      lateReason
      updatedAt
      keptUntil
    }
    missing {
      code
      field
      text
      neededBy
    }
    deadlines {
      latest
      label {
        nl
        fr
        en
        de
      }
      explanation
      onTime
    }
  }
`);

export const ApplicationDocument = graphql(`
  query Application($id: ID!) {
    dossier(id: $id) {
      ...ApplicationForm
    }
    referenceData {
      communes {
        code
        name {
          nl
          fr
          en
          de
        }
      }
      kinds
      transportMeans
      requirements {
        code
        field
        always
      }
      restrictionZones {
        code
        name {
          nl
          fr
          en
          de
        }
        rule {
          nl
          fr
          en
          de
        }
        effect
        geometry
      }
    }
  }
`);

export const SaveApplicationDocument = graphql(`
  mutation SaveApplication($input: PortalSaveInput!) {
    saveApplication(input: $input) {
      ...ApplicationForm
    }
  }
`);

export const SubmitApplicationDocument = graphql(`
  mutation SubmitApplication($input: PortalSubmitInput!) {
    submitApplication(input: $input) {
      ...ApplicationForm
    }
  }
`);

export const DiscardDraftDocument = graphql(`
  mutation DiscardDraft($input: PortalDiscardInput!) {
    discardDraft(input: $input)
  }
`);

export const WithdrawApplicationDocument = graphql(`
  mutation WithdrawApplication($input: PortalReasonInput!) {
    withdrawApplication(input: $input) {
      ...DossierHead
      availableSteps {
        name
        enabled
        reason
      }
    }
  }
`);

/** A change of facts the organiser asked for. */
export const ChangeFragment = graphql(`
  fragment Change on PortalChange {
    id
    version
    state
    facts
    before
    reason
    proposedBy
    proposedAt
    answerReason
    answeredAt
  }
`);
