const number = (value, digits = 0) => (value === undefined ? '' : value.toFixed(digits));

export function printReport({ machine, seconds, lines, memory }) {
  const rows = lines.map((line) => {
    const ratio = line.native ? line.wasm / line.native : undefined;
    const aim = line.ratioAim
      ? `≤ ${line.ratioAim}×`
      : line.nativeAim
        ? `nativo n ≤ ${line.nativeAim} ${line.unit}`
        : line.aim
          ? `≤ ${line.aim} ${line.unit}`
          : '';
    const met = line.ratioAim
      ? ratio <= line.ratioAim
      : line.nativeAim
        ? line.nativeAll <= line.nativeAim
        : line.aim
          ? line.wasm <= line.aim
          : null;
    return [
      line.measure,
      `${number(line.wasm, line.wasm < 100 ? 1 : 0)} ${line.unit}`,
      number(line.native, line.native < 100 ? 1 : 0),
      number(line.nativeAll, line.nativeAll < 100 ? 1 : 0),
      ratio === undefined ? '' : `${number(ratio, 2)}×`,
      aim,
      met === null ? '' : met ? 'sí' : 'NO',
    ];
  });
  const table = [['medida', 'navegador', 'nativo 1', 'nativo n', 'razón', 'meta', '¿cumple?'], ...rows];
  const widths = table[0].map((_, i) => Math.max(...table.map((row) => row[i].length)));
  for (const row of table)
    console.log(
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '),
    );
  console.log('\nMemoria máxima (MB)');
  for (const [name, megabytes] of Object.entries(memory)) console.log(`  ${name}: ${number(megabytes)}`);
  console.log(
    `\n${machine.cpus} × ${machine.model}, carga ${machine.load.map((n) => n.toFixed(1)).join(' → ')}, ${number(seconds)} s`,
  );
}
