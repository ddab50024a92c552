# Runs the bootstrap script of the repository of Puppet roles that the machine's tags name. It is run again after each restart, and goes on
# from the stage that it has noted in the registry. What it ends with ends this script; only 0 lets the build go on.
param([string] $Site = 'https://raw.githubusercontent.com')
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
[Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12

function Get-BootstrapUrl([string] $Site) {
  # A whole address in BOOTSTRAP_SCRIPT comes first, as the later templates give it.
  if ("$env:BOOTSTRAP_SCRIPT" -ne '') {
    if ($env:BOOTSTRAP_SCRIPT -notlike 'https://*') { throw "BOOTSTRAP_SCRIPT is `"$env:BOOTSTRAP_SCRIPT`", and not an address that begins with https://" }
    return $env:BOOTSTRAP_SCRIPT
  }
  $parts = foreach ($name in 'SOURCE_ORGANISATION', 'SOURCE_REPOSITORY', 'SOURCE_REVISION') {
    $value = [Environment]::GetEnvironmentVariable($name)
    if ($value -notmatch '^[A-Za-z0-9_][A-Za-z0-9._/-]*$' -or $value -match '\.\.') { throw "$name is `"$value`", and not a name on GitHub" }
    $value
  }
  "$Site/$($parts -join '/')/provisioners/windows/azure/azure-bootstrap.ps1"
}

$url = Get-BootstrapUrl $Site
$path = Join-Path ([IO.Path]::GetTempPath()) 'azure-bootstrap.ps1'
Invoke-WebRequest -Uri $url -OutFile $path -UseBasicParsing
$found = (Get-FileHash -LiteralPath $path -Algorithm SHA256).Hash
if ("$env:BOOTSTRAP_SHA256" -ne '' -and $found -ne $env:BOOTSTRAP_SHA256) {
  Remove-Item -LiteralPath $path -Force
  throw "$url has the SHA-256 $($found.ToLowerInvariant()), and not $($env:BOOTSTRAP_SHA256.ToLowerInvariant())"
}
Write-Output "Runs $url (SHA-256 $($found.ToLowerInvariant()))."
$global:LASTEXITCODE = 0
& $path
exit $LASTEXITCODE
