/** The variables of the environment that are meant for image definitions, `BAKEHOUSE_VAR_<NAME>`. */
export function definitionVariables(environment: NodeJS.ProcessEnv): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => name.startsWith('BAKEHOUSE_VAR_')));
}
