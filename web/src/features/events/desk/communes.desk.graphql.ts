import { graphql } from '../../../gql/desk/index.js';

export const CommuneChoiceDocument = graphql(`
  query CommuneChoice {
    communes {
      id
      code
      postcode
      ownZone
      name {
        nl
        fr
        en
        de
      }
    }
  }
`);

export const AuthorityChoiceDocument = graphql(`
  query AuthorityChoice {
    competentAuthorities {
      id
      code
      kind
      title {
        nl
        fr
        en
        de
      }
    }
  }
`);

export const NameFurtherAuthoritiesDocument = graphql(`
  mutation NameFurtherAuthorities($input: NameFurtherAuthoritiesInput!) {
    nameFurtherAuthorities(input: $input) {
      id
      version
      updatedAt
      furtherAuthorities {
        reason
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
      }
    }
  }
`);
