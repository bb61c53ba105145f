import { graphql } from '../../../gql/desk/index.js';

export const OpenFromSignalDocument = graphql(`
  mutation OpenFromSignal($input: OpenFromSignalInput!) {
    openFromSignal(input: $input) {
      id
      version
      reference
    }
  }
`);

export const ChangeEventDocument = graphql(`
  mutation ChangeEvent($input: ChangeEventInput!) {
    changeEvent(input: $input) {
      ...EventRow
      stewardCount
      availableTransitions {
        name
        to
        enabled
        reason
      }
    }
  }
`);

export const TransitionEventDocument = graphql(`
  mutation TransitionEvent($input: TransitionEventInput!) {
    transitionEvent(input: $input) {
      id
      version
      state
      updatedAt
      availableTransitions {
        name
        to
        enabled
        reason
      }
    }
  }
`);

export const ConfirmCommunesDocument = graphql(`
  mutation ConfirmCommunes($input: ConfirmCommunesInput!) {
    confirmCommunes(input: $input) {
      id
      version
      updatedAt
      communes {
        decides
        authority {
          id
          code
          title {
            nl
            fr
            en
            de
          }
        }
        commune {
          id
          code
          postcode
          ownZone
          policeZoneCode
          name {
            nl
            fr
            en
            de
          }
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
`);
