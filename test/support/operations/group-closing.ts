import { feature, inGroup } from './operation.js';

/** Last of all: nothing in a group is changed any more once it is closed. */
export const groupClosing = feature({
  operations: ({ living: { allowable } }) => ({
    mutations: {
      closeTaskGroup: {
        by: 'secretariat',
        input: {
          taskGroupId: allowable.groupId,
          finalReport: 'The group has said what it was to say.',
          concludedVersionId: allowable.versionId,
        },
        about: inGroup('allowable'),
        first: {
          table: 'decision',
          where: `space_id = $1 AND status = 'open'`,
          set: { status: `'not_carried'`, closed_at: 'now()' },
        },
      },
    },
  }),
});
