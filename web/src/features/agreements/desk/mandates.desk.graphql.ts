import { graphql } from '../../../gql/desk/index.js';

export const EventMandatesDocument = graphql(`
  query EventMandates($id: ID!) {
    event(id: $id) {
      id
      mandates {
        id
        version
        kind
        holderName
        holderEmail
        holderPhone
        holderLanguage
        powers
        state
        live
        validFrom
        validUntil
        givenSide
        givenByName
        givenAt
        endedByName
        endedAt
        endedReason
        organisation {
          id
          name
        }
        notes {
          id
          kind
          text
          number
          reached
          happenedAt
          byName
        }
        lastCallBack {
          id
          reached
          number
          happenedAt
          byName
        }
        availableTransitions {
          name
          to
          enabled
          reason
        }
      }
    }
  }
`);

export const RecordSpokespersonDocument = graphql(`
  mutation RecordSpokesperson($input: RecordSpokespersonInput!) {
    recordSpokesperson(input: $input) {
      id
      version
      state
    }
  }
`);

export const ConfirmMandateDocument = graphql(`
  mutation ConfirmMandate($input: ConfirmMandateInput!) {
    confirmMandate(input: $input) {
      id
      version
      state
    }
  }
`);

export const RefuteMandateDocument = graphql(`
  mutation RefuteMandate($input: EndMandateInput!) {
    refuteMandate(input: $input) {
      id
      version
      state
    }
  }
`);

export const AdmitOrganisationDocument = graphql(`
  mutation AdmitOrganisation($input: AdmitOrganisationInput!) {
    admitOrganisation(input: $input) {
      id
      version
      state
    }
  }
`);

export const EndMandateDocument = graphql(`
  mutation EndMandate($input: EndMandateInput!) {
    endMandate(input: $input) {
      id
      version
      state
    }
  }
`);

export const RecordCallBackDocument = graphql(`
  mutation RecordCallBack($input: CallBackInput!) {
    recordCallBack(input: $input) {
      id
      version
      state
    }
  }
`);
