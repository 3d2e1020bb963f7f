import { ILike, IsNull, Not } from 'typeorm';
import { definePersonalData, entriesOf } from '../platform/personal-data.js';
import { Secrets } from '../platform/secrets.js';
import { DigestRun } from './entities/digest-run.js';
import { LetterRow } from './entities/letter.js';
import { NoticeRow } from './entities/notice.js';
import { NoticeChoice } from './entities/notice-choice.js';
import { LETTERS } from './letters/letters.service.js';

definePersonalData({
  section: 'notices',
  title: 'Notices and letters that wait',
  covers: [NoticeRow],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.find(NoticeRow, { where: { personId }, order: { createdAt: 'ASC' } }),
      ({ kind, path, createdAt, readAt }) => ({ kind, path, createdAt, readAt }),
    ),
  async erase({ tx, personId, known, use }) {
    await tx.delete(NoticeRow, { personId });
    for (const address of known.addresses) {
      await tx.update(LetterRow, { failure: ILike(`%${address}%`) }, { failure: 'erased' });
    }
    const secrets = use(Secrets);
    for (const letter of await tx.findBy(LetterRow, { sealed: Not(IsNull()) })) {
      if (letter.sealed === null) continue;
      const { to } = JSON.parse(secrets.open(LETTERS, letter.sealed)) as { to: string };
      if (known.addresses.includes(to.toLowerCase())) await tx.delete(LetterRow, { id: letter.id });
    }
  },
  stays: null,
});

definePersonalData({
  section: 'noticeChoices',
  title: 'How you want to be told, and the digests sent',
  covers: [NoticeChoice, DigestRun],
  async *entries({ tx, personId }) {
    const choices = tx.find(NoticeChoice, { where: { personId }, order: { kind: 'ASC' } });
    yield* entriesOf(choices, ({ kind, channel }) => ({ kind, channel }));
    const digests = tx.find(DigestRun, { where: { personId }, order: { day: 'ASC' } });
    yield* entriesOf(digests, ({ day, sent }) => ({ digestOf: day, sent }));
  },
  async erase({ tx, personId }) {
    await tx.delete(NoticeChoice, { personId });
    await tx.delete(DigestRun, { personId });
  },
  stays: null,
});
