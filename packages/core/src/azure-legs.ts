/**
 * A matrix of Azure Pipelines, `strategy: {matrix: $[ … ]}`, as it comes from an output: legs by name. A name begins with a letter and has
 * only letters, digits and `_`; equal names get a number.
 *
 * @param nameOf what a leg is named after
 */
export function azureLegs<Entry>(entries: readonly Entry[], nameOf: (entry: Entry) => string): Readonly<Record<string, Entry>> {
  const names = new Set<string>();
  return Object.fromEntries(
    entries.map((entry) => {
      const name = unusedName(legName(nameOf(entry)), names);
      names.add(name);
      return [name, entry];
    }),
  );
}

function legName(wanted: string): string {
  const name = wanted.replace(/[^A-Za-z0-9]/g, '_');
  return /^[A-Za-z]/.test(name) ? name : `image_${name}`;
}

function unusedName(name: string, taken: ReadonlySet<string>): string {
  let unused = name;
  for (let number = 2; taken.has(unused); number++) unused = `${name}_${number}`;
  return unused;
}
