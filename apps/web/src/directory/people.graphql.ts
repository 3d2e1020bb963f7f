import { graphql } from '../graphql/generated/index.js';

/** The directory of people. */
export const PeopleDocument = graphql(`
  query People($filter: PeopleFilter, $after: String) {
    people(filter: $filter, first: 20, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        name
        affiliations { ...AffiliationFields }
      }
    }
  }
`);

/** Who a person is. */
export const PersonDocument = graphql(`
  query Person($id: ID!) {
    person(id: $id) {
      id
      name
      email
      affiliations { ...AffiliationFields }
      roles {
        id
        role
        from
        until
        space { id slug title }
        taskGroup { id title }
        organisation { id slug name }
      }
      interests { ...InterestFields }
    }
  }
`);

/** People to choose from, by a part of the name. */
export const FindPeopleDocument = graphql(`
  query FindPeople($filter: PeopleFilter!) {
    people(filter: $filter, first: 50) { totalCount nodes { id name } }
  }
`);

/** The secretariat records a tie of a person to an organisation. */
export const RecordAffiliationDocument = graphql(`
  mutation RecordAffiliation($input: RecordAffiliationInput!) {
    recordAffiliation(input: $input) {
      person { id affiliations { ...AffiliationFields } }
      act { id sentence }
    }
  }
`);

/** The secretariat ends one. */
export const EndAffiliationDocument = graphql(`
  mutation EndAffiliation($input: EndAffiliationInput!) {
    endAffiliation(input: $input) {
      person { id affiliations { ...AffiliationFields } }
      act { id sentence }
    }
  }
`);
