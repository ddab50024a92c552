# Runs scripts one after the other in this one process, and writes beside each, as JSON, what it said and the exit code that it would have
# by itself. Variables of the environment that one sets are gone for the next.
param([string[]] $Path)
$before = @{}
Get-ChildItem env: | ForEach-Object { $before[$_.Name] = $_.Value }
foreach ($file in $Path) {
  $global:LASTEXITCODE = 0
  $failure = $null
  $lines = [Collections.Generic.List[string]]::new()
  try { & $file *>&1 | ForEach-Object { $lines.Add("$_") } } catch { $failure = $_.Exception.Message }
  if ($null -ne $failure) { $lines.Add($failure) }
  $exitCode = if ($null -ne $failure) { 1 } else { $global:LASTEXITCODE }
  [IO.File]::WriteAllText("$file.json", (@{ said = $lines -join "`n"; exitCode = $exitCode } | ConvertTo-Json))
  Get-ChildItem env: | Where-Object { -not $before.ContainsKey($_.Name) } | ForEach-Object { Remove-Item "env:$($_.Name)" }
  $before.Keys | ForEach-Object { [Environment]::SetEnvironmentVariable($_, $before[$_]) }
}
