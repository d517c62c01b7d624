import { norwegianClock, norwegianMoment } from '../frame/norwegian-time.js';

/** A moment as the clocks in Norway have it, in the form that a field of a form takes. */
export const wallClock = (moment: string): string => {
  const { day, time } = norwegianClock(new Date(moment));
  return `${day}T${time}`;
};

/** The moment at which the clocks in Norway show something; what is no such time is given back as it is, to be refused. */
export const momentInNorway = (clock: string): string => {
  const [day = '', time = ''] = clock.split('T');
  return norwegianMoment(day, time) ?? clock;
};
