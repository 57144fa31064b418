import { decodeModel, encodeModel, ModelFormatError } from './model-file.ts';
import type { Model } from './model.ts';

const MODEL: Model = {
  version: '0123456789ab',
  ids: Int32Array.of(1, 5, 5114),
  popularity: Uint32Array.of(842, 373, 1416),
  offsets: Uint32Array.of(0, 2, 2, 3),
  neighbours: Uint16Array.of(1, 2, 0),
  weights: Float32Array.of(0.5, 0.25, 0.125),
};

describe('the model file', () => {
  it('reads back what it wrote, weights to within half of 1/255 of their row’s largest', () => {
    const read = decodeModel(encodeModel(MODEL));
    expect({ ...read, weights: null }).toEqual({ ...MODEL, weights: null } as never);
    read.weights.forEach((weight, k) =>
      expect(Math.abs(weight - (MODEL.weights[k] ?? NaN))).toBeLessThan(0.5 / 255),
    );
  });

  it('has the same bytes when it is written again', () => {
    const bytes = encodeModel(MODEL);
    expect(encodeModel(decodeModel(bytes))).toEqual(bytes);
  });

  it('refuses a file of another kind', () => {
    expect(() => decodeModel(new TextEncoder().encode('PNG, for instance, is something else'))).toThrowError(
      ModelFormatError,
      /no model file/,
    );
  });

  it('refuses a file that was cut short', () => {
    expect(() => decodeModel(encodeModel(MODEL).subarray(0, -1))).toThrowError(ModelFormatError, /damaged/);
  });

  it('refuses a neighbour that is no row', () => {
    const bytes = encodeModel({ ...MODEL, neighbours: Uint16Array.of(1, 2, 9) });
    expect(() => decodeModel(bytes)).toThrowError(ModelFormatError, /rows do not fit/);
  });
});
