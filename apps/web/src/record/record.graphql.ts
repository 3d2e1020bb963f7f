import { graphql } from '../graphql/generated/index.js';

/** The acts of a space, newest first. */
export const ActsDocument = graphql(`
  query Acts($slug: String!, $filter: ActFilter, $after: String) {
    acts(spaceSlug: $slug, filter: $filter, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        kind
        at
        sentence
        versionHashes
        subjects { type id }
        leafIndex
        leafHash
        proofState
        changes { what before after }
        erasedBy { id at sentence }
        mayErase
      }
    }
  }
`);

/** How far the proofs of the newest answers of an organisation in a decision have come. */
export const AnswerProofDocument = graphql(`
  query AnswerProof($id: ID!, $organisation: ID!) {
    decision(id: $id) {
      id
      positions(includeLapsed: true, organisationId: $organisation, newestFirst: true, first: 20) {
        nodes {
          id
          act { id proofState }
        }
      }
    }
  }
`);

/** How far the log is signed and witnessed. */
export const LogSizesDocument = graphql(`
  query LogSizes {
    ledgerHead { size witnesses witnessedSize }
  }
`);

/** The head of the ledger: how many entries, and the root over all of them. */
export const LedgerHeadDocument = graphql(`
  query LedgerHead {
    ledgerHead {
      origin
      size
      rootHash
      at
    }
  }
`);

/** The organisations that take part, for the filter. */
export const RecordOrganisationsDocument = graphql(`
  query RecordOrganisations($slug: String!) {
    space(slug: $slug) {
      id
      organisations(first: 100) {
        nodes { id slug name }
      }
    }
  }
`);
