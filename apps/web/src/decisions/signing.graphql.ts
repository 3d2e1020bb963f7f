import { graphql } from '../graphql/generated/index.js';

/** Which of one's own passkeys sign. */
export const SigningPasskeysDocument = graphql(`
  query SigningPasskeys {
    viewer {
      id
      passkeys(first: 20) {
        nodes { id signs }
      }
    }
  }
`);

/** What is signed by whoever answers so. */
export const PositionToSignDocument = graphql(`
  query PositionToSign($id: ID!, $input: PositionToSignInput!) {
    decision(id: $id) {
      id
      positionToSign(input: $input) { statedAt nonce options }
    }
  }
`);
