import { graphql } from '../../../gql/desk/index.js';

export const ZoneListDocument = graphql(`
  query ZoneList {
    restrictionZoneList {
      id
      version
      code
      kind
      effect
      appliesTo
      weekdays
      adjacencyWarningM
      visibility
      minPersons
      activeFrom
      activeTo
      validFrom
      validTo
      source
      drawn
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
    }
  }
`);

export const OpenZoneDocument = graphql(`
  mutation OpenZone($input: OpenRestrictionZoneInput!) {
    openRestrictionZone(input: $input) {
      id
      version
    }
  }
`);

export const ChangeZoneDocument = graphql(`
  mutation ChangeZone($input: ChangeRestrictionZoneInput!) {
    changeRestrictionZone(input: $input) {
      id
      version
    }
  }
`);
