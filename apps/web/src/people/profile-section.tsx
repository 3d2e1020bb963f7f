import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { DoneNotice, fieldError, Page, PageTitle, ProblemNotice, Remark } from '../components/index.js';
import type { Language } from '../graphql/generated/graphql.js';
import { useAct } from '../graphql/use-act.js';
import { type SignedIn, useViewer } from '../graphql/use-viewer.js';
import { Standing } from '../identity/standing.js';
import { t } from '../strings/t.js';
import { UpdateProfileDocument } from './people.graphql.js';
import classes from './people.module.css';

/** What the address remembers once the profile is saved. */
const SAVED = 'profile saved';

const LANGUAGES: readonly Language[] = ['EN', 'CY'];

/** How one is called, in which zone one lives, for whom one speaks and what one may do. */
export function ProfileSection() {
  const viewer = useViewer();
  return (
    <Page reading>
      <PageTitle title={t('account.profileSection')}>
        <p>{t('people.profileLead')}</p>
      </PageTitle>
      {viewer && <Whole viewer={viewer} />}
    </Page>
  );
}

function Whole({ viewer }: { readonly viewer: SignedIn }) {
  return (
    <>
      {viewer.demonstration && (
        <Remark>
          <p>{t('identity.demonstration')}</p>
        </Remark>
      )}
      <ProfileForm viewer={viewer} />
      <Standing viewer={viewer} />
    </>
  );
}

function ProfileForm({ viewer }: { readonly viewer: SignedIn }) {
  const [name, setName] = useState(viewer.person.name);
  const [addressedAs, setAddressedAs] = useState(viewer.addressedAs ?? '');
  const [timeZone, setTimeZone] = useState(viewer.timeZone);
  const [language, setLanguage] = useState(viewer.language);
  // Another zone or language draws the page anew: that it is saved is kept beside its address.
  const navigate = useNavigate();
  const saved = useLocation().state === SAVED;
  const act = useAct(UpdateProfileDocument);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const called = addressedAs.trim();
    const done = await act.perform({
      name,
      addressedAs: called === '' ? null : called,
      timeZone,
      language,
    });
    navigate('.', { replace: true, state: done === undefined ? null : SAVED });
  };
  return (
    <form onSubmit={save} className={classes.form}>
      <TextInput
        label={t('people.name')}
        description={t('people.nameHint')}
        autoComplete="name"
        required
        withAsterisk={false}
        value={name}
        error={fieldError(act.problem, 'name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('people.addressedAs')}
        description={t('people.addressedAsHint')}
        value={addressedAs}
        error={fieldError(act.problem, 'addressedAs')}
        onChange={(event) => setAddressedAs(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('people.timeZone')}
        description={t('people.timeZoneHint')}
        data={zonesWith(viewer.timeZone)}
        value={timeZone}
        error={fieldError(act.problem, 'timeZone')}
        onChange={(event) => setTimeZone(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('people.language')}
        description={t('people.languageHint')}
        data={LANGUAGES.map((value) => ({ value, label: t(`people.language_${value}`) }))}
        value={language}
        error={fieldError(act.problem, 'language')}
        onChange={(event) =>
          setLanguage(LANGUAGES.find((each) => each === event.currentTarget.value) ?? language)
        }
      />
      <ProblemNotice problem={act.problem} />
      <div>
        <Button type="submit" loading={act.pending}>
          {t('people.save')}
        </Button>
      </div>
      {saved && <DoneNotice title={t('people.saved')} />}
    </form>
  );
}

/** Every zone that the browser knows, and the one that is set, whatever it knows. */
function zonesWith(current: string): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', current])].toSorted();
}
