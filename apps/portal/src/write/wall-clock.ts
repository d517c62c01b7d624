const ZONE = 'Europe/Oslo';

const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** A moment as the clocks in Norway have it, in the form that a field of a form takes. */
export const wallClock = (moment: string): string => parts.format(new Date(moment)).replace(' ', 'T');

/** The moment at which the clocks in Norway show something; what is no such time is given back as it is, to be refused. */
export const momentInNorway = (clock: string): string => {
  const asUtc = new Date(`${clock}Z`);
  if (Number.isNaN(asUtc.getTime())) return clock;
  const ahead = (at: Date): number => new Date(`${wallClock(at.toISOString())}Z`).getTime() - at.getTime();
  const first = new Date(asUtc.getTime() - ahead(asUtc));
  return new Date(asUtc.getTime() - ahead(first)).toISOString();
};
