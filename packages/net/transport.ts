export { codedError } from './src/coded-error.ts';
export { HeaderList } from './src/header-list.ts';
export { codeOf } from './src/request-failure.ts';
export { checkNotRedirected } from './src/service-answer.ts';
export { createTransport, type Transport, type TransportOptions, type WireResponse } from './src/transport.ts';
export { connectionHint, PROXY_PASSWORD_HINT, unreachable } from './src/unreachable.ts';
