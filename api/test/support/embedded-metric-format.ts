import { Ajv } from 'ajv';

/** What CloudWatch takes metrics from, as far as it is used here. */
interface MetricLine {
  _aws: {
    Timestamp: number;
    CloudWatchMetrics: {
      Namespace: string;
      Dimensions: string[][];
      Metrics: { Name: string; Unit: string }[];
    }[];
  };
}

/**
 * The format's schema, as AWS gives it; what it calls targets has to be checked beside.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
const SCHEMA = {
  type: 'object',
  required: ['_aws'],
  properties: {
    _aws: {
      type: 'object',
      required: ['Timestamp', 'CloudWatchMetrics'],
      properties: {
        Timestamp: { type: 'integer' },
        CloudWatchMetrics: { type: 'array', minItems: 1, items: { $ref: '#/definitions/directive' } },
      },
    },
  },
  definitions: {
    directive: {
      type: 'object',
      required: ['Namespace', 'Dimensions', 'Metrics'],
      properties: {
        Namespace: { type: 'string', minLength: 1, maxLength: 1_024 },
        Dimensions: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'array',
            minItems: 1,
            maxItems: 30,
            items: { type: 'string', minLength: 1, maxLength: 250 },
          },
        },
        Metrics: {
          type: 'array',
          minItems: 1,
          maxItems: 100,
          items: {
            type: 'object',
            required: ['Name'],
            additionalProperties: false,
            properties: {
              Name: { type: 'string', minLength: 1, maxLength: 1_024 },
              Unit: { enum: ['Count', 'Milliseconds', 'Percent', 'None'] },
            },
          },
        },
      },
    },
  },
};

/** CloudWatch drops what is older, or further ahead. */
const OLDEST_MS = 14 * 24 * 60 * 60 * 1000;
const FURTHEST_AHEAD_MS = 2 * 60 * 60 * 1000;

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile<MetricLine>(SCHEMA);

/** What keeps CloudWatch from taking a line's metrics; empty where all is well. */
export function metricFaultsOf(line: Record<string, unknown>): string[] {
  if (!validate(line)) return (validate.errors ?? []).map(each => `${each.instancePath} ${each.message}`);
  const { Timestamp, CloudWatchMetrics } = line._aws;
  const age = Date.now() - Timestamp;
  const targets = CloudWatchMetrics.flatMap(({ Dimensions, Metrics }) => [
    ...Dimensions.flat().filter(name => !isDimension(line[name])),
    ...Metrics.map(({ Name }) => Name).filter(name => typeof line[name] !== 'number'),
  ]);
  return [
    ...(age > OLDEST_MS || age < -FURTHEST_AHEAD_MS
      ? [`${Timestamp} is not of these days in milliseconds`]
      : []),
    ...targets.map(name => `${name} has no value that CloudWatch takes`),
  ];
}

function isDimension(value: unknown): boolean {
  return typeof value === 'string' && /^[\x20-\x7e]{1,1024}$/.test(value) && value.trim() !== '';
}

/** The metrics that a line holds, with their units, by the dimensions that each is told apart by. */
export function metricsOf(line: Record<string, unknown>): Record<string, Record<string, string>> {
  if (!validate(line)) return {};
  return Object.fromEntries(
    line._aws.CloudWatchMetrics.flatMap(({ Namespace, Dimensions, Metrics }) =>
      Dimensions.map(names => [
        `${Namespace} ${names.join()}`,
        Object.fromEntries(Metrics.map(({ Name, Unit }) => [Name, Unit])),
      ]),
    ),
  );
}
