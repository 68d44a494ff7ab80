import { useComputedColorScheme } from '@mantine/core';
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

/** As many parts of a bar have a colour of their own in the palette. */
const parts = 8;

/** Bars of several parts, one bar a row; the same figures stand in a table beside it. */
export function StackedBars({
  label,
  rows,
  series,
  hidden,
}: {
  label: string;
  rows: string[];
  /** Null: a figure that is hidden. */
  series: { name: string; values: (number | null)[] }[];
  /** What is said at the end of a bar that has hidden parts: it would pass for a short or an empty one. */
  hidden: string;
}) {
  const place = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  const height = 70 + rows.length * 34;
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const chart = init(element, null, { renderer: 'svg' });
    const palette = getComputedStyle(element);
    const colour = (name: string) => palette.getPropertyValue(name).trim();
    const ink = colour('--ink-soft');
    const line = colour('--line-faint');
    const textStyle = { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", color: ink };
    const narrow = element.clientWidth < 520;
    chart.setOption({
      animation: false,
      aria: { enabled: true, label: { enabled: false } },
      color: Array.from({ length: parts }, (_, index) => colour(`--part-${index + 1}`)),
      textStyle,
      tooltip: { trigger: 'item' },
      legend: {
        show: series.length > 1,
        data: series.map(({ name }) => name),
        bottom: 0,
        type: 'scroll',
        textStyle,
        itemWidth: 14,
        itemHeight: 10,
      },
      grid: { left: 4, right: 28, top: 4, bottom: series.length > 1 ? 34 : 8, containLabel: true },
      xAxis: {
        type: 'value',
        minInterval: 1,
        axisLabel: { color: ink },
        splitLine: { lineStyle: { color: line } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: line } },
        axisLabel: { color: ink, width: narrow ? 110 : 230, overflow: 'break' },
      },
      series: [
        ...series.map(({ name, values }) => ({
          type: 'bar',
          name,
          stack: 'all',
          data: values.map((value) => value ?? 0),
          barMaxWidth: 20,
          itemStyle: { borderColor: colour('--mantine-color-body'), borderWidth: 1 },
        })),
        {
          type: 'bar',
          stack: 'all',
          silent: true,
          data: rows.map((_, row) => ({
            value: 0,
            label: {
              show: series.some(({ values }) => values[row] === null),
              position: 'right',
              formatter: hidden,
              color: ink,
              fontSize: 11,
            },
          })),
        },
      ],
    });
    const resize = new ResizeObserver(() => chart.resize());
    resize.observe(element);
    return () => {
      resize.disconnect();
      chart.dispose();
    };
  }, [rows, series, hidden, scheme]);
  return <div ref={place} role="img" aria-label={label} style={{ height, marginBottom: 12 }} />;
}
