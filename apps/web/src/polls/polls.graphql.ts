import { graphql } from '../graphql/generated/index.js';

/** A poll, how people answered it, and what the viewer may do with it. */
export const PollPageDocument = graphql(`
  query PollPage($id: ID!) {
    poll(id: $id) {
      id
      method
      atMost
      options { id ordinal label startsAt }
      question
      details
      status
      closesAt
      hiddenUntilClosed
      openedAt
      closedAt
      answered
      asked
      mayDo
      openedBy { id name }
      openedFor { id slug name }
      closedBy { id name }
      taskGroup { id title }
      version { id number title draft { id } }
      ownAnswer { id choice marks { optionId value } words at }
      results {
        median
        tallies { optionId place score people best }
        talliesBySector { sectorKey sector { id name } tallies { optionId score } }
        counts { choice people }
        bySector { sectorKey sector { id name } counts { choice people } }
      }
      decisions { id question status }
    }
  }
`);

/** Tells whenever something was done that may change a poll. */
export const PollChangedDocument = graphql(`
  subscription PollChanged($id: ID!) {
    pollChanged(id: $id) { id }
  }
`);

/** What each person said last, the latest first. */
export const PollAnswersDocument = graphql(`
  query PollAnswers($id: ID!, $after: String) {
    poll(id: $id) {
      id
      answers(first: 20, after: $after) {
        nodes { id ordinal choice marks { optionId value } words at person { id name } organisation { id slug name } }
        totalCount
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

/** Polls of a space. */
export const PollsDocument = graphql(`
  query Polls($slug: String!, $filter: PollFilter, $orderBy: PollOrder!, $after: String) {
    polls(spaceSlug: $slug, filter: $filter, orderBy: $orderBy, first: 10, after: $after) {
      nodes {
        id
        method
        question
        status
        closesAt
        closedAt
        answered
        ownAnswer { id }
        taskGroup { id title }
      }
      totalCount
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** The texts of a group as they were frozen last: what a poll can be about, and a decision can be opened on. */
export const GroupTextsDocument = graphql(`
  query GroupTexts($id: ID!) {
    taskGroup(id: $id) {
      id
      drafts(first: 50) {
        nodes { id latestVersion { id number title } openDecision { id } }
      }
    }
  }
`);

/** A poll that a decision is to come from. */
export const PollQuestionDocument = graphql(`
  query PollQuestion($id: ID!) {
    poll(id: $id) { id question }
  }
`);

/** Asks the people of a group what binds nobody. */
export const OpenPollDocument = graphql(`
  mutation OpenPoll($input: OpenPollInput!) {
    openPoll(input: $input) {
      poll { id }
      act { id sentence }
    }
  }
`);

/** Answers a poll for oneself. */
export const AnswerPollDocument = graphql(`
  mutation AnswerPoll($input: AnswerPollInput!) {
    answerPoll(input: $input) {
      poll { id answered ownAnswer { id choice marks { optionId value } words at } }
      act { id sentence }
    }
  }
`);

/** Closes a poll before its time is over. */
export const ClosePollDocument = graphql(`
  mutation ClosePoll($input: ClosePollInput!) {
    closePoll(input: $input) {
      poll { id status closedAt mayDo }
      act { id sentence }
    }
  }
`);
