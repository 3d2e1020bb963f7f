import { useState } from 'react';
import {
  DoneNotice,
  Opener,
  Page,
  PagedList,
  PageTitle,
  Remark,
  Section,
  usePages,
} from '../components/index.js';
import type { PasskeysQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { passkeysSupported } from './browser-answers.js';
import { PasskeyForm } from './passkey-form.js';
import { PasskeyItem } from './passkey-item.js';
import { PasskeysDocument } from './passkeys.graphql.js';

const NO_VARIABLES = {};
const passkeysOf = (data: PasskeysQuery) => data.viewer?.passkeys;

/** One's own passkeys, and adding one. */
export function PasskeysSection() {
  const pages = usePages(PasskeysDocument, NO_VARIABLES, passkeysOf);
  const [added, setAdded] = useState<string>();
  return (
    <Page reading>
      <PageTitle title={t('account.passkeysSection')}>
        <p>{t('passkeys.lead')}</p>
      </PageTitle>
      {added && <DoneNotice title={t('passkeys.added', { name: added })} />}
      {passkeysSupported() ? (
        <Opener label={t('passkeys.add')}>
          {(close) => (
            <PasskeyForm
              onAdded={(name) => {
                setAdded(name);
                close();
                pages.refresh();
              }}
            />
          )}
        </Opener>
      ) : (
        <Remark>
          <p>{t('passkeys.unsupported')}</p>
        </Remark>
      )}
      <Section title={t('passkeys.listTitle')}>
        <PagedList
          pages={pages}
          pick={passkeysOf}
          label={t('passkeys.listTitle')}
          emptyTitle={t('passkeys.empty')}
          emptyText={t('passkeys.emptyText')}
        >
          {(passkey) => <PasskeyItem key={passkey.id} passkey={passkey} onRemoved={pages.refresh} />}
        </PagedList>
      </Section>
    </Page>
  );
}
