import { ActForm } from '../components/index.js';
import { t } from '../strings/t.js';
import { GROUNDS, groundOf } from './grounds.js';
import { EraseActDocument } from './people.graphql.js';

/** The secretariat of the installation erases what one act recorded. */
export function EraseAct({
  onDone,
  actId,
}: {
  readonly onDone: (sentence: string) => void;
  /** The act that is to be erased, where it is known: then the form is there from the start. */
  readonly actId: string | null;
}) {
  return (
    <ActForm
      document={EraseActDocument}
      label={t('people.eraseAct')}
      initially={actId !== null}
      fields={[
        {
          name: 'actId',
          kind: 'line',
          label: t('people.eraseActId'),
          hint: t('people.eraseActIdHint'),
          initial: actId ?? '',
        },
        {
          name: 'ground',
          kind: 'choice',
          label: t('people.ground'),
          initial: GROUNDS[0],
          choices: GROUNDS.map((value) => ({ value, label: t(`people.ground_${value}`) })),
        },
        { name: 'reason', kind: 'text', label: t('people.reason'), hint: t('people.eraseActReasonHint') },
      ]}
      input={({ actId = '', ground, reason = '' }) => ({
        actId: actId.trim(),
        ground: groundOf(ground),
        reason,
      })}
      records={({ actId = '', ground, reason = '' }) =>
        t('people.eraseActRecords', {
          act: actId.trim(),
          ground: t(`people.ground_${groundOf(ground)}`),
          reason: reason.trim(),
        })
      }
      onDone={(data) => onDone(data.eraseAct.act.sentence)}
    />
  );
}
