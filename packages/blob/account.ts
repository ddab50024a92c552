export { checkAccount, type StorageAccount } from './src/requests/container.ts';
export { signedAccount } from './src/requests/signed-account.ts';
