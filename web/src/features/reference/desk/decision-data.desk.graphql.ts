import { graphql } from '../../../gql/desk/index.js';

export const TextBlockEditionsDocument = graphql(`
  query TextBlockEditions {
    rows: textBlockEditions {
      id
      version
      code
      edition
      source
      validFrom
      validTo
      part
      use
      position
      text {
        nl
        fr
        en
        de
      }
      translations {
        language
        state
        by
      }
    }
  }
`);

export const AddTextBlockDocument = graphql(`
  mutation AddTextBlock($input: AddTextBlockInput!) {
    row: addTextBlock(input: $input) {
      id
      version
      code
    }
  }
`);

export const ReviseTextBlockDocument = graphql(`
  mutation ReviseTextBlock($input: ReviseTextBlockInput!) {
    row: reviseTextBlock(input: $input) {
      id
      version
      code
    }
  }
`);

export const EndTextBlockDocument = graphql(`
  mutation EndTextBlock($input: EndReferenceInput!) {
    row: endTextBlock(input: $input) {
      id
      version
      code
    }
  }
`);

export const SignatoryEditionsDocument = graphql(`
  query SignatoryEditions {
    rows: signatoryEditions {
      id
      version
      code
      edition
      source
      validFrom
      validTo
      authorityId
      positionId
      deputy
      languages
    }
  }
`);

export const AddSignatoryDocument = graphql(`
  mutation AddSignatory($input: AddSignatoryInput!) {
    row: addSignatory(input: $input) {
      id
      version
      code
    }
  }
`);

export const ReviseSignatoryDocument = graphql(`
  mutation ReviseSignatory($input: ReviseSignatoryInput!) {
    row: reviseSignatory(input: $input) {
      id
      version
      code
    }
  }
`);

export const EndSignatoryDocument = graphql(`
  mutation EndSignatory($input: EndReferenceInput!) {
    row: endSignatory(input: $input) {
      id
      version
      code
    }
  }
`);

export const CourtLessonEditionsDocument = graphql(`
  query CourtLessonEditions {
    rows: courtLessonEditions {
      id
      version
      code
      edition
      source
      validFrom
      validTo
      caseNumber
      decidedOn
      outcome
      triggers
      court {
        nl
        fr
        en
        de
      }
      subject {
        nl
        fr
        en
        de
      }
      lesson {
        nl
        fr
        en
        de
      }
    }
  }
`);

export const AddCourtLessonDocument = graphql(`
  mutation AddCourtLesson($input: AddCourtLessonInput!) {
    row: addCourtLesson(input: $input) {
      id
      version
      code
    }
  }
`);

export const ReviseCourtLessonDocument = graphql(`
  mutation ReviseCourtLesson($input: ReviseCourtLessonInput!) {
    row: reviseCourtLesson(input: $input) {
      id
      version
      code
    }
  }
`);

export const EndCourtLessonDocument = graphql(`
  mutation EndCourtLesson($input: EndReferenceInput!) {
    row: endCourtLesson(input: $input) {
      id
      version
      code
    }
  }
`);
