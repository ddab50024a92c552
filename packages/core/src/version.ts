/** The version of every package, action and task; `npm run generate -- --check` holds it against package.json. */
export const version = '0.1.0';
