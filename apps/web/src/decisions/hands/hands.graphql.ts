import { graphql } from '../../graphql/generated/index.js';

/** What a chair reported from a show of hands, and whether the organisation itself has said so. */
export const ReportedAnswerFields = graphql(`
  fragment ReportedAnswerFields on ReportedAnswer {
    id
    answer
    standing
    reportedAt
    confirmBy
    organisation { id slug name }
    reportedBy { id name }
  }
`);

/** A co-chair reports a show of hands. */
export const ReportAnswersDocument = graphql(`
  mutation ReportAnswers($input: ReportAnswersInput!) {
    reportAnswers(input: $input) {
      decision { id mayDo }
      act { id sentence }
    }
  }
`);
