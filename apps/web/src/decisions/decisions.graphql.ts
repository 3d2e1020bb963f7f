import { graphql } from '../graphql/generated/index.js';

/** What an organisation answered, by whom, to which words. */
export const PositionFields = graphql(`
  fragment PositionFields on Position {
    id
    answer
    state
    reasons
    takenAt
    spokeAs
    inPlaceOf { id name }
    signed
    versionSha256
    person { id name }
    organisation { id slug name }
    version { id number }
  }
`);

/** The same with how far its proof has come, what its own people said against it, and what the viewer may do about that. */
export const QuestionedPositionFields = graphql(`
  fragment QuestionedPositionFields on Position {
    ...PositionFields
    act { id proofState }
    mayQuestion
    mayBeQuestionedUntil
    corrections {
      id
      status
      reasons
      openedAt
      openedBy { id name }
      endedAt
      endedBy { id name }
      endReasons
      mayWithdraw
      mayConfirm
    }
  }
`);

/** An objection, with the clauses as they read in its version. */
export const ObjectionFields = graphql(`
  fragment ObjectionFields on Objection {
    id
    status
    reasons
    wouldResolve
    raisedAt
    endedAt
    mayWithdraw
    mayDispute
    dispute { id matter status }
    organisation { id slug name }
    position { id person { id name } }
    version { id number sha256 }
    clauses { id kind number heading }
    ...ObjectionSupportsFields
    ...ObjectionOffersFields
  }
`);

/** What the rule makes of it. */
export const EvaluationFields = graphql(`
  fragment EvaluationFields on Evaluation {
    outcome
    mayClose
    sentences
    bySector {
      seats
      agree
      agreeWithReservations
      standAside
      object
      recused
      missing
      sector { id name }
    }
  }
`);

/** A decision as its page shows it. The text itself is asked for only when somebody opens it to read. */
export const DecisionPageDocument = graphql(`
  query DecisionPage($id: ID!) {
    decision(id: $id) {
      id
      question
      status
      rule
      bySector
      silenceIsConsent
      quorumPercent
      deadline
      openedAt
      closedAt
      lapsedWhy
      mayDo
      openedBy { id name }
      taskGroup { id title }
      poll { id question }
      version {
        id
        number
        title
        sha256
        frozenAt
        reading { readToEndAt }
      }
      versions { id number sha256 }
      evaluation { ...EvaluationFields }
      seats {
        organisationId
        leftAt
        counted
        organisation { id slug name sector { id name } }
        position { ...QuestionedPositionFields }
        lapsedPosition { ...QuestionedPositionFields }
        lastAgreed { id version { id number } }
      }
      joinedLater { id slug name sector { id name } }
      current: positions { totalCount }
      given: positions(includeLapsed: true) { totalCount }
      reportedAnswers { ...ReportedAnswerFields }
      objections { ...ObjectionFields }
      dissents { ...DissentFields }
      recommendation { id title sentAt }
    }
  }
`);

/** Every answer ever given in a decision, in order. */
export const AnswerHistoryDocument = graphql(`
  query AnswerHistory($id: ID!, $after: String) {
    decision(id: $id) {
      id
      positions(includeLapsed: true, first: 20, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...QuestionedPositionFields }
      }
    }
  }
`);

/** The clauses of a version, to choose from when objecting. */
export const VersionClausesDocument = graphql(`
  query VersionClauses($id: ID!) {
    draftVersion(id: $id) {
      id
      clauses { id kind number depth heading text }
    }
  }
`);

/** What changed from the words last answered on to those now in question. */
export const ChangesSinceAnswerDocument = graphql(`
  query ChangesSinceAnswer($id: ID!) {
    decision(id: $id) {
      id
      seats {
        organisationId
        changesSinceAgreed {
          added
          removed
          moved
          changed
          fromVersion { id number }
          toVersion { id number }
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
  }
`);

/** An organisation answers. */
export const TakePositionDocument = graphql(`
  mutation TakePosition($input: TakePositionInput!) {
    takePosition(input: $input) {
      position { id answer }
      decision { id status mayDo }
      act { id sentence leafHash }
    }
  }
`);

/** An organisation objects. */
export const RaiseObjectionDocument = graphql(`
  mutation RaiseObjection($input: RaiseObjectionInput!) {
    raiseObjection(input: $input) {
      objection { id status }
      decision { id status mayDo }
      act { id sentence leafHash }
    }
  }
`);

/** The organisation that objected withdraws it. */
export const WithdrawObjectionDocument = graphql(`
  mutation WithdrawObjection($input: WithdrawObjectionInput!) {
    withdrawObjection(input: $input) {
      objection { id status }
      decision { id status }
      act { id sentence }
    }
  }
`);

/** Somebody says that an answer given for their organisation is not its position. */
export const OpenCorrectionDocument = graphql(`
  mutation OpenCorrection($input: OpenCorrectionInput!) {
    openCorrection(input: $input) {
      correction { id status }
      decision { id status }
      act { id sentence }
    }
  }
`);

/** They take that back. */
export const WithdrawCorrectionDocument = graphql(`
  mutation WithdrawCorrection($input: WithdrawCorrectionInput!) {
    withdrawCorrection(input: $input) {
      correction { id status }
      decision { id status }
      act { id sentence }
    }
  }
`);

/** Somebody else of the organisation confirms the answer. */
export const ConfirmPositionDocument = graphql(`
  mutation ConfirmPosition($input: ConfirmPositionInput!) {
    confirmPosition(input: $input) {
      correction { id status }
      decision { id status }
      act { id sentence }
    }
  }
`);

/** Tells whenever something happened in a decision. */
export const DecisionChangedDocument = graphql(`
  subscription DecisionChanged($id: ID!) {
    decisionChanged(id: $id) { id }
  }
`);

/** A co-chair closes a settled decision. */
export const CloseDecisionDocument = graphql(`
  mutation CloseDecision($input: CloseDecisionInput!) {
    closeDecision(input: $input) {
      decision { id status closedAt mayDo }
      act { id sentence }
    }
  }
`);

/** A co-chair takes a question back. */
export const LapseDecisionDocument = graphql(`
  mutation LapseDecision($input: LapseDecisionInput!) {
    lapseDecision(input: $input) {
      decision { id status closedAt lapsedWhy mayDo }
      act { id sentence }
    }
  }
`);

/** A carried decision goes to government. */
export const SendRecommendationDocument = graphql(`
  mutation SendRecommendation($input: SendRecommendationInput!) {
    sendRecommendation(input: $input) {
      recommendation {
        id
        title
        sentAt
        decision { id }
      }
      act { id sentence }
    }
  }
`);
