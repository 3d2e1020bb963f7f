import { LINE, PARAGRAPHS } from '@concordat/domain';
import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  BindingForm,
  DateText,
  DoneNotice,
  dayText,
  Opener,
  Page,
  PagedList,
  PageTitle,
  Recorded,
  RecordItem,
  SpaceStatusMark,
  usePages,
} from '../components/index.js';
import type { ConsoleSpacesQuery } from '../graphql/generated/graphql.js';
import { useRenewSession } from '../graphql/session.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { ConsoleSpacesDocument, CreateSpaceDocument } from './console.graphql.js';
import { useTexts } from './use-texts.js';

const NO_VARIABLES = {};
const pick = (data: ConsoleSpacesQuery) => data.spaces;

/** The spaces of the installation, and opening another. */
export function SpacesSection() {
  const pages = usePages(ConsoleSpacesDocument, NO_VARIABLES, pick);
  const [done, setDone] = useState<string>();
  return (
    <Page reading>
      <PageTitle title={t('console.spacesSection')}>
        <p>{t('console.spacesLead')}</p>
      </PageTitle>
      {done && <DoneNotice title={<Recorded>{done}</Recorded>} />}
      <PagedList
        pages={pages}
        pick={pick}
        label={t('console.spacesSection')}
        emptyTitle={t('console.spacesEmptyTitle')}
        emptyText={t('console.spacesEmptyText')}
      >
        {(space) => (
          <RecordItem
            key={space.id}
            title={<Link to={`/spaces/${space.slug}`}>{space.title}</Link>}
            status={<SpaceStatusMark status={space.status} />}
            meta={
              <>
                {t('spaces.opened')} <DateText value={space.openedAt} dayOnly /> ·{' '}
                {t('spaces.timelineTarget')}: <DateText value={space.targetDate} />
              </>
            }
          />
        )}
      </PagedList>
      <Opener label={t('console.openSpace')}>
        {(close) => (
          <OpenSpaceForm
            onDone={(sentence) => {
              setDone(sentence);
              close();
              pages.refresh();
            }}
          />
        )}
      </Opener>
    </Page>
  );
}

const LIMITS = { title: LINE, slug: LINE, goal: PARAGRAPHS, vision: PARAGRAPHS, targetDate: LINE } as const;

function OpenSpaceForm({ onDone }: { readonly onDone: (sentence: string) => void }) {
  const form = useTexts(LIMITS);
  const act = useAct(CreateSpaceDocument);
  const renew = useRenewSession();
  const { texts } = form;
  return (
    <BindingForm
      act={act}
      title={t('console.openSpace')}
      submitLabel={t('console.openSpace')}
      confirmLabel={t('console.openSpaceConfirm')}
      records={
        <p>
          {t('console.openSpaceRecords', {
            title: texts.title,
            date: texts.targetDate === '' ? '' : dayText(texts.targetDate),
          })}
        </p>
      }
      input={() => (form.complete() ? { ...texts, illustrative: false } : undefined)}
      onDone={(data) => {
        onDone(data.createSpace.act.sentence);
        renew();
      }}
    >
      <TextInput label={t('console.spaceTitle')} {...form.bind('title', act.problem)} />
      <TextInput
        label={t('console.spaceSlug')}
        description={t('console.spaceSlugHint')}
        {...form.bind('slug', act.problem)}
      />
      <Textarea
        label={t('console.spaceGoal')}
        description={t('console.spaceGoalHint')}
        autosize
        minRows={2}
        {...form.bind('goal', act.problem)}
      />
      <Textarea label={t('console.spaceVision')} autosize minRows={3} {...form.bind('vision', act.problem)} />
      <TextInput type="date" label={t('console.spaceTarget')} {...form.bind('targetDate', act.problem)} />
    </BindingForm>
  );
}
