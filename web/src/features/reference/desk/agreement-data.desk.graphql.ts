import { graphql } from '../../../gql/desk/index.js';

export const AgreementSectionEditionsDocument = graphql(`
  query AgreementSectionEditions {
    rows: agreementSectionEditions {
      id
      version
      code
      edition
      source
      validFrom
      validTo
      number
      kinds
      title {
        nl
        fr
        en
        de
      }
      lead {
        nl
        fr
        en
        de
      }
    }
  }
`);

export const AddAgreementSectionDocument = graphql(`
  mutation AddAgreementSection($input: AddAgreementSectionInput!) {
    row: addAgreementSection(input: $input) {
      id
      version
      code
    }
  }
`);

export const ReviseAgreementSectionDocument = graphql(`
  mutation ReviseAgreementSection($input: ReviseAgreementSectionInput!) {
    row: reviseAgreementSection(input: $input) {
      id
      version
      code
    }
  }
`);

export const EndAgreementSectionDocument = graphql(`
  mutation EndAgreementSection($input: EndReferenceInput!) {
    row: endAgreementSection(input: $input) {
      id
      version
      code
    }
  }
`);

export const ExpectationBlockEditionsDocument = graphql(`
  query ExpectationBlockEditions {
    rows: expectationBlockEditions {
      id
      version
      code
      edition
      source
      validFrom
      validTo
      position
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

export const AddExpectationBlockDocument = graphql(`
  mutation AddExpectationBlock($input: AddExpectationBlockInput!) {
    row: addExpectationBlock(input: $input) {
      id
      version
      code
    }
  }
`);

export const ReviseExpectationBlockDocument = graphql(`
  mutation ReviseExpectationBlock($input: ReviseExpectationBlockInput!) {
    row: reviseExpectationBlock(input: $input) {
      id
      version
      code
    }
  }
`);

export const EndExpectationBlockDocument = graphql(`
  mutation EndExpectationBlock($input: EndReferenceInput!) {
    row: endExpectationBlock(input: $input) {
      id
      version
      code
    }
  }
`);

export const EventCellContactDocument = graphql(`
  query EventCellContact {
    eventCellContact {
      id
      version
      phone
      email
      source
      hours {
        nl
        fr
        en
        de
      }
    }
  }
`);

export const SetEventCellContactDocument = graphql(`
  mutation SetEventCellContact($input: EventCellInput!) {
    setEventCellContact(input: $input) {
      id
      version
      phone
      email
      source
      hours {
        nl
        fr
        en
        de
      }
    }
  }
`);
