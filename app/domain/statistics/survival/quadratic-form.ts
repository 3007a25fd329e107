/** The value of v' M⁻ v and the rank of M. */
export interface QuadraticForm {
  value: number;
  rank: number;
}

/**
 * v' M⁻ v for a symmetric positive semi-definite matrix M and a vector v in its range, by elimination with the largest
 * diagonal element first. Directions in which M vanishes (relative 1e-10 of the largest diagonal) add nothing.
 * `matrix` must be square with the length of `vector`; both are left as they are.
 */
export function quadraticForm(matrix: readonly (readonly number[])[], vector: readonly number[]): QuadraticForm {
  const rows = matrix.map((row, index) => [...row, vector[index] ?? 0]);
  const size = vector.length;
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  const floor = 1e-10 * Math.max(0, ...rows.map((_, index) => at(index, index)));
  const left = new Set(rows.keys());
  let value = 0;
  let rank = 0;
  while (left.size > 0) {
    const pivot = [...left].reduce((best, row) => (at(row, row) > at(best, best) ? row : best));
    const scale = at(pivot, pivot);
    if (scale <= floor) break;
    left.delete(pivot);
    value += (at(pivot, size) * at(pivot, size)) / scale;
    rank += 1;
    const pivotRow = rows[pivot] ?? [];
    for (const row of left) {
      const ratio = at(row, pivot) / scale;
      rows[row] = (rows[row] ?? []).map((entry, column) => entry - ratio * (pivotRow[column] ?? 0));
    }
  }
  return { value, rank };
}
