/** As the Azure SDK reads them; NO_PROXY alone names none. */
const PROXY_VARIABLES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'];

/** True where the environment names a proxy, in capital or small letters: more needs to be found out only then. */
export function isProxyNamed(): boolean {
  return PROXY_VARIABLES.flatMap((name) => [name, name.toLowerCase()]).some((name) => (process.env[name] ?? '') !== '');
}
