import { graphql } from '../../../gql/desk/index.js';

export const AgreementBadgeDocument = graphql(`
  query AgreementBadge($id: ID!) {
    event(id: $id) {
      id
      agreements {
        id
        state
        outdated {
          what
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

export const EventAgreementsDocument = graphql(`
  query EventAgreements($id: ID!) {
    event(id: $id) {
      id
      startAt
      endAt
      agreements {
        id
        version
        number
        state
        contentHash
        compiledAt
        compiledByName
        evaluationOn
        sections {
          number
          code
          title {
            nl
            fr
            en
          }
          paragraphs {
            nl
            fr
            en
          }
          items {
            label
            version
            imposed
            kind {
              nl
              fr
              en
            }
            text {
              nl
              fr
              en
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
          change
        }
        differences {
          number
          title {
            nl
            fr
            en
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

export const CompileAgreementDocument = graphql(`
  mutation CompileAgreement($input: CompileAgreementInput!) {
    compileAgreement(input: $input) {
      id
      version
      state
    }
  }
`);

export const SignAgreementDocument = graphql(`
  mutation SignAgreement($input: SignAgreementInput!) {
    signAgreement(input: $input) {
      id
      version
      state
    }
  }
`);

export const EventExpectationsDocument = graphql(`
  query EventExpectations($id: ID!) {
    event(id: $id) {
      id
      expectations {
        id
        version
        number
        state
        draftedByName
        draftedAt
        releasedByName
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

export const ExpectationBlocksDocument = graphql(`
  query ExpectationBlocks {
    expectationBlocks {
      code
      part
      text {
        nl
        fr
        en
        de
      }
    }
  }
`);

export const DraftExpectationsDocument = graphql(`
  mutation DraftExpectations($input: DraftExpectationsInput!) {
    draftExpectations(input: $input) {
      id
      version
      state
    }
  }
`);

export const ReleaseExpectationsDocument = graphql(`
  mutation ReleaseExpectations($input: ReleaseExpectationsInput!) {
    releaseExpectations(input: $input) {
      id
      version
      state
    }
  }
`);
