import { expect, test } from '@jest/globals';
import { redactCommandLine } from './command-line.ts';

test.each([
  'app --password CANARY --port 1',
  'app --db-password=CANARY',
  'app --api-key CANARY',
  'app --token "CANARY with words" -v',
  'app /password:CANARY',
  'env DB_PASSWORD=CANARY app',
  'app --access-key CANARY',
  'app --connection-string CANARY',
  'curl -u user:CANARY https://host/',
  'curl --user=user:CANARY https://host/',
  'curl -H Authorization: Bearer CANARY',
  'mysql -h db -pCANARY shop',
  'git clone https://me:CANARY@host/x.git',
  'app https://host/?sig=CANARY&x=1',
  `app --name ghp_${'CANARY'.repeat(4)}`,
  'dotnet App.dll --ConnectionStrings:Main Server=x;Password=CANARY;',
])('What is secret is taken out of %s', (commandLine) => {
  expect(redactCommandLine(commandLine)).toContain('***');
  expect(redactCommandLine(commandLine)).not.toContain('CANARY');
});

test.each([
  'crashme --now',
  'dotnet CacheWarmer.dll --region eu',
  '/usr/lib/jvm/bin/java -Xmx2g -jar app.jar --port 8080',
  'node server.js -p 3000 -u root',
])('%s is left alone', (commandLine) => {
  expect(redactCommandLine(commandLine)).toBe(commandLine);
});

test('A password at the end that the kernel cut, without the @ behind it, is taken out', () => {
  const cut = `app ${'x'.repeat(45)} https://someone:CANARYCANARYCANARY`.padEnd(79, 'Y');
  expect(redactCommandLine(cut)).not.toContain('CANARY');
  expect(redactCommandLine('app http://localhost:8080')).toBe('app http://localhost:8080');
});
