import classes from './quantity.module.css';

const RAISED: Readonly<Record<string, string>> = { '2': '²', '3': '³' };

/** A unit as people write it: m2 with its power raised, CO2 with its index lowered. */
export function unitText(unit: string): string {
  return unit
    .replace(/CO2/g, 'CO₂')
    .replace(/\bm([23])(?=\b|\/)/g, (_, power: string) => `m${RAISED[power]}`);
}

/** A figure as it is written, with its unit; the unit never stands alone on a line. */
export function Quantity({ value, unit }: { readonly value: string; readonly unit: string }) {
  return (
    <span className={classes.quantity}>
      <span className={classes.value}>{value}</span> <span className={classes.unit}>{unitText(unit)}</span>
    </span>
  );
}

/** A definition's figures: what, how much, for what. */
export function FigureTable(props: {
  readonly caption: string;
  readonly figures: readonly { id: string; label: string; value: string; unit: string; scope: string }[];
}) {
  if (props.figures.length === 0) return null;
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{props.caption}</caption>
      <tbody>
        {props.figures.map((figure) => (
          <tr key={figure.id}>
            <th scope="row">
              {figure.label}
              {figure.scope && <span className={classes.scope}>{figure.scope}</span>}
            </th>
            <td className={classes.number}>{figure.value}</td>
            <td className={classes.unit}>{unitText(figure.unit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
