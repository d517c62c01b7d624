import { RateLimiter } from '#platform/limits';
import { TestApi } from '../support/api.js';

const HERE = '127.0.0.1';
const [CLAIM, FAR, NEAR] = ['203.0.113.9', '198.51.100.7', '10.1.2.3'];

/** Settings, what was forwarded, and whom the process takes the caller for. */
const cases: readonly (readonly [setting: string, forwarded: string | null, caller: string])[] = [
  ['false', `${CLAIM}, ${FAR}`, HERE],
  ['true', null, HERE],
  ['true', FAR, FAR],
  ['1', `${CLAIM}, ${FAR}`, FAR],
  ['2', `${CLAIM}, ${FAR}, ${NEAR}`, FAR],
  ['2', FAR, FAR],
  ['10.0.0.0/8', `${CLAIM}, ${FAR}, ${NEAR}`, HERE],
  ['loopback', `${CLAIM}, ${FAR}, ${NEAR}`, NEAR],
  ['127.0.0.1,10.0.0.0/8', `${CLAIM}, ${FAR}, ${NEAR}`, FAR],
];

describe.each([...new Set(cases.map(([setting]) => setting))])('with TRUST_PROXY=%s', (setting) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start({ TRUST_PROXY: setting });
  });
  afterAll(() => api.stop());

  it.each(cases.filter(([one]) => one === setting))(
    '%s: a request forwarded for %s is from %s',
    async (_, forwarded, caller) => {
      const taken = jest.spyOn(api.get(RateLimiter), 'caller');
      await fetch(`${api.url}/graphql?query=${encodeURIComponent('{ __typename }')}`, {
        headers: forwarded === null ? {} : { 'x-forwarded-for': forwarded },
      });
      expect([...new Set(taken.mock.calls.map(([, address]) => address))]).toEqual([caller]);
      taken.mockRestore();
    },
  );
});
