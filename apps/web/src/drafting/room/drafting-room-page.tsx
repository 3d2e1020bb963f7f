import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useSpace } from '../../app/use-space.js';
import { Loaded, Page, PageTitle, ProblemNotice, Waiting } from '../../components/index.js';
import { Glossary } from '../../definitions/glossary.js';
import type { DraftRoomQuery } from '../../graphql/generated/graphql.js';
import { t } from '../../strings/t.js';
import { DraftRoomDocument } from '../drafting.graphql.js';
import { DraftingRoom } from './drafting-room.js';
import classes from './drafting-room.module.css';
import { useStanding } from './use-standing.js';

export type RoomDraft = NonNullable<DraftRoomQuery['draft']>;

/** The drafting room: one text, everybody who writes it or watches it, live. */
export function DraftingRoomPage() {
  const { id = '' } = useParams();
  const [result, retry] = useQuery({ query: DraftRoomDocument, variables: { id } });
  return (
    <Page>
      <Loaded
        result={result}
        pick={(data) => data.draft}
        onRetry={() => retry({ requestPolicy: 'network-only' })}
      >
        {(draft) => <Room key={draft.id} draft={draft} />}
      </Loaded>
    </Page>
  );
}

function Room({ draft }: { readonly draft: RoomDraft }) {
  const self = useStanding(draft.taskGroup.id);
  return (
    <>
      <PageTitle title={draft.title} above={<Where draft={draft} />}>
        <Versions draft={draft} />
      </PageTitle>
      {self === undefined && <Waiting />}
      {self === null && <ProblemNotice problem={{ code: 'UNAUTHENTICATED' }} />}
      {self && (
        <Glossary>
          <DraftingRoom draft={draft} self={self} />
        </Glossary>
      )}
    </>
  );
}

function Where({ draft }: { readonly draft: RoomDraft }) {
  const { slug } = useSpace();
  return (
    <>
      {t('drafting.draftOf')}{' '}
      <Link to={`/spaces/${slug}/groups/${encodeURIComponent(draft.taskGroup.id)}`}>
        {draft.taskGroup.title}
      </Link>
    </>
  );
}

function Versions({ draft }: { readonly draft: RoomDraft }) {
  const { slug } = useSpace();
  const { latestVersion, openDecision } = draft;
  return (
    <p className={classes.links}>
      {latestVersion ? (
        <>
          <Link to={`/spaces/${slug}/versions/${encodeURIComponent(latestVersion.id)}`}>
            {t('drafting.latestVersion', { number: latestVersion.number })}
          </Link>
          <Link to={`/spaces/${slug}/drafts/${encodeURIComponent(draft.id)}/versions`}>
            {t('drafting.allVersions')}
          </Link>
        </>
      ) : (
        <span>{t('drafting.noVersionYet')}</span>
      )}
      <Link to={`/spaces/${slug}/drafts/${encodeURIComponent(draft.id)}/history`}>
        {t('drafting.history')}
      </Link>
      <Link to={`/spaces/${slug}/drafts/${encodeURIComponent(draft.id)}/amendments`}>
        {t('amendments.title')}
      </Link>
      {openDecision && (
        <Link to={`/spaces/${slug}/decisions/${encodeURIComponent(openDecision.id)}`}>
          {t('drafting.openDecisionOnThis')}
        </Link>
      )}
    </p>
  );
}
