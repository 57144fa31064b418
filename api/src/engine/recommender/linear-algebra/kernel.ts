import { Arena } from './arena.ts';
import { transpose, type Matrix, type View } from './matrix.ts';

/** An operand of `multiplyPacked`: `count` rows of the left one or columns of the right one, `depth` elements each. */
export interface Packed {
  readonly address: number;
  readonly count: number;
  readonly depth: number;
}

/** All that 32-bit addresses reach, bytes. The system gives real memory only to what is written to. */
const ADDRESSABLE = 2 ** 32;
/** WebAssembly's unit of memory, bytes. */
const PAGE = 2 ** 16;
/** The register tile of `assembly/kernel.ts`. */
const TILE_ROWS = 4;
const TILE_COLUMNS = 8;

type CompiledFunction = (...values: number[]) => unknown;

/** The compiled inner loops, and the one memory that they reach and all matrices live in. */
export class Kernel {
  private readonly arena: Arena;
  private readonly compiled: Record<'copy' | 'pack' | 'multiplyPacked', CompiledFunction>;

  constructor(module: WebAssembly.Module, capacity: number) {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(capacity / PAGE) });
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    this.arena = new Arena(memory.buffer);
    this.compiled = {
      copy: functionNamed('copy', exports),
      pack: functionNamed('pack', exports),
      multiplyPacked: functionNamed('multiplyPacked', exports),
    };
  }

  /**
   * A matrix of zeros.
   *
   * @throws {RangeError} where the memory has no room for its 4 · rows · columns bytes in one piece.
   */
  allocate(rows: number, columns: number): Matrix {
    return { rows, columns, values: this.arena.allocate(rows * columns) };
  }

  /** Gives a matrix's room back; nobody may use the matrix any more. */
  release({ values }: Matrix): void {
    this.arena.release(values);
  }

  /** Does work, and then gives back whatever was allocated meanwhile. The work must release nothing older. */
  scoped(work: () => void): void {
    this.arena.scoped(work);
  }

  /** @throws {RangeError} where a matrix is of another kernel or of none, or not as large as it says. */
  requireOwn(...matrices: readonly Matrix[]): void {
    for (const { rows, columns, values } of matrices) {
      if (!this.arena.holds(values)) throw new RangeError('The matrix was not allocated by this kernel.');
      if (values.length !== rows * columns)
        throw new RangeError(`${values.length} values are not a matrix of ${rows} × ${columns}.`);
    }
  }

  /** target ← factor · source. Both are of the same shape; the target's column stride is 1. */
  copy(source: View, target: View, factor = 1): void {
    const { address, rows, columns, rowStride, columnStride } = source;
    this.compiled.copy(
      address,
      rowStride,
      columnStride,
      target.address,
      target.rowStride,
      rows,
      columns,
      factor,
    );
  }

  /**
   * Makes factor · source a left operand.
   *
   * @param storage takes the elements: as many as the source has, with its rows rounded up to a multiple of 4.
   * @throws {RangeError} where the storage is too small.
   */
  packLeft(source: View, storage: Matrix, factor = 1): Packed {
    return this.pack(source, storage, TILE_ROWS, factor);
  }

  /**
   * Makes factor · source a right operand.
   *
   * @param storage takes the elements: as many as the source has, with its columns rounded up to a multiple of 8.
   * @throws {RangeError} where the storage is too small.
   */
  packRight(source: View, storage: Matrix, factor = 1): Packed {
    return this.pack(transpose(source), storage, TILE_COLUMNS, factor);
  }

  private pack(vectors: View, { values }: Matrix, width: number, factor: number): Packed {
    const { rows: count, columns: depth } = vectors;
    if (values.length < Math.ceil(count / width) * width * depth)
      throw new RangeError(`${values.length} elements do not hold ${count} packed vectors of ${depth}.`);
    const address = values.byteOffset;
    this.compiled.pack(
      vectors.address,
      vectors.rowStride,
      vectors.columnStride,
      address,
      count,
      depth,
      width,
      factor,
    );
    return { address, count, depth };
  }

  /**
   * target ← target + left · right. The target has the left's count of rows, the right's count of columns, and column
   * stride 1.
   *
   * @param reach of row i only the columns up to i + reach are promised: 0 asks for the lower triangle.
   */
  multiplyPacked(left: Packed, right: Packed, target: View, reach = right.count): void {
    this.compiled.multiplyPacked(
      left.address,
      right.address,
      target.address,
      target.rowStride,
      left.count,
      right.count,
      left.depth,
      reach,
    );
  }
}

/**
 * Makes the compiled inner loops ready.
 *
 * @param module `assembly/kernel.ts`, compiled.
 * @param capacity bytes for all matrices at one time, at most 4 GiB. Room that is never allocated costs address space
 *   and no memory.
 * @throws {RangeError} where the capacity is more than 32-bit addresses reach, or more than the system gives.
 * @throws {TypeError} where the module is not the kernel.
 */
export function createKernel(module: WebAssembly.Module, capacity = ADDRESSABLE): Kernel {
  if (!(capacity >= 0 && capacity <= ADDRESSABLE))
    throw new RangeError(`A kernel holds from 0 to ${ADDRESSABLE} bytes, not ${capacity}.`);
  return new Kernel(module, capacity);
}

/** From vector `first` on, at most `count` of them. `first` must be a multiple of the strips' width, 4 or 8. */
export function slice({ address, depth, ...packed }: Packed, first: number, count = Infinity): Packed {
  return {
    address: address + first * depth * Float32Array.BYTES_PER_ELEMENT,
    count: Math.min(count, packed.count - first),
    depth,
  };
}

function functionNamed(name: string, exports: WebAssembly.Instance['exports']): CompiledFunction {
  const found = exports[name];
  if (found === undefined || found instanceof WebAssembly.Memory)
    throw new TypeError(`The module has no function ${name}.`);
  return found;
}
