import { DateText, PersonName, StatusMark } from '../components/index.js';
import type { SignedIn } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { CorrectionForm } from './correction-form.js';
import {
  ConfirmPositionDocument,
  OpenCorrectionDocument,
  WithdrawCorrectionDocument,
} from './decisions.graphql.js';
import classes from './seat-list.module.css';
import type { Correction, TakenPosition } from './types.js';

interface Props {
  readonly position: TakenPosition;
  readonly viewer: SignedIn | null | undefined;
  readonly onDone: () => void;
}

/** What an organisation's own people say against an answer given for it, and what the viewer may do about that. */
export function Corrections({ position, viewer, onDone }: Props) {
  const person = viewer?.person.name ?? '';
  const organisation = position.organisation.name;
  const answer = t(`words.answer_${position.answer}`);
  return (
    <>
      {position.corrections.map((correction) => (
        <div key={correction.id} className={classes.correction}>
          <Said correction={correction} />
          {correction.mayConfirm && (
            <CorrectionForm
              document={ConfirmPositionDocument}
              input={(reasons) => ({ correctionId: correction.id, reasons })}
              label={t('decisions.confirmPosition')}
              hint={t('decisions.confirmPositionHint')}
              records={(reasons) =>
                t('decisions.confirmPositionRecords', { person, organisation, answer, reasons })
              }
              onDone={onDone}
            />
          )}
          {correction.mayWithdraw && (
            <CorrectionForm
              document={WithdrawCorrectionDocument}
              input={(reasons) => ({ correctionId: correction.id, reasons })}
              label={t('decisions.withdrawCorrection')}
              hint={t('decisions.withdrawCorrectionHint')}
              records={(reasons) =>
                t('decisions.withdrawCorrectionRecords', { person, organisation, reasons })
              }
              onDone={onDone}
            />
          )}
        </div>
      ))}
      {position.mayQuestion && (
        <div className={classes.correction}>
          <CorrectionForm
            document={OpenCorrectionDocument}
            input={(reasons) => ({ positionId: position.id, reasons })}
            label={t('decisions.notOurPosition')}
            hint={t('decisions.notOurPositionHint')}
            records={(reasons) =>
              t('decisions.notOurPositionRecords', { person, organisation, answer, reasons })
            }
            onDone={onDone}
          />
          <p className={classes.given}>
            {t('decisions.questionUntil')} <DateText value={position.mayBeQuestionedUntil} />.
          </p>
        </div>
      )}
    </>
  );
}

/** By whom an answer is or was questioned, in which words, and how that ended. */
function Said({ correction }: { readonly correction: Correction }) {
  const open = correction.status === 'OPEN';
  return (
    <>
      <p>
        <StatusMark shape={open ? 'diamondOpen' : 'ring'} tone={open ? 'amber' : 'neutral'}>
          {t('decisions.questionedBy')} <PersonName person={correction.openedBy} />
        </StatusMark>
        , <DateText value={correction.openedAt} relative={false} />
      </p>
      <p className={classes.reasons}>{correction.reasons}</p>
      {correction.endedAt && correction.endedBy && (
        <p className={classes.given}>
          {t(`decisions.correction_${correction.status}`)} <PersonName person={correction.endedBy} />,{' '}
          <DateText value={correction.endedAt} relative={false} />
          {correction.endReasons && <>: {correction.endReasons}</>}
        </p>
      )}
    </>
  );
}
