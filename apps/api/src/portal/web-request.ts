import type { FastifyRequest } from 'fastify';

/** A request as the portal reads it, under the address by which the product is reached from outside. */
export const webRequest = (request: FastifyRequest, publicUrl: string, signal: AbortSignal): Request => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD' && Buffer.isBuffer(request.body);
  return new Request(new URL(request.url, publicUrl), {
    method: request.method,
    headers,
    signal,
    ...(hasBody && { body: new Uint8Array(request.body as Buffer) }),
  });
};
