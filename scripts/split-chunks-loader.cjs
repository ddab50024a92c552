// The bundler loads loaders in a way that knows no ES modules.
module.exports = require('./split-chunks.ts').splitChunks;
