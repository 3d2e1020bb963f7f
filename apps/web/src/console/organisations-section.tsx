import { PARAGRAPHS } from '@concordat/domain';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  BindingForm,
  DoneNotice,
  Opener,
  Page,
  PagedList,
  PageTitle,
  Recorded,
  RecordItem,
  usePages,
} from '../components/index.js';
import type { ConsoleOrganisationsQuery, OrganisationSort } from '../graphql/generated/graphql.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import {
  AdmitOrganisationDocument,
  ConsoleOrganisationsDocument,
  RemoveOrganisationDocument,
} from './console.graphql.js';
import classes from './console.module.css';
import { OrganisationPicker } from './give-role-form.js';
import { SectorSelect } from './people-section.js';
import { useConsoleSpace } from './use-console.js';
import { useTexts } from './use-texts.js';

type Organisation = ConsoleOrganisationsQuery['organisations']['nodes'][number];

const pick = (data: ConsoleOrganisationsQuery) => data.organisations;

/** Organisations of the installation, or those that take part in a space: found, admitted, removed with a reason. */
export function OrganisationsSection() {
  const space = useConsoleSpace();
  const [search, setSearch] = useState('');
  const [sectorKey, setSector] = useState('');
  const [sort, setSort] = useState<OrganisationSort>('NAME');
  const variables = {
    sort,
    filter: {
      ...(search.trim() === '' ? {} : { search: search.trim() }),
      ...(sectorKey === '' ? {} : { sectorKey }),
      ...(space === null ? {} : { spaceSlug: space.slug }),
    },
  };
  const pages = usePages(ConsoleOrganisationsDocument, variables, pick);
  const [done, setDone] = useState<string>();
  const acted = (sentence: string) => {
    setDone(sentence);
    pages.refresh();
  };
  return (
    <Page reading>
      <PageTitle title={t('console.organisationsSection')}>
        <p>{space === null ? t('console.organisationsLead') : t('console.organisationsLeadOfSpace')}</p>
      </PageTitle>
      {done && <DoneNotice title={<Recorded>{done}</Recorded>} />}
      <search className={classes.filters} aria-label={t('console.filter')}>
        <TextInput
          label={t('console.searchName')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <SectorSelect value={sectorKey} onChange={setSector} />
        <NativeSelect
          label={t('console.sort')}
          value={sort}
          data={[
            { value: 'NAME', label: t('console.sortName') },
            { value: 'NEWEST', label: t('console.sortNewest') },
          ]}
          onChange={(event) => setSort(event.currentTarget.value === 'NEWEST' ? 'NEWEST' : 'NAME')}
        />
      </search>
      <PagedList
        pages={pages}
        pick={pick}
        label={t('console.organisationsSection')}
        emptyTitle={t('console.organisationsEmptyTitle')}
        emptyText={t('console.organisationsEmptyText')}
      >
        {(each) => (
          <RecordItem key={each.id} title={each.name} meta={each.sector.name}>
            {space?.mayDo.includes('space.removeOrganisation') && (
              <Opener
                small
                label={t('console.remove')}
                name={t('console.removeOf', { organisation: each.name })}
              >
                {(close) => (
                  <RemoveForm
                    organisation={each}
                    onDone={(sentence) => {
                      close();
                      acted(sentence);
                    }}
                  />
                )}
              </Opener>
            )}
          </RecordItem>
        )}
      </PagedList>
      {space?.mayDo.includes('space.admitOrganisation') && (
        <Opener label={t('console.admit')}>
          {(close) => (
            <AdmitForm
              onDone={(sentence) => {
                close();
                acted(sentence);
              }}
            />
          )}
        </Opener>
      )}
    </Page>
  );
}

function AdmitForm({ onDone }: { readonly onDone: (sentence: string) => void }) {
  const space = useConsoleSpace();
  const [chosen, setChosen] = useState<{ readonly id: string; readonly name: string }>();
  const [asked, setAsked] = useState(false);
  const act = useAct(AdmitOrganisationDocument);
  return (
    <BindingForm
      act={act}
      title={t('console.admit')}
      submitLabel={t('console.admit')}
      confirmLabel={t('console.admitConfirm')}
      records={
        <p>{t('console.admitRecords', { organisation: chosen?.name ?? '', space: space?.title ?? '' })}</p>
      }
      input={() => {
        setAsked(true);
        return chosen === undefined || space === null
          ? undefined
          : { spaceId: space.id, organisationId: chosen.id };
      }}
      onDone={(data) => onDone(data.admitOrganisation.act.sentence)}
    >
      <OrganisationPicker
        chosen={chosen}
        label={t('console.organisation')}
        none={t('console.choose')}
        spaceSlug={null}
        error={asked && chosen === undefined ? t('console.chooseOrganisation') : undefined}
        onChoose={setChosen}
      />
    </BindingForm>
  );
}

function RemoveForm(props: {
  readonly organisation: Organisation;
  readonly onDone: (sentence: string) => void;
}) {
  const { organisation } = props;
  const space = useConsoleSpace();
  const form = useTexts({ reason: PARAGRAPHS });
  const act = useAct(RemoveOrganisationDocument);
  const title = t('console.removeOf', { organisation: organisation.name });
  return (
    <BindingForm
      act={act}
      title={title}
      submitLabel={t('console.remove')}
      confirmLabel={t('console.removeConfirm')}
      records={
        <p>{t('console.removeRecords', { organisation: organisation.name, space: space?.title ?? '' })}</p>
      }
      input={() =>
        form.complete() && space !== null
          ? { spaceId: space.id, organisationId: organisation.id, ...form.texts }
          : undefined
      }
      onDone={(data) => props.onDone(data.removeOrganisation.act.sentence)}
    >
      <Textarea
        label={t('console.removeReason')}
        description={t('console.removeReasonHint')}
        autosize
        minRows={2}
        {...form.bind('reason', act.problem)}
      />
    </BindingForm>
  );
}
