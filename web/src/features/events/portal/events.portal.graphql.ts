import { graphql } from '../../../gql/portal/index.js';

/** What every page of a dossier shows of it. */
export const DossierHeadFragment = graphql(`
  fragment DossierHead on PortalDossier {
    id
    version
    reference
    state
    title {
      nl
      fr
      en
      de
    }
    kind
    language
    gatheringAt
    startAt
    endAt
    dispersalAt
    expectedNumber
    stewardCount
    updatedAt
    nextStep {
      code
      waitingFor
      text
      dueOn
    }
  }
`);

export const MyDossiersDocument = graphql(`
  query MyDossiers($limit: Int!) {
    myDossiers(limit: $limit) {
      total
      items {
        ...DossierHead
        unreadMessages
        conditions {
          id
          openSide
        }
      }
    }
  }
`);

export const StartApplicationDocument = graphql(`
  mutation StartApplication($input: PortalStartInput!) {
    startApplication(input: $input) {
      ...DossierHead
    }
  }
`);

export const ReaderDocument = graphql(`
  query Reader {
    me {
      name
      side
      organisation
      zoneName {
        nl
        fr
        en
        de
      }
    }
    referenceData {
      kinds
    }
  }
`);
