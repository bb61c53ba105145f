import { graphql } from '../../../gql/portal/index.js';

export const AgreementsDocument = graphql(`
  query Agreements($id: ID!) {
    dossier(id: $id) {
      id
      title {
        nl
        fr
        en
        de
      }
      powers
      expectations {
        number
        releasedAt
        items {
          part
          text {
            nl
            fr
            en
            de
          }
        }
      }
      agreements {
        id
        version
        number
        state
        contentHash
        compiledAt
        evaluationOn
        sections {
          number
          title {
            nl
            fr
            en
            de
          }
          paragraphs {
            nl
            fr
            en
            de
          }
          items {
            label
            imposed
            kind {
              nl
              fr
              en
              de
            }
            text {
              nl
              fr
              en
              de
            }
          }
        }
        signatories {
          side
          organisation
          state
          name
          capacity
          at
          reason
        }
        outdated {
          what
          label
        }
        differences {
          number
          title {
            nl
            fr
            en
            de
          }
          words {
            op
            text
          }
        }
        documents {
          id
          language
          mediaType
          fileName
          sizeBytes
        }
        availableSteps {
          name
          enabled
          reason
        }
      }
    }
  }
`);

export const SignProtocolDocument = graphql(`
  mutation SignProtocol($input: PortalSignInput!) {
    signAgreement(input: $input) {
      id
      version
      state
    }
  }
`);

export const DeclineProtocolDocument = graphql(`
  mutation DeclineProtocol($input: PortalDeclineInput!) {
    declineAgreement(input: $input) {
      id
      version
    }
  }
`);

export const MandatesDocument = graphql(`
  query Mandates($id: ID!) {
    dossier(id: $id) {
      id
      title {
        nl
        fr
        en
        de
      }
      powers
      mayInvite
      mandates {
        id
        version
        kind
        name
        email
        phone
        organisation
        powers
        live
        own
        validFrom
        validUntil
        givenBy
        givenAt
        endedAt
        endedReason
        mayEnd
      }
    }
  }
`);

export const InviteColleagueDocument = graphql(`
  mutation InviteColleague($input: PortalInviteInput!) {
    inviteColleague(input: $input) {
      id
      version
    }
  }
`);

export const WithdrawMandateDocument = graphql(`
  mutation WithdrawMandate($input: PortalEndMandateInput!) {
    withdrawMandate(input: $input) {
      id
      version
      live
    }
  }
`);
