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
  `app --name ghp_${'CANARY'.repeat(6)}`,
  'app --apiKey CANARY',
  'app --authTokenValue CANARY',
  'java -Dspring.datasource.password=CANARY -jar app.jar',
  'env AZURE_STORAGE_ACCOUNT_KEY=CANARY app',
  'app --credentials CANARY',
  'sshpass -p CANARY ssh -p 22 host',
  '/usr/bin/sshpass -pCANARY ssh host',
  'docker login -u me -p CANARY registry.example',
  'sudo podman login registry.example -p=CANARY',
  'az login --service-principal -u id -p CANARY --tenant t',
  'redis-cli -h cache -a CANARY ping',
  'curl -uuser:CANARY https://host/',
  'curl -sSu user:CANARY https://host/',
  'sudo mysqldump -u root -pCANARY shop',
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
  'serve --tokenizer gpt2 --max-tokens 5 --tokenizer=gpt2',
  'app --author me --authority=here TOKENIZER=gpt2',
  'docker run -p 80:80 nginx',
  'sshd -p 22 -a x',
  'curl --output file:x https://host/',
])('%s is left alone', (commandLine) => {
  expect(redactCommandLine(commandLine)).toBe(commandLine);
});

test('A password at the end that the kernel cut, without the @ behind it, is taken out', () => {
  const cut = `app ${'x'.repeat(45)} https://someone:CANARYCANARYCANARY`.padEnd(79, 'Y');
  expect(redactCommandLine(cut)).not.toContain('CANARY');
  expect(redactCommandLine('app http://localhost:8080')).toBe('app http://localhost:8080');
});

test('A token at the end that the kernel cut, and that has not its length, is taken out', () => {
  const cut = `app ${'x'.repeat(45)} --name ghp_16C7e42F292c6912E7710c838347Ae178B4a`.slice(0, 79);
  expect(redactCommandLine(cut)).toBe(`app ${'x'.repeat(45)} --name ***`);
});

test('A long command line of many beginnings is done with at once', () => {
  const line = 'docker login curl -u mysql sshpass '.repeat(2000);
  const start = performance.now();
  redactCommandLine(line);
  expect(performance.now() - start).toBeLessThan(5000);
});
