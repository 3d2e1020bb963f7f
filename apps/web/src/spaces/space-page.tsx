import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useSpace } from '../app/use-space.js';
import { Loaded, Page, PageTitle, ParticipantsOnly, Section } from '../components/index.js';
import type { SpacePageQuery } from '../graphql/generated/graphql.js';
import { useLive } from '../graphql/use-live.js';
import { t } from '../strings/t.js';
import { OpenConsultations } from './open-consultations.js';
import { OpenDecisions } from './open-decisions.js';
import { SpaceGroups } from './space-groups.js';
import classes from './space-page.module.css';
import { SpacePageDocument, WaitingChangedDocument } from './spaces.graphql.js';
import { Standing } from './standing.js';
import { Timeline } from './timeline.js';
import { WaitingList } from './waiting-list.js';
import { WhatRemains } from './what-remains.js';
import { WhoTakesPart } from './who-takes-part.js';

export type SpaceRecord = NonNullable<SpacePageQuery['space']>;
export type Waiting = NonNullable<SpacePageQuery['viewer']>['waiting'];

/** Where a space stands: its goal, how long is left, what waits for the viewer, then everything that is under way. */
export function SpacePage() {
  const shell = useSpace();
  const [result, retry] = useQuery({ query: SpacePageDocument, variables: { slug: shell.slug } });
  return (
    <Page>
      <PageTitle
        title={shell.title}
        above={t(shell.illustrative ? 'spaces.kickerIllustrative' : 'spaces.kicker')}
      />
      <Loaded
        result={result}
        pick={(data) => data.space && { space: data.space, waiting: data.viewer?.waiting ?? null }}
        onRetry={() => retry({ requestPolicy: 'network-only' })}
      >
        {(found) => <SpaceParts {...found} onMissed={() => retry({ requestPolicy: 'network-only' })} />}
      </Loaded>
    </Page>
  );
}

function SpaceParts(props: {
  readonly space: SpaceRecord;
  readonly waiting: Waiting | null;
  readonly onMissed: () => void;
}) {
  const { space, onMissed } = props;
  const live = useLive(
    WaitingChangedDocument,
    useMemo(() => ({ slug: space.slug }), [space.slug]),
    { onMissed },
  );
  const waiting = props.waiting && (live?.waitingChanged ?? props.waiting);
  return (
    <>
      <p className={classes.goal}>{space.goal}</p>
      <Standing space={space} waiting={waiting} />
      {space.ending && (
        <Section title={t('spaces.howEnded')}>
          <p className={classes.text}>{space.ending}</p>
        </Section>
      )}
      {space.closedAt ? (
        <Section title={t('spaces.remains')}>
          <WhatRemains slug={space.slug} />
        </Section>
      ) : (
        <Section title={t('spaces.waiting')} id="waiting">
          <WaitingList waiting={waiting} />
        </Section>
      )}
      <Section title={t('spaces.vision')}>
        <p className={classes.text}>{space.vision}</p>
      </Section>
      <Section title={t('spaces.timeline')}>
        <Timeline space={space} />
      </Section>
      {!space.closedAt && (
        <>
          <Section title={t('spaces.decisionsOpen')}>
            <ParticipantsOnly slug={space.slug}>
              <OpenDecisions slug={space.slug} />
            </ParticipantsOnly>
          </Section>
          <Section title={t('spaces.consultationsOpen')}>
            <OpenConsultations slug={space.slug} />
          </Section>
        </>
      )}
      <Section title={t('spaces.groups')}>
        <ParticipantsOnly slug={space.slug}>
          <SpaceGroups slug={space.slug} mayCreate={space.mayDo.includes('group.create')} />
        </ParticipantsOnly>
      </Section>
      <Section title={t('spaces.who')}>
        <WhoTakesPart slug={space.slug} />
      </Section>
    </>
  );
}
