import { HeatmapChart } from 'echarts/charts';
import { DataZoomComponent, GridComponent, VisualMapComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { BOX, COLOURS, orderBy } from '../matrix.mjs';

export const meta = { name: 'ECharts heatmap', kind: 'canvas' };
use([HeatmapChart, GridComponent, VisualMapComponent, DataZoomComponent, CanvasRenderer]);

/** One screen of cells of the same size, zoomed to; scrolling moves the zoom. */
export function mount(host, data) {
  const { rows, cols, levels, rowName, colName } = data;
  const [wide, high] = [Math.min(cols, 28), Math.min(rows, 27)];
  const points = new Float32Array(rows * cols * 3);
  const fill = (order) => {
    for (let row = 0, at = 0; row < rows; row++) for (let col = 0; col < cols; col++) points.set([col, row, levels[(order?.[row] ?? row) * cols + col]], 3 * at++);
  };
  const names = (order) => Array.from({ length: rows }, (_, row) => rowName(order?.[row] ?? row));
  fill();
  const chart = init(host, null, { width: BOX.width, height: BOX.height });
  chart.setOption({
    animation: false,
    grid: { left: BOX.names, top: BOX.heads, width: wide * BOX.column, height: high * BOX.row },
    xAxis: { type: 'category', position: 'top', data: Array.from({ length: cols }, (_, col) => colName(col)) },
    yAxis: { type: 'category', inverse: true, data: names() },
    visualMap: { show: false, type: 'piecewise', dimension: 2, pieces: COLOURS.map((color, value) => ({ color, value })) },
    dataZoom: [{ type: 'inside', xAxisIndex: 0, startValue: 0, endValue: wide - 1 }, { type: 'inside', yAxisIndex: 0, startValue: 0, endValue: high - 1 }],
    series: [{ type: 'heatmap', data: points, dimensions: ['x', 'y', 'level'], label: { show: true, color: '#111' }, progressive: 0 }],
  });
  const show = (more = {}) => chart.setOption({ series: [{ data: points }], ...more });
  return {
    setCell(row, col, level) {
      points[3 * (row * cols + col) + 2] = level;
      show();
    },
    setCells(cells) {
      for (const cell of cells) points[3 * cell + 2] = levels[cell];
      show();
    },
    sort(col, direction) {
      const order = orderBy(data, col, direction);
      fill(order);
      show({ yAxis: { data: names(order) } });
    },
    extent: () => ({ x: (cols - wide) * BOX.column, y: (rows - high) * BOX.row }),
    scrollTo(x, y) {
      const [col, row] = [Math.round(x / BOX.column), Math.round(y / BOX.row)];
      chart.dispatchAction({ type: 'dataZoom', batch: [{ dataZoomIndex: 0, startValue: col, endValue: col + wide - 1 }, { dataZoomIndex: 1, startValue: row, endValue: row + high - 1 }] });
    },
    at: (row, col) => [BOX.names + col * BOX.column + 5, BOX.heads + row * BOX.row + 5],
  };
}
