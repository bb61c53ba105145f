import { graphql } from '../../../gql/portal/index.js';

export const WhereaboutsDocument = graphql(`
  query Whereabouts($id: ID!) {
    dossier(id: $id) {
      id
      channel {
        code
        explanation {
          nl
          fr
          en
          de
        }
      }
      forecast {
        from
        to
        explanation
      }
      reservation {
        state
        place
        expiresAt
      }
    }
  }
`);

export const CopyDossierDocument = graphql(`
  mutation CopyDossier($input: PortalCopyInput!) {
    copyDossier(input: $input) {
      id
      version
    }
  }
`);

export const ReservePlacesDocument = graphql(`
  query ReservePlaces {
    referenceData {
      kinds
      communes {
        code
        name {
          nl
          fr
          en
          de
        }
      }
    }
  }
`);

export const ReserveDateDocument = graphql(`
  mutation ReserveDate($input: PortalReserveInput!) {
    reserveDate(input: $input) {
      id
      version
    }
  }
`);
