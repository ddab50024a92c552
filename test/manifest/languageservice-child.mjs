// Reads a JSON list of {path, text, actions} on standard input and prints GitHub's own diagnostics for each as JSON. A process of its own,
// since the language service imports JSON without saying so, which bundlers take and Node does not.
import { registerHooks } from 'node:module';
import { text } from 'node:stream/consumers';

registerHooks({
  load: (url, context, next) =>
    url.endsWith('.json') ? next(url, { ...context, importAttributes: { ...context.importAttributes, type: 'json' } }) : next(url, context),
});
const { validate } = await import('@actions/languageservice');
const { TextDocument } = await import('vscode-languageserver-textdocument');

const { files, actions } = JSON.parse(await text(process.stdin));
const own = ({ owner, name, path }) => actions[[owner, name, ...(path ? [path] : [])].join('/')];
const fetchActionMetadata = async (action) =>
  // Of the actions of others nothing is known here; without inputs none are checked.
  action.owner === 'bakehouse' ? own(action) : { name: action.name, description: '' };
const results = [];
for (const { path, content } of files) {
  const document = TextDocument.create(`file:///${path}`, 'yaml', 1, content);
  const diagnostics = await validate(document, { actionsMetadataProvider: { fetchActionMetadata } });
  results.push(...diagnostics.map(({ range, message }) => `${path}:${range.start.line + 1}: ${message}`));
}
process.stdout.write(JSON.stringify(results));
