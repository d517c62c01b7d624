import { Metrics } from './metrics.js';

describe('metrics', () => {
  it('are those of Node and the product’s own', async () => {
    const metrics = new Metrics();
    metrics.counter('stories_published_total', 'Stories published.', { labels: ['kind'] }).inc({ kind: 'GUIDE' }, 3);
    metrics.histogram('request_seconds', 'Time of a request.').observe(0.02);
    metrics.gauge('outbox_pending', 'Events not yet delivered.').set(7);
    const text = await metrics.text();
    expect(text).toContain('ildsjel_stories_published_total{kind="GUIDE"} 3');
    expect(text).toContain('ildsjel_request_seconds_bucket{le="0.025"} 1');
    expect(text).toContain('ildsjel_outbox_pending 7');
    expect(text).toContain('process_cpu_seconds_total');
    expect(metrics.contentType).toContain('text/plain');
  });

  it('are read when asked for, and one that cannot be read spoils no other', async () => {
    const metrics = new Metrics();
    let pending = 1;
    metrics.gauge('pending', 'Read each time.', {
      labels: ['consumer'],
      collect: (gauge) => gauge.set({ consumer: 'index' }, pending),
    });
    metrics.gauge('broken', 'Cannot be read.', {
      labels: ['consumer'],
      collect: () => Promise.reject(new Error('down')),
    });
    pending = 5;
    expect(await metrics.text()).toContain('ildsjel_pending{consumer="index"} 5');
    expect(await metrics.text()).not.toMatch(/^ildsjel_broken/m);
  });

  it('note seconds by name, the names beyond the first 200 together', async () => {
    const metrics = new Metrics();
    const observe = metrics.seconds('sql_seconds', 'Time of a statement.', 'statement');
    for (let number = 0; number < 203; number += 1) observe(`s${number}`, 0.02);
    observe('s0', 0.02);
    const text = await metrics.text();
    const count = (statement: string): string | undefined =>
      new RegExp(`^ildsjel_sql_seconds_count\\{statement="${statement}"\\} (\\d+)$`, 'm').exec(text)?.[1];
    expect(['s0', 's1', 's199', 's200', 'other'].map(count)).toEqual(['2', '1', '1', undefined, '3']);
  });

  it('belong to their process object alone', () => {
    new Metrics().counter('same_total', 'One.');
    expect(() => new Metrics().counter('same_total', 'Two.')).not.toThrow();
  });
});
