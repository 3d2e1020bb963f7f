import { feature, IN_SPACE, INSTALLATION, inGroup } from './operation.js';

const OWN = { ...INSTALLATION, owner: 'asker' } as const;

export const notifications = feature({
  operations: ({ living }) => ({
    mutations: {
      markNoticesRead: { by: 'builders', input: { noticeIds: null }, about: OWN },
      chooseNotices: { by: 'builders', input: { kind: 'DECISION', channel: 'APP' }, about: OWN },
    },
    subscriptions: {
      noticeAdded: { query: 'noticeAdded { id sentence }', about: OWN },
      waitingChanged: {
        query: 'waitingChanged(spaceSlug: "net-zero-ready-homes") { id }',
        about: IN_SPACE,
      },
      presence: {
        query: `presence(taskGroupId: "${living.compliance.groupId}") { person { name } }`,
        about: inGroup('compliance'),
      },
    },
  }),
});
