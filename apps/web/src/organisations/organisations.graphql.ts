import { graphql } from '../graphql/generated/index.js';

/** What is kept of an organisation. */
export const OrganisationFields = graphql(`
  fragment OrganisationFields on Organisation {
    id
    slug
    name
    kind
    sizeBand
    description
    webAddress
    contactAddress
    illustrative
    mayDo
    sector { id name }
  }
`);

/** A tie of a person to an organisation. */
export const AffiliationFields = graphql(`
  fragment AffiliationFields on Affiliation {
    id
    kind
    from
    until
    endedAt
    person { id name }
    organisation { id slug name }
    lentTo { id slug name }
    fundedBy { id slug name }
  }
`);

/** One organisation, with as much of its people as the viewer may know. */
export const OrganisationDocument = graphql(`
  query Organisation($slug: String!) {
    organisation(slug: $slug) {
      id
      ...OrganisationFields
      people(first: 50) { totalCount nodes { ...AffiliationFields } }
      secondmentsOut(first: 50) { totalCount nodes { ...AffiliationFields } }
      secondmentsIn(first: 50) { totalCount nodes { ...AffiliationFields } }
      spaces { id slug title }
      taskGroups { id title space { id slug } }
      interests { ...InterestFields }
    }
  }
`);

/** The directory of organisations. */
export const OrganisationsDocument = graphql(`
  query Organisations($filter: OrganisationFilter, $sort: OrganisationSort!, $after: String) {
    organisations(filter: $filter, sort: $sort, first: 20, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id ...OrganisationFields }
    }
  }
`);

/** What the lists can be narrowed by. */
export const DirectoryChoicesDocument = graphql(`
  query DirectoryChoices {
    sectors { id name }
    spaces(first: 100) { nodes { id slug title } }
  }
`);

/** Organisations to choose from, by a part of the name. */
export const FindOrganisationsDocument = graphql(`
  query FindOrganisations($search: String!) {
    organisations(filter: { search: $search }, first: 50) { nodes { id name } }
  }
`);

/** The secretariat adds an organisation. */
export const CreateOrganisationDocument = graphql(`
  mutation CreateOrganisation($input: CreateOrganisationInput!) {
    createOrganisation(input: $input) {
      organisation { id slug name }
      act { id sentence }
    }
  }
`);

/** The secretariat corrects what it keeps of an organisation. */
export const UpdateOrganisationDocument = graphql(`
  mutation UpdateOrganisation($input: UpdateOrganisationInput!) {
    updateOrganisation(input: $input) {
      organisation { id ...OrganisationFields }
      act { id sentence }
    }
  }
`);

/** An organisation says what it is and how it is reached. */
export const DescribeOrganisationDocument = graphql(`
  mutation DescribeOrganisation($input: DescribeOrganisationInput!) {
    describeOrganisation(input: $input) {
      organisation { id ...OrganisationFields }
      act { id sentence }
    }
  }
`);

/** A page of what an organisation answered in a decision. */
export const OwnPositions = graphql(`
  fragment OwnPositions on PositionConnection {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      answer
      reasons
      takenAt
      state
      spokeAs
      signed
      inPlaceOf { id name }
      versionSha256
      person { id name }
      version { id number title }
    }
  }
`);

/** What the organisation answered, decision by decision, the newest answer first. */
export const OrganisationPositionsDocument = graphql(`
  query OrganisationPositions($spaceSlug: String!, $slug: String!, $id: ID!, $after: String) {
    decisionLog(spaceSlug: $spaceSlug, filter: { organisationSlug: $slug }, first: 20, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        status
        asOf
        decision {
          id
          question
          taskGroup { id title }
        }
        positions(organisationId: $id, newestFirst: true, first: 20) { ...OwnPositions }
      }
    }
  }
`);

/** What else it answered in one of them, as that stood then. */
export const EarlierPositionsDocument = graphql(`
  query EarlierPositions($spaceSlug: String!, $decision: ID!, $asOf: DateTime!, $id: ID!, $after: String) {
    decisionLog(spaceSlug: $spaceSlug, filter: { decisionId: $decision }, asOf: $asOf, first: 1) {
      nodes {
        id
        positions(organisationId: $id, newestFirst: true, first: 20, after: $after) { ...OwnPositions }
      }
    }
  }
`);
