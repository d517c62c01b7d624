type Flat = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The same array with room for so many, at least twice as many as before. */
export const grown = <T extends Flat>(array: T, size: number): T => {
  const larger = new (array.constructor as new (length: number) => T)(Math.max(size, array.length * 2));
  larger.set(array);
  return larger;
};
