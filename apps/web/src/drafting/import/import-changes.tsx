import { t } from '../../strings/t.js';
import type { ImportPreview } from './import-door.js';

/** What is otherwise in the draft than in the file, a line for each. */
export function ImportChanges({ changes }: { readonly changes: ImportPreview['changes'] }) {
  if (changes.length === 0) return <p>{t('imports.noChanges')}</p>;
  return (
    <>
      <p>{t('imports.changes')}</p>
      <ul>
        {changes.map(({ kind, count, details }) => (
          <li key={kind}>
            {t(`imports.change_${kind}`, { n: count })}
            {details.length > 0 && ` (${details.join(', ')})`}
          </li>
        ))}
      </ul>
    </>
  );
}
