import classes from './polls.module.css';

/** A number with a bar as long as it is, beside the widest of its column. */
export function BarCell({ value, widest }: { readonly value: number; readonly widest: number }) {
  return (
    <td className={classes.bar}>
      <span className={classes.count}>{value}</span>
      <meter aria-hidden="true" className={classes.meter} min={0} max={widest} value={value} />
    </td>
  );
}

/** A column for each sector of which somebody answered. */
export function SectorHeads(props: {
  readonly sectors: readonly { readonly sectorKey: string; readonly sector: { readonly name: string } }[];
}) {
  return props.sectors.map(({ sectorKey, sector }) => (
    <th key={sectorKey} scope="col" className={classes.number}>
      {sector.name}
    </th>
  ));
}
