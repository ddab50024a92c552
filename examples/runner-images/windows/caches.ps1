# yarn and pnpm for all users, a new pip, and what they have downloaded where later users find it.
. (Join-Path $PSScriptRoot 'downloads.ps1')

$yarn = Get-Setting 'YARN_VERSION' '^\d+\.\d+\.\d+$' '1.22.22'
$pnpm = Get-Setting 'PNPM_VERSION' '^\d+\.\d+\.\d+$' '9.15.9'
$pip = Get-Setting 'PIP_VERSION' '^\d+\.\d+(\.\d+)?$' '25.2'
$root = 'C:\caches'
$places = [ordered]@{
  NPM_CONFIG_PREFIX = "$root\npm"
  NPM_CONFIG_CACHE  = "$root\npm-cache"
  PIP_CACHE_DIR     = "$root\pip"
}
foreach ($name in $places.Keys) {
  New-Item -ItemType Directory -Force -Path $places[$name] | Out-Null
  [Environment]::SetEnvironmentVariable($name, $places[$name], 'Machine')
  [Environment]::SetEnvironmentVariable($name, $places[$name], 'Process')
}
$path = [Environment]::GetEnvironmentVariable('Path', 'Machine')
if (($path -split ';') -notcontains "$root\npm") { [Environment]::SetEnvironmentVariable('Path', "$path;$root\npm", 'Machine') }
Update-Path
Invoke-Program 'npm' @('install', '--global', '--no-audit', '--no-fund', "yarn@$yarn", "pnpm@$pnpm")
Invoke-Program 'python' @('-m', 'pip', 'install', '--upgrade', '--no-warn-script-location', "pip==$pip")
