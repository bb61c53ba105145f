/** Guards of this installation against endless text, not rules of law. */
export const MAX_LINE = 300;
export const MAX_PROSE = 4_000;
export const MAX_LIST = 30;

/** A telephone number in Belgium, as the city's form asks for: `+32 2 279 79 79`, `0470 12 34 56`. */
export const BELGIAN_PHONE = /^(\+32|0032|0)[ ./-]?[1-9]([ ./-]?\d){7,8}$/;

/** A mobile number of any country; the responsible person must be reachable on the day. */
export const MOBILE_PHONE = /^(\+|00)?[1-9]?([ ./-]?\d){8,14}$/;

/** Belgian postcodes run from 1000 to 9999. */
export const BELGIAN_POSTCODE = /^[1-9]\d{3}$/;
