import { graphql } from '../../../gql/portal/index.js';

export const AttachmentsDocument = graphql(`
  query Attachments($id: ID!) {
    dossier(id: $id) {
      id
      attachments {
        id
        version
        documentId
        name
        sizeBytes
        own
      }
    }
  }
`);

export const RemoveAttachmentDocument = graphql(`
  mutation RemoveAttachment($input: PortalRemoveAttachmentInput!) {
    removeAttachment(input: $input) {
      id
      version
    }
  }
`);
