import { fault } from '../api/ask.server.js';

/** Every address without a page. */
export const loader = (): never => {
  throw fault('NOT_FOUND');
};

export default function NoSuchPage(): null {
  return null;
}
