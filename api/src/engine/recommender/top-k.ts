/**
 * The positions of the largest of some values, in descending order; equal values stand by position.
 *
 * Keeps a heap of `limit` positions whose root is the smallest kept (Williams 1964): for few of many that is faster
 * than sorting all.
 *
 * @param isEligible says which positions count.
 */
export function topK(
  values: Float64Array,
  isEligible: (position: number) => boolean,
  limit: number,
): number[] {
  const heap: number[] = [];
  const isBefore = (a: number, b: number) => (values[a] ?? 0) - (values[b] ?? 0) || b - a;
  let smallest = Infinity;
  for (let position = 0; position < values.length; position++) {
    const isFull = heap.length === limit;
    if (isFull && (values[position] ?? 0) <= smallest) continue;
    if (!isEligible(position)) continue;
    if (isFull) {
      heap[0] = position;
      sink(heap, isBefore);
    } else {
      heap.push(position);
      rise(heap, isBefore);
    }
    if (heap.length === limit) smallest = values[heap[0] ?? 0] ?? 0;
  }
  return heap.sort((a, b) => isBefore(b, a));
}

type Compare = (a: number, b: number) => number;

function rise(heap: number[], compare: Compare): void {
  let child = heap.length - 1;
  while (child > 0) {
    const parent = (child - 1) >>> 1;
    if (!swapIfLess(heap, child, parent, compare)) return;
    child = parent;
  }
}

function sink(heap: number[], compare: Compare): void {
  let parent = 0;
  for (;;) {
    const left = 2 * parent + 1;
    if (left >= heap.length) return;
    const right = left + 1;
    const isRightLess = right < heap.length && compare(heap[right] ?? 0, heap[left] ?? 0) < 0;
    const child = isRightLess ? right : left;
    if (!swapIfLess(heap, child, parent, compare)) return;
    parent = child;
  }
}

function swapIfLess(heap: number[], child: number, parent: number, compare: Compare): boolean {
  const [lower = 0, upper = 0] = [heap[child], heap[parent]];
  if (compare(lower, upper) >= 0) return false;
  heap[child] = upper;
  heap[parent] = lower;
  return true;
}
