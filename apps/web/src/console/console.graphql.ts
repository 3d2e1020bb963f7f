import { graphql } from '../graphql/generated/index.js';

/** What needs the secretariat of the installation. */
export const InstallationNeedsDocument = graphql(`
  query InstallationNeeds {
    installation { needs { id text path } }
  }
`);

/** What needs the secretariat of a space. */
export const SpaceNeedsDocument = graphql(`
  query SpaceNeeds($slug: String!) {
    space(slug: $slug) { id needs { id text path } }
  }
`);

/** The spaces of the installation, as its secretariat keeps them. */
export const ConsoleSpacesDocument = graphql(`
  query ConsoleSpaces($after: String) {
    spaces(first: 20, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id slug title status targetDate openedAt }
    }
  }
`);

/** Opens a space. */
export const CreateSpaceDocument = graphql(`
  mutation CreateSpace($input: CreateSpaceInput!) {
    createSpace(input: $input) { space { id slug title } act { id sentence } }
  }
`);

/** What is kept of a space in its console. */
export const ConsoleSpaceDocument = graphql(`
  query ConsoleSpace($slug: String!) {
    space(slug: $slug) {
      id
      title
      vision
      goal
      targetDate
      status
      mayDo
      roles(first: 100) { nodes { id role person { id name } organisation { id name } } }
      milestones { id title dueDate doneAt latestReport { id status note } }
    }
  }
`);

export const ReviseSpaceDocument = graphql(`
  mutation ReviseSpace($input: ReviseSpaceInput!) {
    reviseSpace(input: $input) { space { id title vision } act { id sentence } }
  }
`);

export const CloseSpaceDocument = graphql(`
  mutation CloseSpace($input: CloseSpaceInput!) {
    closeSpace(input: $input) { space { id status closedAt ending mayDo } act { id sentence } }
  }
`);

export const ChangeGoalDocument = graphql(`
  mutation ChangeGoal($input: ChangeGoalInput!) {
    changeGoal(input: $input) { space { id goal } act { id sentence } }
  }
`);

export const ChangeTargetDateDocument = graphql(`
  mutation ChangeTargetDate($input: ChangeTargetDateInput!) {
    changeTargetDate(input: $input) { space { id targetDate } act { id sentence } }
  }
`);

export const ChangeSponsorDocument = graphql(`
  mutation ChangeSponsor($input: ChangeSponsorInput!) {
    changeSponsor(input: $input) { space { id } act { id sentence } }
  }
`);

export const SetMilestoneDocument = graphql(`
  mutation SetMilestone($input: SetMilestoneInput!) {
    setMilestone(input: $input) { milestone { id } act { id sentence } }
  }
`);

export const ReportMilestoneDocument = graphql(`
  mutation ReportMilestone($input: ReportMilestoneInput!) {
    reportMilestone(input: $input) { milestone { id } act { id sentence } }
  }
`);

/** Roles in the installation itself. */
export const InstallationRolesDocument = graphql(`
  query InstallationRoles($role: SpaceRoleName, $ended: Boolean!, $after: String) {
    installation {
      roles(role: $role, ended: $ended, first: 20, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id role from until mayEnd person { id name } organisation { id name } }
      }
    }
  }
`);

/** Roles in a space. */
export const SpaceRolesDocument = graphql(`
  query SpaceRoles($slug: String!, $role: SpaceRoleName, $ended: Boolean!, $after: String) {
    space(slug: $slug) {
      id
      roles(role: $role, ended: $ended, first: 20, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id role from until mayEnd person { id name } organisation { id name } }
      }
    }
  }
`);

export const GrantSpaceRoleDocument = graphql(`
  mutation GrantSpaceRole($input: GrantSpaceRoleInput!) {
    grantSpaceRole(input: $input) { spaceRole { id } act { id sentence } }
  }
`);

export const EndSpaceRoleDocument = graphql(`
  mutation EndSpaceRole($input: EndSpaceRoleInput!) {
    endSpaceRole(input: $input) { spaceRole { id } act { id sentence } }
  }
`);

/** People, of the installation or of a space. */
export const ConsolePeopleDocument = graphql(`
  query ConsolePeople($filter: PeopleFilter!, $after: String) {
    people(filter: $filter, first: 20, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        name
        email
        affiliations { id kind from until organisation { id name } lentTo { id name } }
        roles { id role until space { id slug title } taskGroup { id title } }
      }
    }
  }
`);

export const EndTieDocument = graphql(`
  mutation EndTie($input: EndAffiliationInput!) {
    endAffiliation(input: $input) { person { id } act { id sentence } }
  }
`);

/** Organisations of the installation, or those admitted to a space. */
export const ConsoleOrganisationsDocument = graphql(`
  query ConsoleOrganisations($filter: OrganisationFilter!, $sort: OrganisationSort!, $after: String) {
    organisations(filter: $filter, sort: $sort, first: 20, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id slug name sector { id name } }
    }
    sectors { id name }
  }
`);

/** Organisations to choose from, by a part of their name. */
export const ChooseOrganisationDocument = graphql(`
  query ChooseOrganisation($filter: OrganisationFilter!) {
    organisations(filter: $filter, first: 50) { nodes { id name } }
  }
`);

export const AdmitOrganisationDocument = graphql(`
  mutation AdmitOrganisation($input: AdmitOrganisationInput!) {
    admitOrganisation(input: $input) { space { id } act { id sentence } }
  }
`);

export const RemoveOrganisationDocument = graphql(`
  mutation RemoveOrganisation($input: RemoveOrganisationInput!) {
    removeOrganisation(input: $input) { space { id } act { id sentence } }
  }
`);

/** Invitations of the installation, or of a space. */
export const ConsoleInvitationsDocument = graphql(`
  query ConsoleInvitations($spaceSlug: String, $filter: InvitationFilter!, $after: String) {
    invitations(spaceSlug: $spaceSlug, filter: $filter, first: 20, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id state email sentAt expiresAt mayDo person { id name } }
    }
  }
`);

export const InvitePersonDocument = graphql(`
  mutation InvitePerson($input: InvitePersonInput!) {
    invitePerson(input: $input) { person { id name } act { id sentence } }
  }
`);

export const ResendInvitationDocument = graphql(`
  mutation ResendInvitation($input: ResendInvitationInput!) {
    resendInvitation(input: $input) { invitation { id } act { id sentence } }
  }
`);

export const RevokeInvitationDocument = graphql(`
  mutation RevokeInvitation($input: RevokeInvitationInput!) {
    revokeInvitation(input: $input) { invitation { id } act { id sentence } }
  }
`);
