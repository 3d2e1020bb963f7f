import { graphql } from '../graphql/generated/index.js';

/** The library of a space: its sources, the newest first. */
export const EvidenceLibraryDocument = graphql(`
  query EvidenceLibrary($slug: String!, $filter: EvidenceFilter, $after: String) {
    evidenceLibrary(spaceSlug: $slug, filter: $filter, first: 20, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        title
        citation
        kind
        publishedOn
        status
        addedAt
        addedBy { id name }
        onBehalfOf { id slug name }
        taskGroup { id title }
      }
    }
  }
`);

/** Sources that a text can cite, as words narrow them. */
export const CitableEvidenceDocument = graphql(`
  query CitableEvidence($slug: String!, $text: String, $after: String) {
    evidenceLibrary(spaceSlug: $slug, filter: { text: $text, status: [LISTED] }, first: 20, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id title citation kind }
    }
  }
`);

/** The sources of a space that were withdrawn: what texts flag their citations by. */
export const WithdrawnEvidenceDocument = graphql(`
  query WithdrawnEvidence($slug: String!, $after: String) {
    evidenceLibrary(spaceSlug: $slug, filter: { status: [WITHDRAWN] }, first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id }
    }
  }
`);

/** One source, and what the viewer may do with it. */
export const EvidenceDocument = graphql(`
  query Evidence($id: ID!) {
    evidence(id: $id) {
      id
      title
      citation
      kind
      address
      publishedOn
      status
      mayDo
      addedAt
      addedBy { id name }
      onBehalfOf { id slug name }
      withdrawnAt
      withdrawnBy { id name }
      withdrawnReason
      taskGroup { id title }
    }
  }
`);

/** What people say of the quality of a source, the latest first. */
export const EvidenceNotesDocument = graphql(`
  query EvidenceNotes($id: ID!, $after: String) {
    evidence(id: $id) {
      id
      notes(first: 20, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          words
          at
          by { id name }
          onBehalfOf { id slug name }
        }
      }
    }
  }
`);

/** The frozen texts that lean on a source, and the decisions on them. */
export const EvidenceUsesDocument = graphql(`
  query EvidenceUses($id: ID!, $after: String) {
    evidence(id: $id) {
      id
      citedIn(first: 20, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          clauses
          frozenAt
          version { id number title }
          decisions { id question status }
        }
      }
    }
  }
`);

/** The task groups of a space, and which of them take a source from the viewer. */
export const EvidencePlacesDocument = graphql(`
  query EvidencePlaces($slug: String!) {
    space(slug: $slug) {
      id
      taskGroups(first: 50) {
        nodes { id title mayDo }
      }
    }
  }
`);

/** Adds a source to the library. */
export const AddEvidenceDocument = graphql(`
  mutation AddEvidence($input: AddEvidenceInput!) {
    addEvidence(input: $input) {
      evidence { id title }
      act { id sentence }
    }
  }
`);

/** Says something of the quality of a source. */
export const NoteEvidenceDocument = graphql(`
  mutation NoteEvidence($input: NoteEvidenceInput!) {
    noteEvidence(input: $input) {
      evidence { id }
      act { id sentence }
    }
  }
`);

/** Withdraws a source; it stays readable. */
export const WithdrawEvidenceDocument = graphql(`
  mutation WithdrawEvidence($input: WithdrawEvidenceInput!) {
    withdrawEvidence(input: $input) {
      evidence { id status mayDo }
      act { id sentence }
    }
  }
`);
