import { OrganisationName, PositionAnswerMark, RecordItem, RecordList } from '../components/index.js';
import type { SignedIn } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { Corrections } from './corrections.js';
import { Given } from './seat-list.js';
import classes from './seat-list.module.css';
import type { TakenPosition } from './types.js';

interface Props {
  readonly positions: readonly TakenPosition[];
  readonly viewer: SignedIn | null | undefined;
  readonly refetch: () => void;
}

/** Every answer ever given in the decision, in order, those that no longer count included. */
export function AnswerHistory({ positions, viewer, refetch }: Props) {
  if (positions.every(({ state }) => state === 'CURRENT')) return null;
  return (
    <details className={classes.history}>
      <summary>{t('decisions.history', { n: positions.length })}</summary>
      <RecordList>
        {positions.map((position) => (
          <RecordItem
            key={position.id}
            title={
              <>
                <OrganisationName organisation={position.organisation} />{' '}
                <span className={classes.state}>({t(`decisions.state_${position.state}`)})</span>
              </>
            }
            status={<PositionAnswerMark answer={position.answer} />}
          >
            <Given position={position} />
            {position.state !== 'CURRENT' && (
              <Corrections position={position} viewer={viewer} onDone={refetch} />
            )}
          </RecordItem>
        ))}
      </RecordList>
    </details>
  );
}
