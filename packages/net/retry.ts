export { RateLimiter } from './src/rate-limiter.ts';
export { isTemporary, retry, retryAfter } from './src/retry.ts';
