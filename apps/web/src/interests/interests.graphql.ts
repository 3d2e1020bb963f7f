import { graphql } from '../graphql/generated/index.js';

/** A declared interest: whose, what, since when, and where it applies. */
export const InterestFields = graphql(`
  fragment InterestFields on Interest {
    id
    what
    since
    until
    withdrawnAt
    mayWithdraw
    person { id name }
    organisation { id slug name }
    space { id slug title }
    taskGroup { id title }
  }
`);

/** What holds now in a group. */
export const GroupInterestsDocument = graphql(`
  query GroupInterests($id: ID!) {
    taskGroup(id: $id) {
      id
      interests { ...InterestFields }
    }
  }
`);

/** Somebody declares an interest. */
export const DeclareInterestDocument = graphql(`
  mutation DeclareInterest($input: DeclareInterestInput!) {
    declareInterest(input: $input) {
      interest { id ...InterestFields }
      act { id sentence }
    }
  }
`);

/** An interest does not hold any more. */
export const WithdrawInterestDocument = graphql(`
  mutation WithdrawInterest($input: WithdrawInterestInput!) {
    withdrawInterest(input: $input) {
      interest { id withdrawnAt mayWithdraw }
      act { id sentence }
    }
  }
`);
