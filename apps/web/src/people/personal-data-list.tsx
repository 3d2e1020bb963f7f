import { RecordItem, RecordList } from '../components/index.js';
import type { AccountQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';

type Kind = AccountQuery['account']['personalData'][number];

/** What goes when somebody is erased, and what stays and why. */
export function PersonalDataList({ kinds }: { readonly kinds: readonly Kind[] }) {
  return (
    <RecordList>
      {kinds.map((kind) => (
        <RecordItem key={kind.section} title={kind.title}>
          <p>{fateOf(kind)}</p>
        </RecordItem>
      ))}
    </RecordList>
  );
}

function fateOf({ erased, stays }: Kind): string {
  if (!stays) return t('people.goes');
  return t(erased ? 'people.goesPartly' : 'people.stays', { stays });
}
