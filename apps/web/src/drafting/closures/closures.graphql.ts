import { graphql } from '../../graphql/generated/index.js';

/** A section that is closed, and why. */
export const ClosedSectionFields = graphql(`
  fragment ClosedSectionFields on ClosedSection {
    id
    sectionId
    name
    reason
    closedAt
    closedBy { id name }
    closedFor { id slug name }
  }
`);

/** The sections of a draft that are closed for editing, the longest first. */
export const ClosedSectionsDocument = graphql(`
  query ClosedSections($id: ID!) {
    draft(id: $id) {
      id
      closedSections { ...ClosedSectionFields }
    }
  }
`);

/** Closes a section for editing. */
export const CloseSectionDocument = graphql(`
  mutation CloseSection($input: CloseSectionInput!) {
    closeSection(input: $input) {
      draft { id closedSections { ...ClosedSectionFields } }
      act { id sentence }
    }
  }
`);

/** Opens a section for editing again. */
export const ReopenSectionDocument = graphql(`
  mutation ReopenSection($input: ReopenSectionInput!) {
    reopenSection(input: $input) {
      draft { id closedSections { ...ClosedSectionFields } }
      act { id sentence }
    }
  }
`);
