import { useFormats } from './formats.js';

/** A day, for people and for programs. */
export const ShownDate = ({ day: at }: { day: string }): React.ReactNode => {
  const { day } = useFormats();
  return <time dateTime={at.slice(0, 10)}>{day(at)}</time>;
};
