/** A moment of a column, or of any SQL expression, as ISO 8601 with milliseconds in UTC. */
export const moment = (sql: string): string => `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
