import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import {
  DateText,
  DoneNotice,
  Opener,
  Page,
  PagedList,
  PageTitle,
  Recorded,
  RecordItem,
  usePages,
} from '../components/index.js';
import type { InstallationRolesQuery, SpaceRoleName, SpaceRolesQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { EndSpaceRoleDocument, InstallationRolesDocument, SpaceRolesDocument } from './console.graphql.js';
import classes from './console.module.css';
import { GiveRoleForm } from './give-role-form.js';
import { RowAction } from './row-action.js';
import { useConsoleSpace } from './use-console.js';

type Role = InstallationRolesQuery['installation']['roles']['nodes'][number];
type Pages<Data> = ReturnType<typeof usePages<Data, Record<string, unknown>, Role>>;

const ROLES: readonly SpaceRoleName[] = [
  'SECRETARIAT',
  'FACILITATOR',
  'GOVERNMENT_OBSERVER',
  'SPONSOR',
  'AUDITOR',
];
const ofInstallation = (data: InstallationRolesQuery) => data.installation.roles;
const ofSpace = (data: SpaceRolesQuery) => data.space?.roles;

/** Roles in the installation, or in a space: given, shown, ended. */
export function RolesSection() {
  const space = useConsoleSpace();
  const [role, setRole] = useState<SpaceRoleName>();
  const [ended, setEnded] = useState(false);
  return (
    <Page reading>
      <PageTitle title={t('console.rolesSection')}>
        <p>{space === null ? t('console.rolesLeadInstallation') : t('console.rolesLead')}</p>
      </PageTitle>
      <search className={classes.filters} aria-label={t('console.filter')}>
        {space !== null && (
          <NativeSelect
            label={t('console.role')}
            value={role ?? ''}
            data={[
              { value: '', label: t('console.allRoles') },
              ...ROLES.map((each) => ({ value: each, label: t(`words.role_${each}`) })),
            ]}
            onChange={(event) => setRole(ROLES.find((each) => each === event.currentTarget.value))}
          />
        )}
        <NativeSelect
          label={t('console.rolesWhich')}
          value={ended ? 'ended' : 'now'}
          data={[
            { value: 'now', label: t('console.rolesNow') },
            { value: 'ended', label: t('console.rolesEnded') },
          ]}
          onChange={(event) => setEnded(event.currentTarget.value === 'ended')}
        />
      </search>
      {space === null ? (
        <InstallationRoles ended={ended} />
      ) : (
        <SpaceRoles
          slug={space.slug}
          role={role}
          ended={ended}
          mayGive={space.mayDo.includes('space.grantRole')}
        />
      )}
    </Page>
  );
}

function InstallationRoles({ ended }: { readonly ended: boolean }) {
  const variables = useMemo(() => ({ ended }), [ended]);
  const pages = usePages(InstallationRolesDocument, variables, ofInstallation);
  return <Roles pages={pages as Pages<InstallationRolesQuery>} pick={ofInstallation} mayGive />;
}

function SpaceRoles(props: {
  readonly slug: string;
  readonly role: SpaceRoleName | undefined;
  readonly ended: boolean;
  readonly mayGive: boolean;
}) {
  const { slug, role, ended } = props;
  const variables = useMemo(() => ({ slug, ended, ...(role ? { role } : {}) }), [slug, role, ended]);
  const pages = usePages(SpaceRolesDocument, variables, ofSpace);
  return <Roles pages={pages as Pages<SpaceRolesQuery>} pick={ofSpace} mayGive={props.mayGive} />;
}

function Roles<Data>(props: {
  readonly pages: Pages<Data>;
  readonly pick: Parameters<typeof usePages<Data, Record<string, unknown>, Role>>[2];
  readonly mayGive: boolean;
}) {
  const { pages } = props;
  const [done, setDone] = useState<string>();
  const acted = (sentence: string) => {
    setDone(sentence);
    pages.refresh();
  };
  return (
    <>
      {done && <DoneNotice title={<Recorded>{done}</Recorded>} />}
      <PagedList
        pages={pages}
        pick={props.pick}
        label={t('console.rolesSection')}
        emptyTitle={t('console.rolesEmptyTitle')}
        emptyText={t('console.rolesEmptyText')}
      >
        {(each) => <RoleItem key={each.id} role={each} onDone={acted} />}
      </PagedList>
      {props.mayGive && (
        <Opener label={t('console.giveRole')}>
          {(close) => (
            <GiveRoleForm
              onDone={(sentence) => {
                close();
                acted(sentence);
              }}
            />
          )}
        </Opener>
      )}
    </>
  );
}

function RoleItem({ role, onDone }: { readonly role: Role; readonly onDone: (sentence: string) => void }) {
  const named = { person: role.person.name, role: t(`words.role_${role.role}`) };
  return (
    <RecordItem
      title={role.person.name}
      status={named.role}
      meta={
        <>
          {role.organisation &&
            `${t('console.forOrganisation', { organisation: role.organisation.name })} · `}
          {t('console.from')} <DateText value={role.from} />
          {role.until && (
            <>
              {' '}
              {t('console.until')} <DateText value={role.until} />
            </>
          )}
        </>
      }
    >
      {role.mayEnd && (
        <div className={classes.actions}>
          <RowAction
            document={EndSpaceRoleDocument}
            input={{ spaceRoleId: role.id }}
            label={t('console.endRole')}
            name={t('console.endRoleOf', named)}
            records={t('console.endRoleRecords', named)}
            onDone={(data) => onDone(data.endSpaceRole.act.sentence)}
          />
        </div>
      )}
    </RecordItem>
  );
}
