/**
 * What is used of WebAssembly's JavaScript interface: TypeScript declares it only with a browser's types, and @types/node
 * 24 not at all.
 */
declare namespace WebAssembly {
  type ExportValue = ((...values: number[]) => unknown) | Memory;

  class Module {
    constructor(bytes: Uint8Array);
    readonly [Symbol.toStringTag]: string;
  }

  class Instance {
    constructor(module: Module, imports: Record<string, Record<string, ExportValue>>);
    readonly exports: Record<string, ExportValue>;
  }

  class Memory {
    /** The size is in pages of 64 KiB. */
    constructor(size: { initial: number });
    readonly buffer: ArrayBuffer;
  }
}
