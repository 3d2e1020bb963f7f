export const LIVING_SLUG = 'net-zero-ready-homes';

/** The step of the living space that is done last: where it is done, all of the demonstration is. */
export const LAST = 'define:compliance';
export const LAST_STEP = `${LIVING_SLUG}:${LAST}`;

/** A moment so many days after today, at an hour (UTC); ten o'clock if none is said. */
export type On = (day: number, hour?: number) => Date;
