# Chocolatey. Its installer is a script, which its vendor signs.
. (Join-Path $PSScriptRoot 'downloads.ps1')

$path = Join-Path ([IO.Path]::GetTempPath()) 'chocolatey-install.ps1'
Save-Download 'https://community.chocolatey.org/install.ps1' $path
Assert-Signature $path 'Chocolatey Software, Inc\.?'
$env:chocolateyVersion = Get-Setting 'CHOCOLATEY_VERSION' '^\d+\.\d+\.\d+$' '2.5.1'
& $path
Remove-Item -LiteralPath $path -Force
Update-Path
Invoke-Program 'choco' @('feature', 'enable', '--name=allowGlobalConfirmation')
