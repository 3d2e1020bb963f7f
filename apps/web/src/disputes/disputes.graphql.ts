import { graphql } from '../graphql/generated/index.js';

/** A dissent as it stands, beside its dispute or its decision. */
export const DissentFields = graphql(`
  fragment DissentFields on DisputeDissent {
    id
    text
    at
    person { id name }
    organisation { id slug name }
  }
`);

/** A dispute with all that was done in it. */
export const DisputePageDocument = graphql(`
  query DisputePage($id: ID!) {
    dispute(id: $id) {
      id
      matter
      status
      deadline
      openedAt
      escalatedAt
      settledAt
      settledWhy
      roomAgreed
      roomPath
      mayDo
      maySettle
      openedBy { id name }
      openedFor { id slug name }
      facilitator { id name }
      mayFacilitate { id name }
      settledBy { id name }
      version { id number sha256 }
      sides { name organisations { id slug name } }
      statement { id collabPath }
      options {
        id
        number
        text
        at
        offeredBy { id name }
        offeredFor { id slug name }
        answers { id answer words at person { id name } organisation { id slug name } }
      }
      roomAgreements { agreedAt organisation { id slug name } }
      dissents { ...DissentFields }
      objection {
        id
        status
        reasons
        wouldResolve
        organisation { id slug name }
        version { id number sha256 }
        clauses { id kind number heading }
      }
      decision {
        id
        question
        status
        deadline
        taskGroup { id title }
        versions { id number sha256 }
        seats { organisationId leftAt organisation { id slug name } }
      }
    }
  }
`);

/** Tells whenever something was done that may change a dispute. */
export const DisputeChangedDocument = graphql(`
  subscription DisputeChanged($id: ID!) {
    disputeChanged(id: $id) { id }
  }
`);

/** What hangs on the words of the joint statement: their hash, and who agrees to them. */
export const StatementStandingDocument = graphql(`
  query StatementStanding($id: ID!) {
    dispute(id: $id) {
      id
      statement { id sha256 }
      statementAgreements { id sha256 at stands person { id name } organisation { id slug name } }
    }
  }
`);

/** Steps of a dispute, the earliest day first. */
export const DisputeStepsDocument = graphql(`
  query DisputeSteps($id: ID!, $after: String) {
    dispute(id: $id) {
      id
      steps(first: 20, after: $after) {
        nodes { id day what at recordedBy { id name } }
        totalCount
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

/** The joint statement in its exact words; asking for them is being shown them. */
export const StatementWordsDocument = graphql(`
  query StatementWords($id: ID!) {
    dispute(id: $id) {
      id
      statement { id sha256 content readToEndAt }
    }
  }
`);

/** Disputes of a space. */
export const DisputesDocument = graphql(`
  query Disputes($slug: String!, $filter: DisputeFilter, $orderBy: DisputeOrder!, $after: String) {
    disputes(spaceSlug: $slug, filter: $filter, orderBy: $orderBy, first: 10, after: $after) {
      nodes {
        id
        matter
        status
        deadline
        openedAt
        settledAt
        facilitator { id name }
        sides { name }
        objection { id organisation { id slug name } }
        decision { id question taskGroup { id title } }
      }
      totalCount
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** Disputes of a space that went to the co-chairs, for its timeline. */
export const EscalatedDisputesDocument = graphql(`
  query EscalatedDisputes($slug: String!, $after: String) {
    disputes(spaceSlug: $slug, filter: { escalated: true }, first: 100, after: $after) {
      nodes { id matter status deadline escalatedAt }
      totalCount
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** An objection is taken to a dispute. */
export const OpenDisputeDocument = graphql(`
  mutation OpenDispute($input: OpenDisputeInput!) {
    openDispute(input: $input) { dispute { id status } act { id sentence } }
  }
`);

/** It is given to a facilitator. */
export const AssignFacilitatorDocument = graphql(`
  mutation AssignFacilitator($input: AssignFacilitatorInput!) {
    assignFacilitator(input: $input) { dispute { id status } act { id sentence } }
  }
`);

/** Its sides are named. */
export const NameSidesDocument = graphql(`
  mutation NameSides($input: NameSidesInput!) {
    nameSides(input: $input) { dispute { id status } act { id sentence } }
  }
`);

/** It is given another deadline. */
export const SetDisputeDeadlineDocument = graphql(`
  mutation SetDisputeDeadline($input: SetDisputeDeadlineInput!) {
    setDisputeDeadline(input: $input) { dispute { id status deadline } act { id sentence } }
  }
`);

/** A step is recorded. */
export const RecordStepDocument = graphql(`
  mutation RecordStep($input: RecordStepInput!) {
    recordStep(input: $input) { dispute { id status } act { id sentence } }
  }
`);

/** The joint statement is begun. */
export const BeginStatementDocument = graphql(`
  mutation BeginStatement($input: BeginStatementInput!) {
    beginStatement(input: $input) { dispute { id statement { id } } act { id sentence } }
  }
`);

/** Somebody has read the joint statement to its end. */
export const ConfirmStatementReadingDocument = graphql(`
  mutation ConfirmStatementReading($input: ConfirmStatementReadingInput!) {
    confirmStatementReading(input: $input) { dispute { id } act { id sentence } }
  }
`);

/** An organisation agrees to the joint statement as it is. */
export const AgreeToStatementDocument = graphql(`
  mutation AgreeToStatement($input: AgreeToStatementInput!) {
    agreeToStatement(input: $input) { dispute { id status } act { id sentence } }
  }
`);

/** An option is offered. */
export const OfferOptionDocument = graphql(`
  mutation OfferOption($input: OfferOptionInput!) {
    offerOption(input: $input) { dispute { id status } act { id sentence } }
  }
`);

/** An organisation says whether it can live with an option. */
export const AnswerOptionDocument = graphql(`
  mutation AnswerOption($input: AnswerOptionInput!) {
    answerOption(input: $input) { dispute { id status } act { id sentence } }
  }
`);

/** An organisation agrees to talk in private. */
export const AgreeToRoomDocument = graphql(`
  mutation AgreeToRoom($input: AgreeToRoomInput!) {
    agreeToRoom(input: $input) { dispute { id roomAgreed } act { id sentence } }
  }
`);

/** An organisation writes in what it differs. */
export const WriteDissentDocument = graphql(`
  mutation WriteDissent($input: WriteDissentInput!) {
    writeDissent(input: $input) { dispute { id status } act { id sentence } }
  }
`);

/** The organisation that objected says that a newer version resolves it. */
export const ResolveDisputeDocument = graphql(`
  mutation ResolveDispute($input: ResolveDisputeInput!) {
    resolveDispute(input: $input) { dispute { id status } act { id sentence } }
  }
`);

/** The organisation that objected withdraws it. */
export const WithdrawDisputeDocument = graphql(`
  mutation WithdrawDispute($input: WithdrawDisputeInput!) {
    withdrawDispute(input: $input) { dispute { id status } act { id sentence } }
  }
`);

/** The facilitator ends it with its dissents on record. */
export const RecordDissentDocument = graphql(`
  mutation RecordDissent($input: RecordDissentInput!) {
    recordDissent(input: $input) { dispute { id status } act { id sentence } }
  }
`);
