import { graphql } from '../../../gql/desk/index.js';

/** The deployment plan as its page shows it. */
export const PlanDocument = graphql(`
  query Plan($id: ID!) {
    event(id: $id) {
      id
      gatheringAt
      startAt
      endAt
      dispersalAt
      deploymentPlan {
        id
        version
        number
        state
        startedAt
        readyAt
        startedBy {
          id
          name
        }
        readyBy {
          id
          name
        }
        sectors {
          id
          code
          name {
            nl
            fr
            en
            de
          }
        }
        posts {
          id
          code
          lon
          lat
          requiredStrength
          requiredType
          requiredQualification
          requiredCount
          presence
          measureId
          conditionId
          name {
            nl
            fr
            en
            de
          }
          task {
            nl
            fr
            en
            de
          }
          sector {
            id
          }
          coverage {
            requiredStrength
            assignedStrength
            strengthShort
            shortShiftIds
          }
          shifts {
            id
            startsAt
            endsAt
            assignments {
              id
              unit {
                id
                code
                type
                presentStrength
                name {
                  nl
                  fr
                  en
                  de
                }
              }
            }
          }
          measure {
            id
            code
            text {
              nl
              fr
              en
              de
            }
            hazard {
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
          condition {
            id
            number
          }
        }
        breaches {
          rule
          unitId
          shiftId
          params
        }
        staleness {
          sourceType
          sourceId
          change
          differences
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

/** What a post may be linked to: measures of the risk assessment, conditions of the dossier. */
export const PostReasonsDocument = graphql(`
  query PostReasons($id: ID!) {
    event(id: $id) {
      id
      riskAssessment {
        id
        hazards {
          id
          code
          title {
            nl
            fr
            en
            de
          }
          measures {
            id
            code
            text {
              nl
              fr
              en
              de
            }
          }
        }
      }
      conditions {
        id
        number
        state
        current {
          id
          text {
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

/** Units of the pool with what they bring and what they already do. */
export const PoolDocument = graphql(`
  query Pool($filter: UnitFilterInput, $limit: Int!) {
    units(filter: $filter, limit: $limit) {
      total
      hasMore
      items {
        id
        code
        type
        establishment
        presentStrength
        callSign
        origin
        parentId
        name {
          nl
          fr
          en
          de
        }
        qualifications {
          code
          count
          oldestTraining
        }
        engagements {
          eventId
          shiftId
          postCode
          startsAt
          endsAt
        }
      }
    }
  }
`);

/** How far the plan is, for the spine. */
export const PlanStateDocument = graphql(`
  query PlanState($id: ID!) {
    event(id: $id) {
      id
      deploymentPlan {
        id
        version
        number
        state
        staleness {
          sourceType
        }
        posts {
          id
          coverage {
            strengthShort
          }
        }
      }
    }
  }
`);
