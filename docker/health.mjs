// Ends with 0 when the process in this container says that it is ready; its port is the argument, or PORT.
const port = process.argv[2] ?? process.env.PORT ?? '3000';
const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(4_000) }).catch(
  () => undefined,
);
process.exitCode = answer?.ok ? 0 : 1;
