import { graphql } from '../graphql/generated/index.js';

/** Meetings of a group: to come, or over. */
export const GroupMeetingsDocument = graphql(`
  query GroupMeetings($id: ID!, $past: Boolean!, $after: String) {
    taskGroup(id: $id) {
      id
      meetings(first: 10, after: $after, past: $past) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          title
          startsAt
          endsAt
          timeZone
          place
          link
          status
          approvedMinutes { id }
        }
      }
    }
  }
`);

/** What a group undertook: of one status, or all; of the viewer, or of everybody. */
export const GroupActionsDocument = graphql(`
  query GroupActions($id: ID!, $status: ActionStatus, $mine: Boolean!, $after: String) {
    taskGroup(id: $id) {
      id
      actions(first: 20, after: $after, status: $status, mine: $mine) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...ActionParts }
      }
    }
  }
`);

export const ActionPartsFragment = graphql(`
  fragment ActionParts on GroupAction {
    id
    what
    dueDate
    status
    note
    overdue
    mayChange
    maySettle
    owner { id name }
    meeting { id title }
  }
`);

/** A meeting's page. */
export const MeetingPageDocument = graphql(`
  query MeetingPage($id: ID!) {
    meeting(id: $id) {
      id
      title
      startsAt
      endsAt
      timeZone
      place
      link
      status
      cancelReason
      revision
      minutesApprovedAt
      mayDo
      taskGroup { id title status space { id slug } }
      agenda {
        id
        ordinal
        title
        minutes
        lead { id name }
        draft { id title }
        decision { id question }
        consultation { id title }
      }
      attendance {
        id
        kind
        person { id name }
        organisation { id slug name }
      }
      minutes { id title status latestVersion { id number sha256 } }
      approvedMinutes { id number title sha256 }
      minutesApprovedIn { id title startsAt }
      actions(first: 50) { nodes { ...ActionParts } }
    }
  }
`);

/** Whom a meeting or an action of a group can be about, and what an item of an agenda can be about. */
export const GroupChoicesDocument = graphql(`
  query GroupChoices($id: ID!) {
    taskGroup(id: $id) {
      id
      memberships(first: 100, past: false) {
        nodes { id role person { id name } organisation { id name } }
      }
      drafts(first: 50) { nodes { id title purpose } }
      decisions(first: 50) { nodes { id question status } }
    }
  }
`);

export const ScheduleMeetingDocument = graphql(`
  mutation ScheduleMeeting($input: ScheduleMeetingInput!) {
    scheduleMeeting(input: $input) { meeting { id taskGroup { id } } act { id sentence } }
  }
`);

export const ChangeMeetingDocument = graphql(`
  mutation ChangeMeeting($input: ChangeMeetingInput!) {
    changeMeeting(input: $input) { meeting { id } act { id sentence } }
  }
`);

export const CancelMeetingDocument = graphql(`
  mutation CancelMeeting($input: CancelMeetingInput!) {
    cancelMeeting(input: $input) { meeting { id } act { id sentence } }
  }
`);

export const RecordAttendanceDocument = graphql(`
  mutation RecordAttendance($input: RecordAttendanceInput!) {
    recordAttendance(input: $input) { meeting { id } act { id sentence } }
  }
`);

export const BeginMinutesDocument = graphql(`
  mutation BeginMinutes($input: BeginMinutesInput!) {
    beginMinutes(input: $input) { meeting { id minutes { id } } act { id sentence } }
  }
`);

export const ApproveMinutesDocument = graphql(`
  mutation ApproveMinutes($input: ApproveMinutesInput!) {
    approveMinutes(input: $input) { meeting { id } act { id sentence } }
  }
`);

export const AssignActionDocument = graphql(`
  mutation AssignAction($input: AssignActionInput!) {
    assignAction(input: $input) { action { id taskGroup { id } meeting { id } } act { id sentence } }
  }
`);

export const ChangeActionDocument = graphql(`
  mutation ChangeAction($input: ChangeActionInput!) {
    changeAction(input: $input) { action { id } act { id sentence } }
  }
`);

export const SettleActionDocument = graphql(`
  mutation SettleAction($input: SettleActionInput!) {
    settleAction(input: $input) { action { id } act { id sentence } }
  }
`);

/** Whether the viewer's calendar has an address. */
export const CalendarFeedDocument = graphql(`
  query CalendarFeed {
    viewer { id calendarFeed { madeAt } }
  }
`);

export const MakeCalendarFeedDocument = graphql(`
  mutation MakeCalendarFeed($input: MakeCalendarFeedInput!) {
    makeCalendarFeed(input: $input) { address calendarFeed { madeAt } }
  }
`);

export const RevokeCalendarFeedDocument = graphql(`
  mutation RevokeCalendarFeed($input: RevokeCalendarFeedInput!) {
    revokeCalendarFeed(input: $input) { revoked }
  }
`);
