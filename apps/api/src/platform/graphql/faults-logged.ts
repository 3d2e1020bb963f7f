import type { ApolloServerPlugin } from '@apollo/server';
import { logFaults } from './errors.js';
import type { RequestContext } from './request-context.js';

/** Logs what goes wrong on our side in a request, under the id of that request. */
export const faultsLogged: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async ({ contextValue }) => ({
    didEncounterErrors: async ({ errors }) => logFaults(errors, contextValue.requestId),
  }),
  unexpectedErrorProcessingRequest: async ({ requestContext, error }) =>
    logFaults([error], requestContext.contextValue.requestId),
};
