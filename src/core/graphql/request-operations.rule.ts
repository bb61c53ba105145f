import { type ASTVisitor, GraphQLError, OperationTypeNode, type ValidationContext } from 'graphql';

/** Over HTTP a question is answered once; whoever wants to be told again opens the socket. */
export function requestOperationsRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (node.operation === OperationTypeNode.SUBSCRIPTION) {
        context.reportError(new GraphQLError('Subscriptions need the socket.', { nodes: node }));
      }
      return false;
    },
  };
}
