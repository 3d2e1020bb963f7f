import { graphql } from '../graphql/generated/index.js';

/** An account, for its person and for the secretariat. */
export const AccountDocument = graphql(`
  query Account($personId: ID!) {
    account(personId: $personId) {
      id
      email
      status
      createdAt
      deactivatedAt
      erasedAt
      person { id name }
      erasureRequest { id status reason requestedAt answer answeredAt }
      personalData { section title erased stays }
    }
  }
`);

/** Requests for erasure that wait. */
export const ErasureRequestsDocument = graphql(`
  query ErasureRequests($after: String) {
    erasureRequests(first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id requestedAt reason person { id name } }
    }
  }
`);

export const UpdateProfileDocument = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      viewer { id addressedAs timeZone language person { id name } }
    }
  }
`);

export const RequestErasureDocument = graphql(`
  mutation RequestErasure($input: RequestErasureInput!) {
    requestErasure(input: $input) { account { id erasureRequest { id status } } }
  }
`);

export const WithdrawErasureRequestDocument = graphql(`
  mutation WithdrawErasureRequest($input: WithdrawErasureRequestInput!) {
    withdrawErasureRequest(input: $input) { account { id erasureRequest { id status } } }
  }
`);

export const DeclineErasureDocument = graphql(`
  mutation DeclineErasure($input: DeclineErasureInput!) {
    declineErasure(input: $input) { account { id } act { sentence } }
  }
`);

export const DeactivatePersonDocument = graphql(`
  mutation DeactivatePerson($input: DeactivatePersonInput!) {
    deactivatePerson(input: $input) { account { id } act { sentence } }
  }
`);

export const ReactivatePersonDocument = graphql(`
  mutation ReactivatePerson($input: ReactivatePersonInput!) {
    reactivatePerson(input: $input) { account { id } act { sentence } }
  }
`);

export const ErasePersonDocument = graphql(`
  mutation ErasePerson($input: ErasePersonInput!) {
    erasePerson(input: $input) { account { id person { name } } act { sentence } }
  }
`);

/** What one act recorded is erased. */
export const EraseActDocument = graphql(`
  mutation EraseAct($input: EraseActInput!) {
    eraseAct(input: $input) { act { id sentence } }
  }
`);
