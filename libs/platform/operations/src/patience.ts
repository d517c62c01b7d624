const PATIENCE_MS = 2_000;

/** What is asked of a part, or what stands for it when it gives no answer in time; its errors are passed on. */
export const answeredInTime = async <T>(asked: Promise<T>, otherwise: () => T): Promise<T> => {
  let clock: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    clock = setTimeout(resolve, PATIENCE_MS);
  });
  try {
    return await Promise.race([asked, late.then(otherwise)]);
  } finally {
    clearTimeout(clock);
  }
};
