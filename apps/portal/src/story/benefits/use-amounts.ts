import { type Formats, useFormats } from '../../frame/formats.js';

/** Amounts of a unit: kroner as kroner are written, others with the unit after the number. */
export const amountIn = ({ number, kroner }: Formats, value: number, unit: string | null): string =>
  unit === 'NOK' ? kroner(value) : unit ? `${number(value)}\u00a0${unit}` : number(value);

/** {@link amountIn} of the page that is shown. */
export const useAmounts = (): ((value: number, unit: string | null) => string) => {
  const formats = useFormats();
  return (value, unit) => amountIn(formats, value, unit);
};
