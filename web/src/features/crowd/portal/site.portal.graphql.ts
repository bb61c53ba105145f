import { graphql } from '../../../gql/portal/index.js';

export const SiteFiguresFragment = graphql(`
  fragment SiteFigures on PortalSiteFigures {
    final
    limitedBy
    fits
    figures {
      name
      value
      measuredIn
      formula
      source
      inputs {
        name
        value
        measuredIn
      }
      warnings {
        code
        params
      }
    }
  }
`);

export const SiteDocument = graphql(`
  query Site($id: ID!) {
    dossier(id: $id) {
      id
      title {
        nl
        fr
        en
        de
      }
      siteSheet {
        version
        site {
          places {
            featureKey
            name
            moment
            area {
              value
              origin
              drawn
              reason
            }
          }
          exits {
            featureKey
            name
            width {
              value
              origin
              drawn
              reason
            }
            emergencyOnly
            stairs
          }
          entries {
            name
            turnstiles
          }
          entryHours
          low
          likely
          high
        }
        figures {
          ...SiteFigures
        }
        drawn {
          key
          role
          name
          areaM2
          lengthM
        }
        changed {
          key
          role
          name
          change
          before
          after
          measuredIn
        }
        versions {
          number
          savedBy
          savedAt
          note
          final
        }
        saving {
          enabled
          reason
        }
      }
    }
  }
`);

export const TrySiteDocument = graphql(`
  query TrySite($id: ID!, $site: PortalSiteInput!) {
    siteFigures(dossierId: $id, site: $site) {
      ...SiteFigures
    }
  }
`);

export const SaveSiteDocument = graphql(`
  mutation SaveSite($input: PortalSiteSaveInput!) {
    saveSite(input: $input) {
      id
    }
  }
`);
