import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../frame/formats.js';
import type { Benefit } from '../story-types.js';
import { benefitScale, type ChartPoint, DRAWING } from './benefit-scale.js';
import { useAmounts } from './use-amounts.js';

const Mark = ({ what, x, y }: Pick<ChartPoint, 'what' | 'x' | 'y'>): React.ReactNode => {
  if (what === 'TARGET') return <path className="chart-target" d={`M${x} ${y - 7}l7 7-7 7-7-7z`} />;
  return what === 'BASELINE' ? (
    <circle className="chart-baseline" cx={x} cy={y} r="6" />
  ) : (
    <rect className="chart-measured" x={x - 5} y={y - 5} width="10" height="10" />
  );
};

const line = (points: readonly ChartPoint[]): string => points.map(({ x, y }) => `${x},${y}`).join(' ');

const Key = ({ what, children }: { what: ChartPoint['what']; children: string }): React.ReactNode => (
  <li>
    <svg className="chart-key" width="16" height="16" aria-hidden="true">
      <Mark what={what} x={8} y={8} />
    </svg>
    {children}
  </li>
);

/** How a benefit went, from where it began to what is aimed for; the table says the same in numbers. */
export const BenefitChart = ({ benefit }: { benefit: Benefit }): React.ReactNode => {
  const { t } = useTranslation('story');
  const id = useId();
  const { month } = useFormats();
  const amount = useAmounts();
  const scale = benefitScale(benefit);
  if (!scale) return null;
  const { unit } = benefit.indicator ?? { unit: null };
  const { points, lowest, highest, first, last } = scale;
  const way = points.filter(({ what }) => what !== 'TARGET');
  const ends = points.filter(({ what }) => what !== 'MEASURED');
  const label = points
    .map(({ what, value, on }) => t(`chart.${what}`, { value: amount(value, unit), month: month(on) }))
    .join('; ');
  return (
    <figure className="chart">
      <div className="chart-sizes">
        <span>{amount(highest, unit)}</span>
        {lowest !== highest && <span>{amount(lowest, unit)}</span>}
      </div>
      <svg
        viewBox={`0 0 ${DRAWING.width} ${DRAWING.height}`}
        role="img"
        aria-labelledby={id}
        preserveAspectRatio="xMidYMid meet"
      >
        <title id={id}>{`${benefit.title}: ${label}`}</title>
        {[DRAWING.top, DRAWING.height - DRAWING.bottom].map((y) => (
          <line key={y} className="chart-rule" x1="0" x2={DRAWING.width} y1={y} y2={y} />
        ))}
        {ends.length === 2 && <polyline className="chart-plan" points={line(ends)} />}
        {way.length > 1 && <polyline className="chart-way" points={line(way)} />}
        {points.map(({ what, x, y }, index) => (
          <Mark key={index} what={what} x={x} y={y} />
        ))}
      </svg>
      <div className="chart-days">
        <span>{month(first)}</span>
        {first !== last && <span>{month(last)}</span>}
      </div>
      <ul className="plain-list chart-keys">
        {benefit.baseline && <Key what="BASELINE">{t('benefits.baseline')}</Key>}
        {benefit.measurements.length > 0 && <Key what="MEASURED">{t('benefits.measured')}</Key>}
        {benefit.target && <Key what="TARGET">{t('benefits.target')}</Key>}
      </ul>
    </figure>
  );
};
