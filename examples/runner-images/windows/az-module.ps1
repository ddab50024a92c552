# The PowerShell module Az, for all users, from the PowerShell Gallery. Its scripts are signed by Microsoft.
. (Join-Path $PSScriptRoot 'downloads.ps1')

$version = Get-Setting 'AZ_MODULE_VERSION' '^\d+\.\d+\.\d+$' '14.5.0'
Install-PackageProvider -Name NuGet -MinimumVersion 2.8.5.201 -Force | Out-Null
Install-Module -Name Az -RequiredVersion $version -Repository PSGallery -Scope AllUsers -Force -AllowClobber
foreach ($name in 'Az', 'Az.Accounts') {
  $module = Get-Module -Name $name -ListAvailable | Select-Object -First 1
  if ($null -eq $module) { throw "the module $name is not there after it was installed" }
  Assert-Signature $module.Path 'Microsoft Corporation'
}
Write-Output "Installed Az $version."
