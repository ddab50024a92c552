/** `imagePath` → `image-path`, as GitHub and the command line spell an input. */
export function toKebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** `image-path` → `imagePath`, as Azure Pipelines spells an input (its names allow no hyphen). */
export function toCamelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** `plan-images` → `PlanImages`, as the folder of an Azure Pipelines task is called. */
export function toPascalCase(name: string): string {
  const camel = toCamelCase(name);
  return camel.charAt(0).toUpperCase() + camel.slice(1);
}
