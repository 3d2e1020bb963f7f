import { graphql } from '../graphql/generated/index.js';

/** The consultations of a space. */
export const ConsultationsDocument = graphql(`
  query Consultations($slug: String!, $after: String) {
    consultations(spaceSlug: $slug, first: 20, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        title
        introduction
        version { id number title }
        rounds { id number kind status opensAt closesAt responseCount }
      }
    }
  }
`);

/** What an answer or a comment became. */
export const DispositionFields = graphql(`
  fragment DispositionFields on Disposition {
    id
    outcome
    reasons
    recordedAt
    recordedBy { id name }
    organisation { id slug name }
    earlier { id outcome reasons recordedAt }
  }
`);

/** A whole response with what was done about each part of it. */
export const ResponseFields = graphql(`
  fragment ResponseFields on Response {
    id
    status
    submittedAt
    receipt
    person { id name }
    organisation { id slug name }
    answers {
      id
      text
      question { id ordinal text }
      disposition { ...DispositionFields }
    }
    comments {
      id
      clauseId
      clauseNumber
      text
      disposition { ...DispositionFields }
    }
  }
`);

/** A consultation: the version, its rounds and questions, and the viewer's own response. */
export const ConsultationPageDocument = graphql(`
  query ConsultationPage($id: ID!) {
    consultation(id: $id) {
      id
      title
      introduction
      openedAt
      openedBy { id name }
      version {
        id
        number
        title
        sha256
        frozenAt
        content
        clauses { id number }
      }
      taskGroup { id title }
      rounds {
        id
        number
        kind
        opensAt
        closesAt
        closedAt
        status
        responseCount
        mayDo
        questions { id ordinal text }
        myResponse { ...ResponseFields }
      }
    }
  }
`);

/** The responses of one round, for those who may read them. */
export const RoundResponsesDocument = graphql(`
  query RoundResponses($id: ID!, $after: String) {
    consultation(id: $id) {
      id
      rounds {
        id
        responses(first: 20, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { ...ResponseFields }
        }
      }
    }
  }
`);

/** Sends the viewer's response. */
export const SubmitResponseDocument = graphql(`
  mutation SubmitResponse($input: SubmitResponseInput!) {
    submitResponse(input: $input) {
      response {
        id
        receipt
        submittedAt
        round {
          id
          responseCount
          consultation { id }
        }
      }
      act { id sentence leafHash }
    }
  }
`);

/** Records what was done about an answer or a comment. */
export const RecordDispositionDocument = graphql(`
  mutation RecordDisposition($input: RecordDispositionInput!) {
    recordDisposition(input: $input) {
      disposition { ...DispositionFields }
      act { id sentence }
    }
  }
`);

/** Closes a round. */
export const CloseRoundDocument = graphql(`
  mutation CloseRound($input: CloseRoundInput!) {
    closeRound(input: $input) {
      round { id status closedAt mayDo }
      act { id sentence }
    }
  }
`);

/** The version that a consultation is to be opened on. */
export const ConsultVersionDocument = graphql(`
  query ConsultVersion($id: ID!) {
    draftVersion(id: $id) {
      id
      number
      title
      sha256
      isLatest
      draft {
        id
        mayDo
        taskGroup { id title }
      }
    }
  }
`);

/** Opens a consultation on a version. */
export const OpenConsultationDocument = graphql(`
  mutation OpenConsultation($input: OpenConsultationInput!) {
    openConsultation(input: $input) {
      consultation {
        id
        space { id slug }
      }
      act { id sentence }
    }
  }
`);
