import { Component, computed, input } from '@angular/core';

/** How high a chart is, in the units of its drawing, which are about pixels. */
const HEIGHT = 180;
/** Room above the columns for the highest one's number. */
const TOP = 20;
const BOTTOM = 22;
/** A column takes so much of its place; the rest is the gap beside it. */
const FULL = 0.78;

/** A column of a chart. */
export interface Column {
  readonly label: string;
  readonly value: number;
}

/** Numbers as columns, from left to right. To those who do not see it, it is the same in words. */
@Component({
  selector: 'anirec-column-chart',
  template: `
    <svg
      role="img"
      focusable="false"
      [attr.aria-label]="words()"
      [attr.viewBox]="'0 0 ' + width() + ' ' + height"
    >
      @for (bar of bars(); track bar.label) {
        <g>
          <title>{{ bar.label }}: {{ bar.value }}</title>
          <rect class="hit" y="0" [attr.x]="bar.left" [attr.width]="step()" [attr.height]="height" />
          <rect
            class="bar"
            rx="2"
            [attr.x]="bar.middle - bar.width / 2"
            [attr.y]="bar.y"
            [attr.width]="bar.width"
            [attr.height]="bar.height"
          />
          @if (bar.value > 0 && isNumbered()) {
            <text class="value" [attr.x]="bar.middle" [attr.y]="bar.y - 6">{{ bar.value }}</text>
          }
          @if (bar.isLabelled) {
            <text [attr.x]="bar.middle" [attr.y]="height - 4">{{ bar.label }}</text>
          }
        </g>
      }
    </svg>
  `,
  styleUrl: './column-chart.scss',
})
export class ColumnChart {
  readonly columns = input.required<readonly Column[]>();
  /** What is counted, as it is said before the numbers. */
  readonly caption = input.required<string>();
  /** Where there is room for a label below one column of so many alone. */
  readonly labelEvery = input(1);
  /** How wide it is, in the same units. */
  readonly width = input(480);

  protected readonly height = HEIGHT;
  protected readonly step = computed(() => this.width() / Math.max(this.columns().length, 1));
  /** Where there are many, numbers above them would touch. */
  protected readonly isNumbered = computed(() => this.labelEvery() === 1);
  protected readonly bars = computed(() => {
    const most = Math.max(1, ...this.columns().map(({ value }) => value));
    return this.columns().map(({ label, value }, place) => {
      const height = (value / most) * (HEIGHT - TOP - BOTTOM);
      const isLabelled = Number(label) % this.labelEvery() === 0;
      const left = place * this.step();
      const across = { left, middle: left + this.step() / 2, width: this.step() * FULL };
      return { label, value, height, isLabelled, y: HEIGHT - BOTTOM - height, ...across };
    });
  });
  protected readonly words = computed(() => {
    const parts = this.columns()
      .filter(({ value }) => value > 0)
      .map(({ label, value }) => `${label}: ${value}`);
    return `${this.caption()}: ${parts.join(', ') || 'none'}.`;
  });
}
