import { graphql } from '../../../gql/desk/index.js';

export const StartDeploymentPlanDocument = graphql(`
  mutation StartDeploymentPlan($input: StartDeploymentPlanInput!) {
    startDeploymentPlan(input: $input) {
      id
      version
    }
  }
`);

export const SaveSectorsDocument = graphql(`
  mutation SaveSectors($input: SaveSectorsInput!) {
    saveSectors(input: $input) {
      id
      version
    }
  }
`);

export const SavePostDocument = graphql(`
  mutation SavePost($input: SavePostInput!) {
    savePost(input: $input) {
      id
      version
    }
  }
`);

export const RemovePostDocument = graphql(`
  mutation RemovePost($input: RemovePostInput!) {
    removePost(input: $input) {
      id
      version
    }
  }
`);

export const SaveShiftDocument = graphql(`
  mutation SaveShift($input: SaveShiftInput!) {
    saveShift(input: $input) {
      id
      version
    }
  }
`);

export const RemoveShiftDocument = graphql(`
  mutation RemoveShift($input: RemoveShiftInput!) {
    removeShift(input: $input) {
      id
      version
    }
  }
`);

export const AssignUnitDocument = graphql(`
  mutation AssignUnit($input: AssignUnitInput!) {
    assignUnit(input: $input) {
      id
      version
    }
  }
`);

export const UnassignUnitDocument = graphql(`
  mutation UnassignUnit($input: AssignUnitInput!) {
    unassignUnit(input: $input) {
      id
      version
    }
  }
`);

export const ShiftPlanDocument = graphql(`
  mutation ShiftPlan($input: ShiftPlanInput!) {
    shiftPlan(input: $input) {
      id
      version
    }
  }
`);

export const RebasePlanDocument = graphql(`
  mutation RebasePlan($input: PlanVersionInput!) {
    rebasePlan(input: $input) {
      id
      version
    }
  }
`);

export const MarkPlanReadyDocument = graphql(`
  mutation MarkPlanReady($input: PlanVersionInput!) {
    markPlanReady(input: $input) {
      id
      version
    }
  }
`);

export const ReopenPlanDocument = graphql(`
  mutation ReopenPlan($input: PlanVersionInput!) {
    reopenPlan(input: $input) {
      id
      version
    }
  }
`);
