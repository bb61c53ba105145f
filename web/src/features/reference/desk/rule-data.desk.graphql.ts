import { graphql } from '../../../gql/desk/index.js';

export const AdviceThemeEditionsDocument = graphql(`
  query AdviceThemeEditions {
    rows: adviceThemeEditions {
      id
      version
      code
      edition
      source
      validFrom
      validTo
      position
      label {
        nl
        fr
        en
        de
      }
    }
  }
`);

export const AddAdviceThemeDocument = graphql(`
  mutation AddAdviceTheme($input: AddAdviceThemeInput!) {
    row: addAdviceTheme(input: $input) {
      id
      version
      code
    }
  }
`);

export const ReviseAdviceThemeDocument = graphql(`
  mutation ReviseAdviceTheme($input: ReviseAdviceThemeInput!) {
    row: reviseAdviceTheme(input: $input) {
      id
      version
      code
    }
  }
`);

export const EndAdviceThemeDocument = graphql(`
  mutation EndAdviceTheme($input: EndReferenceInput!) {
    row: endAdviceTheme(input: $input) {
      id
      version
      code
    }
  }
`);

export const AdviceRuleEditionsDocument = graphql(`
  query AdviceRuleEditions {
    rows: adviceRuleEditions {
      id
      version
      code
      edition
      source
      validFrom
      validTo
      position
      organisationId
      theme
      test
      reason {
        nl
        fr
        en
        de
      }
    }
  }
`);

export const AddAdviceRuleDocument = graphql(`
  mutation AddAdviceRule($input: AddAdviceRuleInput!) {
    row: addAdviceRule(input: $input) {
      id
      version
      code
    }
  }
`);

export const ReviseAdviceRuleDocument = graphql(`
  mutation ReviseAdviceRule($input: ReviseAdviceRuleInput!) {
    row: reviseAdviceRule(input: $input) {
      id
      version
      code
    }
  }
`);

export const EndAdviceRuleDocument = graphql(`
  mutation EndAdviceRule($input: EndReferenceInput!) {
    row: endAdviceRule(input: $input) {
      id
      version
      code
    }
  }
`);

export const ChannelRuleEditionsDocument = graphql(`
  query ChannelRuleEditions {
    rows: channelRuleEditions {
      id
      version
      code
      edition
      source
      validFrom
      validTo
      position
      kinds
      zoneEffect
      channel
      explanation {
        nl
        fr
        en
        de
      }
    }
  }
`);

export const AddChannelRuleDocument = graphql(`
  mutation AddChannelRule($input: AddChannelRuleInput!) {
    row: addChannelRule(input: $input) {
      id
      version
      code
    }
  }
`);

export const ReviseChannelRuleDocument = graphql(`
  mutation ReviseChannelRule($input: ReviseChannelRuleInput!) {
    row: reviseChannelRule(input: $input) {
      id
      version
      code
    }
  }
`);

export const EndChannelRuleDocument = graphql(`
  mutation EndChannelRule($input: EndReferenceInput!) {
    row: endChannelRule(input: $input) {
      id
      version
      code
    }
  }
`);

export const KnownPlaceEditionsDocument = graphql(`
  query KnownPlaceEditions {
    rows: knownPlaceEditions {
      id
      version
      code
      edition
      source
      validFrom
      validTo
      lon
      lat
      capacity
      name {
        nl
        fr
        en
        de
      }
    }
  }
`);

export const AddKnownPlaceDocument = graphql(`
  mutation AddKnownPlace($input: AddKnownPlaceInput!) {
    row: addKnownPlace(input: $input) {
      id
      version
      code
    }
  }
`);

export const ReviseKnownPlaceDocument = graphql(`
  mutation ReviseKnownPlace($input: ReviseKnownPlaceInput!) {
    row: reviseKnownPlace(input: $input) {
      id
      version
      code
    }
  }
`);

export const EndKnownPlaceDocument = graphql(`
  mutation EndKnownPlace($input: EndReferenceInput!) {
    row: endKnownPlace(input: $input) {
      id
      version
      code
    }
  }
`);

export const LeadTimeRuleEditionsDocument = graphql(`
  query LeadTimeRuleEditions {
    rows: leadTimeRuleEditions {
      id
      version
      code
      edition
      source
      validFrom
      validTo
      communeCodes
      channel
      eventKinds
      unit
      amount
      condition
      label {
        nl
        fr
        en
        de
      }
    }
  }
`);

export const AddLeadTimeRuleDocument = graphql(`
  mutation AddLeadTimeRule($input: AddLeadTimeRuleInput!) {
    row: addLeadTimeRule(input: $input) {
      id
      version
      code
    }
  }
`);

export const ReviseLeadTimeRuleDocument = graphql(`
  mutation ReviseLeadTimeRule($input: ReviseLeadTimeRuleInput!) {
    row: reviseLeadTimeRule(input: $input) {
      id
      version
      code
    }
  }
`);

export const EndLeadTimeRuleDocument = graphql(`
  mutation EndLeadTimeRule($input: EndReferenceInput!) {
    row: endLeadTimeRule(input: $input) {
      id
      version
      code
    }
  }
`);
