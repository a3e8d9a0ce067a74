// Figures as the benches print them.

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

const kSpread = (values, digits) => `${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)}`;

/** "median 512 ms (487 to 630, 9 runs)" */
export function summary(values, unit, digits = 0) {
  return `median ${median(values).toFixed(digits)} ${unit} (${kSpread(values, digits)}, ${values.length} runs)`;
}
