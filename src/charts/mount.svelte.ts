import type { EChartsType } from 'echarts/core';
import type { Attachment } from 'svelte/attachments';
import { readFrame } from './frame';
import type { ChartSpec } from './spec';

export interface MountRequest {
  spec: ChartSpec;
  /** Pixels of a 16 px page. */
  height: number;
  onpick: ((key: string) => void) | undefined;
  onready: () => void;
  onfail: () => void;
}

class MountedChart {
  #node: HTMLElement;
  #chart: EChartsType | null = null;
  #request: MountRequest | null = null;
  #size = '';
  #gone = false;
  #observer = new ResizeObserver(() => requestAnimationFrame(() => this.#resized()));
  #redraw = () => this.#draw();

  constructor(node: HTMLElement) {
    this.#node = node;
    this.#observer.observe(node);
    document.fonts.addEventListener('loadingdone', this.#redraw);
    import('./echarts').then(
      ({ init }) => this.#start(init),
      () => this.#request?.onfail(),
    );
  }

  #start(init: typeof import('./echarts').init): void {
    if (this.#gone) return;
    const { width, height } = readFrame(this.#node, this.#request?.height ?? 0);
    this.#chart = init(this.#node, null, { renderer: 'svg', width: width || 1, height: height || 1 });
    this.#chart.on('click', (event) => {
      if (event.seriesId === 'puntos') this.#request?.onpick?.(event.name);
    });
    this.#draw();
  }

  show(request: MountRequest): void {
    this.#request = request;
    this.#draw();
  }

  #resized(): void {
    if (this.#gone) return;
    const { width, fontSize } = readFrame(this.#node, 0);
    if (`${width} ${fontSize}` !== this.#size) this.#draw();
  }

  #draw(): void {
    const chart = this.#chart;
    const request = this.#request;
    if (!chart || !request) return;
    const frame = readFrame(this.#node, request.height);
    if (frame.width === 0) return;
    this.#size = `${frame.width} ${frame.fontSize}`;
    const { width, height } = frame;
    chart.resize({ width, height, silent: true });
    chart.setOption(request.spec.option(frame), { notMerge: true });
    const svg = this.#node.querySelector('svg');
    // Lets the printer scale the drawing to its column.
    svg?.setAttribute('viewBox', `0 0 ${width} ${height}`);
    svg?.setAttribute('preserveAspectRatio', 'xMinYMin meet');
    request.onready();
  }

  dispose(): void {
    this.#gone = true;
    this.#observer.disconnect();
    document.fonts.removeEventListener('loadingdone', this.#redraw);
    this.#chart?.dispose();
  }
}

/** Draws a chart in the element and keeps it as wide as the element. Colours follow the theme by themselves. */
export function mountChart(request: () => MountRequest): Attachment<HTMLElement> {
  return (node) => {
    const mounted = new MountedChart(node);
    $effect(() => mounted.show(request()));
    return () => mounted.dispose();
  };
}
