import type { Clock } from '../scheduling/clock.ts';

/** Every metric, and its unit as CloudWatch names units. What watches them (terraform/modules/observability) has these names. */
const UNITS = {
  Requests: 'Count',
  Errors: 'Count',
  UpstreamErrors: 'Count',
  Latency: 'Milliseconds',
  UpstreamCalls: 'Count',
  UpstreamFailures: 'Count',
  UpstreamLatency: 'Milliseconds',
  UpstreamBreakerOpen: 'Count',
  WriteBackAttempts: 'Count',
  WriteBackFailures: 'Count',
  MemoryHitRatio: 'Percent',
  CacheHitRatio: 'Percent',
  CatalogueAgeHours: 'None',
  ModelAgeHours: 'None',
  EventLoopDelay: 'Milliseconds',
  JourneyFailures: 'Count',
  JourneyTime: 'Milliseconds',
} as const;

/** What is measured. */
export type MetricName = keyof typeof UNITS;

/** What one line measures. What is undefined is not known, and is left out. */
export type Measurements = Readonly<Partial<Record<MetricName, number | undefined>>>;

/** Tells measurements apart beside the deployment's name: by a field of the line. */
export interface Dimension {
  name: 'route' | 'upstream';
  value: string;
}

/** Makes measurements of lines of the log. */
export interface Metrics {
  /**
   * Gives the fields that make a line count.
   *
   * @param dimension measures the same once more for its value alone.
   */
  fields(measurements: Measurements, dimension?: Dimension): object;
}

/** Measures nothing: nobody collects metrics of a process on somebody's own computer. */
export const noMetrics: Metrics = { fields: () => ({}) };

const NAMESPACE = 'AniRec';
const SERVICE = 'api';

/**
 * Metrics as CloudWatch takes them from a log: its embedded metric format, in which `_aws` says which of a line's fields
 * are measurements.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export class EmbeddedMetrics implements Metrics {
  /** @param environment the deployment's name, which every measurement is told apart by. */
  constructor(
    private readonly environment: string,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  fields(measurements: Measurements, dimension?: Dimension): object {
    const known = knownOf(measurements);
    const everywhere = ['service', 'environment'];
    const directive = {
      Namespace: NAMESPACE,
      Dimensions: dimension ? [everywhere, [...everywhere, dimension.name]] : [everywhere],
      Metrics: known.map(([name]) => ({ Name: name, Unit: UNITS[name] })),
    };
    return {
      service: SERVICE,
      environment: this.environment,
      ...(dimension && { [dimension.name]: dimension.value }),
      ...Object.fromEntries(known),
      _aws: { Timestamp: this.clock.now(), CloudWatchMetrics: [directive] },
    };
  }
}

function knownOf(measurements: Measurements): [MetricName, number][] {
  return Object.entries(measurements).filter((each): each is [MetricName, number] => each[1] !== undefined);
}
