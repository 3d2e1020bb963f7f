/** The address of the record. */
export const RECORD_SLUG = 'zero-carbon-new-homes-by-2016';
