import { graphql } from '../graphql/generated/index.js';

/** A frozen version: its exact words, where they came from and what was decided about them. */
export const VersionPageDocument = graphql(`
  query VersionPage($id: ID!) {
    draftVersion(id: $id) {
      id
      number
      title
      sha256
      summary
      frozenAt
      isLatest
      content
      frozenBy { id name }
      frozenFor { id slug name }
      clauses { id number }
      previous { id number sha256 }
      draft {
        id
        title
        mayDo
        taskGroup { id title silenceIsConsent mayDo }
        latestVersion { id number }
        openDecision { id question }
      }
      decisions {
        id
        question
        status
        rule
        deadline
        closedAt
        version { id number sha256 }
        positions(first: 20) { ...AnswersToWords }
      }
    }
  }
`);

/** A page of the answers that count in a decision, as the words that it is about show them. */
export const AnswersToWords = graphql(`
  fragment AnswersToWords on PositionConnection {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      answer
      person { id name }
      organisation { id slug name }
      spokeAs
      signed
      inPlaceOf { id name }
    }
  }
`);

/** The next of them. */
export const MoreAnswersToWordsDocument = graphql(`
  query MoreAnswersToWords($id: ID!, $after: String) {
    decision(id: $id) {
      id
      positions(first: 20, after: $after) { ...AnswersToWords }
    }
  }
`);

/** The words of a version. */
export const VersionTextDocument = graphql(`
  query VersionText($id: ID!) {
    draftVersion(id: $id) {
      id
      number
      content
    }
  }
`);

/** What changed since another version, or the one before when none is named: by clause and by words. */
export const VersionChangesDocument = graphql(`
  query VersionChanges($id: ID!, $since: ID) {
    draftVersion(id: $id) {
      id
      changesSince(versionId: $since) {
        added
        removed
        moved
        changed
        fromVersion { id number sha256 }
        toVersion { id number sha256 }
        changes {
          clauseId
          kind
          moved
          numberBefore
          numberAfter
          words { kind text }
        }
      }
    }
  }
`);

/** The versions with which another of the same draft can be compared, the newest first. */
export const ComparableVersionsDocument = graphql(`
  query ComparableVersions($id: ID!) {
    draft(id: $id) {
      id
      versions(first: 100) { nodes { id number } }
    }
  }
`);

/** The exact words of a version, for reading them to the end. */
export const ReadToEndDocument = graphql(`
  query ReadToEnd($id: ID!) {
    draftVersion(id: $id) {
      id
      number
      title
      sha256
      content
      clauses { id number }
      reading { readToEndAt }
    }
  }
`);

/** The viewer says that they have read these exact words to the end. */
export const ConfirmReadingDocument = graphql(`
  mutation ConfirmReading($input: ConfirmReadingInput!) {
    confirmReading(input: $input) {
      reading { servedAt readToEndAt }
      act { id sentence }
    }
  }
`);

/** Puts a question to the task group about a version. */
export const OpenDecisionDocument = graphql(`
  mutation OpenDecision($input: OpenDecisionInput!) {
    openDecision(input: $input) {
      decision {
        id
        draft { id openDecision { id } }
      }
      act { id sentence }
    }
  }
`);
