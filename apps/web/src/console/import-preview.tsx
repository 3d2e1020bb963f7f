import { t } from '../strings/t.js';
import classes from './console.module.css';
import type { Preview } from './list-door.js';

const SHOWN = 200;

/** What a file would bring about: its mistakes by row and column, or every row and what it comes to. */
export function ImportPreview({ preview }: { readonly preview: Preview }) {
  const { problems, rows, counts, encoding } = preview;
  return (
    <div role="status">
      {problems.length > 0 ? (
        <p className={classes.text}>{t('console.mistakes', { n: problems.length })}</p>
      ) : (
        <p className={classes.text}>{t('console.previewCounts', counts)}</p>
      )}
      {encoding === 'Windows-1252' && <p className={classes.text}>{t('console.readAsWindows')}</p>}
      {problems.length > 0 ? <Mistakes problems={problems} /> : <Rows rows={rows} />}
    </div>
  );
}

function Mistakes({ problems }: { readonly problems: Preview['problems'] }) {
  return (
    <Table
      label={t('console.mistakesTable')}
      heads={[t('console.row'), t('console.column'), t('console.mistake')]}
      rows={problems.map(({ row, column, problem }) => [row ?? '', column ?? '', problem])}
    />
  );
}

function Rows({ rows }: { readonly rows: Preview['rows'] }) {
  return (
    <Table
      label={t('console.rowsTable')}
      heads={[t('console.row'), t('console.name'), t('console.verdict'), t('console.whatHappens')]}
      rows={rows.map(({ row, name, verdict, words }) => [row, name, t(`console.verdict_${verdict}`), words])}
    />
  );
}

function Table(props: {
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}) {
  const { rows } = props;
  return (
    <>
      <section className={classes.table} aria-label={props.label}>
        <table>
          <thead>
            <tr>
              {props.heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((cells) => (
              <tr key={cells.join('\t')}>
                {cells.map((cell, index) => (
                  <td key={props.heads[index]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > SHOWN && (
        <p className={classes.text}>{t('console.firstOf', { shown: SHOWN, total: rows.length })}</p>
      )}
    </>
  );
}
