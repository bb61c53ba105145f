import { graphql } from '../../../gql/desk/index.js';

export const RequestAdviceDocument = graphql(`
  mutation RequestAdvice($input: RequestAdviceInput!) {
    requestAdvice(input: $input) {
      id
      version
    }
  }
`);

export const AskAdviceAgainDocument = graphql(`
  mutation AskAdviceAgain($input: AskAdviceAgainInput!) {
    askAdviceAgain(input: $input) {
      ...AdviceRow
    }
  }
`);

export const ExtendAdviceDocument = graphql(`
  mutation ExtendAdvice($input: ExtendAdviceInput!) {
    extendAdvice(input: $input) {
      ...AdviceRow
    }
  }
`);

export const RemindAdviceDocument = graphql(`
  mutation RemindAdvice($input: AdviceStepInput!) {
    remindAdvice(input: $input) {
      ...AdviceRow
    }
  }
`);

export const WithdrawAdviceDocument = graphql(`
  mutation WithdrawAdvice($input: WithdrawAdviceInput!) {
    withdrawAdvice(input: $input) {
      ...AdviceRow
    }
  }
`);

export const SendAdviceLinkDocument = graphql(`
  mutation SendAdviceLink($input: SendAdviceLinkInput!) {
    sendAdviceLink(input: $input) {
      ...AdviceRow
    }
  }
`);

export const RevokeAdviceLinkDocument = graphql(`
  mutation RevokeAdviceLink($input: RevokeAdviceLinkInput!) {
    revokeAdviceLink(input: $input) {
      id
      version
      revokedAt
    }
  }
`);

export const TakeAdviceTaskDocument = graphql(`
  mutation TakeAdviceTask($input: AdviceTaskStepInput!) {
    takeAdviceTask(input: $input) {
      id
      version
      assigneeId
      assigneeName
    }
  }
`);

export const SettleAdviceTaskDocument = graphql(`
  mutation SettleAdviceTask($input: SettleAdviceTaskInput!) {
    settleAdviceTask(input: $input) {
      id
      version
      state
      outcome
      doneByName
      doneAt
    }
  }
`);

export const TakeOverAdviceConditionDocument = graphql(`
  mutation TakeOverAdviceCondition($input: TakeOverAdviceConditionInput!) {
    takeOverAdviceCondition(input: $input) {
      ...AdviceRow
    }
  }
`);

export const SetAsideAdviceConditionDocument = graphql(`
  mutation SetAsideAdviceCondition($input: SetAsideAdviceConditionInput!) {
    setAsideAdviceCondition(input: $input) {
      ...AdviceRow
    }
  }
`);

export const ChangePartnerServiceDocument = graphql(`
  mutation ChangePartnerService($input: ChangePartnerServiceInput!) {
    changePartnerService(input: $input) {
      id
      version
      leadTimeDays
      reminderDays
      fourEyes
      linkEmail
      linkDays
    }
  }
`);

export const SendAdviceMessageDocument = graphql(`
  mutation SendAdviceMessage($input: AdviceMessageInput!) {
    sendAdviceMessage(input: $input) {
      ...AdviceRow
    }
  }
`);

export const MarkAdviceReadDocument = graphql(`
  mutation MarkAdviceRead($input: AdviceReadInput!) {
    markAdviceRead(input: $input) {
      ...AdviceRow
    }
  }
`);

export const RemoveAdviceFileDocument = graphql(`
  mutation RemoveAdviceFile($input: AdviceFileStepInput!) {
    removeAdviceFile(input: $input) {
      ...AdviceRow
    }
  }
`);
