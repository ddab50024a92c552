interface ReportShape {
  readonly threads?: readonly number[];
  readonly crashed?: number | undefined;
  readonly exceptionType?: string | undefined;
  readonly code?: string | undefined;
  readonly frames?: readonly unknown[];
}

const FRAMES = [
  { is_managed: 'false', unmanaged_name: 'wait4', native_module: 'libc.so.6' },
  { is_managed: 'true', token: '0x0' },
  { is_managed: 'true', method_name: 'System.Threading.Thread.StartCallback()', filename: 'System.Private.CoreLib.dll' },
  { is_managed: 'true', method_name: 'Shop.Cache.Warm(System.String)', filename: 'Shop.dll' },
];

/** What createdump writes beside a dump: every value is a text. */
export function dotnetReport(shape: ReportShape = {}): string {
  const {
    threads = [40, 41, 49],
    crashed,
    exceptionType,
    code,
    frames = FRAMES,
  } = {
    crashed: 49,
    exceptionType: 'System.NullReferenceException',
    code: '0x05000000',
    ...shape,
  };
  const listed = threads.map((thread) => ({
    is_managed: 'true',
    crashed: String(thread === crashed),
    ...(thread === crashed && exceptionType !== undefined
      ? { managed_exception_object: '0x7f9db18105f0', managed_exception_type: exceptionType, managed_exception_hresult: '0x80004003' }
      : {}),
    native_thread_id: `0x${thread.toString(16)}`,
    stack_frames: frames,
  }));
  const payload = {
    protocol_version: '1.0.0',
    configuration: { architecture: 'amd64', version: '10.0.1 @Commit: 0 ' },
    process_name: 'Shop.dll',
    threads: listed,
  };
  return JSON.stringify({ payload, parameters: code === undefined ? {} : { ExceptionType: code } }, undefined, 1);
}
