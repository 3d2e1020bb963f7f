/** A page of the decision log with everything that the log and the decision's page show of an entry. */
export const DECISION_LOG_PAGE = /* GraphQL */ `
  query DecisionLogPage($slug: String!, $filter: DecisionLogFilter) {
    decisionLog(spaceSlug: $slug, filter: $filter, first: 20) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        status
        asOf
        openedAt
        closedAt
        act { id kind at sentence leafHash leafIndex person { id name } organisation { id name } }
        decision {
          id
          question
          rule
          bySector
          silenceIsConsent
          deadline
          openedBy { id name }
          draft { id title }
          taskGroup { id title }
          versions { id number sha256 }
          recommendation { id title sentAt }
        }
        chain {
          draft { id title }
          comments { threads resolved }
          versions { putAt version { id number sha256 } }
          recommendation { id title sentAt }
          recommendationStatus
          responses { id answer answeredAt }
          openedBy { id proofState }
          closedBy { id proofState }
        }
        version { id number title sha256 frozenAt frozenBy { id name } }
        evaluation {
          outcome
          mayClose
          sentences
          missing { id name }
          bySector { seats agree object missing sector { name } }
        }
        positions(first: 20) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes {
            id
            answer
            state
            reasons
            takenAt
            readToEndAt
            spokeAs
            versionSha256
            person { id name }
            organisation { id slug name sector { id name } }
            version { id number }
          }
        }
        objections {
          id
          status
          reasons
          wouldResolve
          raisedAt
          organisation { id slug name }
          version { id number }
          clauses { id number kind }
        }
      }
    }
  }
`;

/** The page of a decision: what is asked, on which words, who answered what, what the rule makes of it. */
export const BOARD_PAGE = /* GraphQL */ `
  query BoardPage($id: ID!) {
    decision(id: $id) {
      id
      question
      status
      rule
      deadline
      openedAt
      mayDo
      openedBy { id name }
      taskGroup { id title }
      version { id number title sha256 frozenAt reading { readToEndAt } }
      versions { id number sha256 }
      evaluation { outcome mayClose sentences missing { id name } bySector { seats agree object missing sector { name } } }
      seats {
        organisationId
        leftAt
        counted
        organisation { id slug name sector { id name } }
        position { id answer reasons takenAt spokeAs signed person { id name } }
      }
      positions(includeLapsed: true, first: 20) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          answer
          state
          reasons
          takenAt
          spokeAs
          signed
          person { id name }
          organisation { id slug name }
          version { id number }
        }
      }
      objections { id status reasons wouldResolve raisedAt organisation { id slug name } }
    }
  }
`;
