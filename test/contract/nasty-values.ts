/** Values that break hosts which escape carelessly, by the camelCase name of an output or state. */
export const nastyValues: Readonly<Record<string, string>> = {
  plain: 'plain',
  blanks: ' two  blanks inside and around ',
  quotes: `double " single ' back \``,
  windowsPath: 'C:\\Program Files\\new\\t.raw',
  nonAscii: '/srv/Größe/日本/é/🧁.raw',
  percent: '100% of %0A %0D %25 %3A %5D %AZP25 %AZP250A',
  separators: 'a;b]c,d:e=f<<EOF',
  twoLines: 'first\nsecond\n',
  windowsLines: 'first\r\nsecond',
  shell: '$HOME $(x) `y` | & > <',
  githubCommand: '::error::x\n::set-output name=y::z',
  oldCommand: 'a ##[set-env name=y]z',
  azureCommand: 'a ##vso[task.complete result=Failed;]z',
  json: '{"a":["b",1,null]}',
};
