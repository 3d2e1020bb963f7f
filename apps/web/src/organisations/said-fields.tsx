import { Textarea, TextInput } from '@mantine/core';
import { t } from '../strings/t.js';
import type { Fields } from './use-fields.js';

export type Said = 'description' | 'webAddress' | 'contactAddress';

/** What an organisation says of itself to everybody, as the fields of a form. */
export function SaidFields({ fields }: { readonly fields: Fields<Said> }) {
  return (
    <>
      <Textarea
        label={t('organisations.description')}
        description={t('organisations.descriptionHint')}
        required
        withAsterisk={false}
        autosize
        minRows={3}
        {...fields.bind('description')}
      />
      <TextInput label={t('organisations.webAddress')} type="url" {...fields.bind('webAddress')} />
      <TextInput
        label={t('organisations.contactAddress')}
        description={t('organisations.contactAddressHint')}
        type="email"
        {...fields.bind('contactAddress')}
      />
    </>
  );
}

/** What to send of it. */
export function saidInput({ description, webAddress, contactAddress }: Fields<Said>['values']) {
  return {
    description,
    webAddress: webAddress.trim() === '' ? null : webAddress.trim(),
    contactAddress: contactAddress.trim() === '' ? null : contactAddress.trim(),
  };
}
