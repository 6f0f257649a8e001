/** The only importer of ECharts' code, itself imported with `import()`: none of it is in the first chunk. */
import { LineChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';

use([
  LineChart,
  ScatterChart,
  GridComponent,
  GraphicComponent,
  TooltipComponent,
  SVGRenderer,
  CanvasRenderer,
]);

export { init };
