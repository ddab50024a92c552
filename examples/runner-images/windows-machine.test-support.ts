/**
 * Stand-ins for what only Windows has, as lines of PowerShell: a clock that Start-Sleep sets forward, services, and a registry. A value may
 * be a script block, which is asked each time. `Passed` is the minutes that went by.
 */
export const WINDOWS_MACHINE: readonly string[] = [
  "$global:now = [datetime] '2026-11-01T00:00:00'",
  '$global:services = @{}',
  '$global:registry = @{}',
  'function Get-Date { $global:now }',
  'function Start-Sleep([int] $Seconds) { $global:now = $global:now.AddSeconds($Seconds) }',
  'function Passed { [int] ($global:now - [datetime] "2026-11-01T00:00:00").TotalMinutes }',
  'function Get-Service([string] $Name, $ErrorAction) {',
  '  if ($global:services.ContainsKey($Name)) { [pscustomobject] @{ Name = $Name; Status = & $global:services[$Name] } }',
  '}',
  'function Get-ItemProperty([string] $Path, $ErrorAction) {',
  '  if (-not $global:registry.ContainsKey($Path)) { return }',
  '  $values = [ordered] @{}',
  '  foreach ($name in $global:registry[$Path].Keys) {',
  '    $value = $global:registry[$Path][$name]',
  '    $values[$name] = if ($value -is [scriptblock]) { & $value } else { $value }',
  '  }',
  '  [pscustomobject] $values',
  '}',
  'function Set-ItemProperty([string] $Path, [string] $Name, $Type, $Value) { $global:registry[$Path][$Name] = $Value }',
];
