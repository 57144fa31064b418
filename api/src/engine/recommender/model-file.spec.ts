import { trainedModel } from '../../../test/support/trained-model.ts';
import { decodeModel, encodeModel, ModelFormatError } from './model-file.ts';

describe('the model file', () => {
  const model = trainedModel();
  const bytes = encodeModel(model);

  it('reads back what it wrote', () => {
    expect(decodeModel(bytes)).toEqual(model);
  });

  it('has the same bytes when it is written again', () => {
    expect(encodeModel(decodeModel(bytes))).toEqual(bytes);
  });

  it('can be read from the middle of a larger buffer', () => {
    const buffer = new Uint8Array(bytes.length + 1);
    buffer.set(bytes, 1);
    expect(decodeModel(buffer.subarray(1))).toEqual(model);
  });

  it('refuses a file of another kind', () => {
    const other = new TextEncoder().encode('PNG, for instance, is something else altogether');
    expect(() => decodeModel(other)).toThrowError(ModelFormatError, /no model file/);
  });

  it('refuses a file that was cut short anywhere', () => {
    for (const length of [0, 8, 31, 100, bytes.length - 1]) {
      expect(() => decodeModel(bytes.subarray(0, length))).toThrowError(ModelFormatError);
    }
  });

  it('refuses a file of which one bit is wrong', () => {
    for (const at of [25, 40, bytes.length - 1]) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 4;
      expect(() => decodeModel(damaged)).toThrowError(ModelFormatError, /checksum/);
    }
  });

  it('refuses weights for a title that is not there', () => {
    const columns = model.weights.columns.map((column, k) => (k === 3 ? 9999 : column));
    const damaged = encodeModel({ ...model, weights: { ...model.weights, columns } });
    expect(() => decodeModel(damaged)).toThrowError(ModelFormatError, /rows do not fit/);
  });

  it('refuses ids that do not ascend', () => {
    const damaged = encodeModel({ ...model, ids: model.ids.toReversed() });
    expect(() => decodeModel(damaged)).toThrowError(ModelFormatError, /rows do not fit/);
  });
});
